//! The words of themes and groups, in both languages. What exactly is counted, and from when, stands
//! with the indicators; this is how the groups are called.

use super::{Group, Theme};
use crate::Text;

const fn text(nl: &'static str, en: &'static str) -> Text {
    Text { nl, en }
}

pub(super) fn theme_title(theme: Theme) -> Text {
    match theme {
        Theme::Tenure => text("Koop en huur", "Owned and rented homes"),
        Theme::HouseholdType => text("Huishoudens", "Households"),
        Theme::Income => text("Inkomen", "Income"),
        Theme::Age => text("Leeftijd", "Age"),
        Theme::Origin => text("Herkomst", "Origin"),
        Theme::BenefitsAndCare => text("Uitkeringen en zorg", "Benefits and care"),
    }
}

pub(super) fn theme_definition(theme: Theme) -> Text {
    match theme {
        Theme::Tenure => text(
            "Van wie de woningen zijn: van wie er woont, van een woningcorporatie of van een andere verhuurder.",
            "Who owns the homes: the people who live there, a housing corporation or another landlord.",
        ),
        Theme::HouseholdType => text(
            "Hoe mensen samenleven: alleen, samen zonder kinderen, of met kinderen.",
            "How people live together: alone, together without children, or with children.",
        ),
        Theme::Income => text(
            "Hoeveel mensen landelijk gezien een laag, midden- of hoog inkomen hebben, en daarnaast hoeveel huishoudens weinig hebben om van te leven.",
            "How many people have a low, middle or high income by national standards, and beside it how many households have little to live on.",
        ),
        Theme::Age => text(
            "Hoe oud de inwoners zijn op 1 januari.",
            "How old the residents are on 1 January.",
        ),
        Theme::Origin => text(
            "In welk deel van de wereld inwoners zelf of hun ouders zijn geboren, in de indeling die CBS sinds 2022 gebruikt.",
            "In which part of the world residents or their parents were born, in the classification that Statistics Netherlands has used since 2022.",
        ),
        Theme::BenefitsAndCare => text(
            "Hoeveel inwoners een uitkering of zorg krijgen; wie er meer dan één krijgt, telt bij elk mee.",
            "How many residents receive a benefit or care; who receives more than one counts in each.",
        ),
    }
}

/// Title, noun inside a sentence, and definition.
pub(super) fn group(group: Group) -> (Text, Text, Text) {
    match group {
        Group::Owner => (
            text("Koopwoningen", "Owner-occupied homes"),
            text("koopwoningen", "owner-occupied homes"),
            text(
                "Woningen van wie er woont of gaat wonen, en tweede woningen.",
                "Homes that belong to those who live or will live there, and second homes.",
            ),
        ),
        Group::Corporation => (
            text("Corporatiewoningen", "Corporation homes"),
            text("corporatiewoningen", "corporation homes"),
            text(
                "Huurwoningen van een woningcorporatie (toegelaten instelling), hoe hoog de huur ook is: dit is iets anders dan sociale huur.",
                "Rental homes owned by a housing corporation (an admitted institution), whatever the rent: this is not the same as social rent.",
            ),
        ),
        Group::OtherRental => (
            text("Overige huurwoningen", "Other rental homes"),
            text("overige huurwoningen", "other rental homes"),
            text(
                "Huurwoningen van bedrijven, particulieren, beleggers en van eigenaren die niet zijn vastgesteld.",
                "Rental homes of companies, private persons and investors, and those whose landlord could not be established.",
            ),
        ),
        Group::TenureUnknown => (
            text("Eigendom onbekend", "Ownership unknown"),
            text("woningen met onbekend eigendom", "homes of unknown ownership"),
            text(
                "Woningen waarvan CBS niet kon vaststellen of ze koop of huur zijn.",
                "Homes for which Statistics Netherlands could not establish whether they are owned or rented.",
            ),
        ),
        Group::OnePerson => (
            text("Alleenwonenden", "People living alone"),
            text("eenpersoonshuishoudens", "one-person households"),
            text("Huishoudens van één persoon.", "Households of one person."),
        ),
        Group::NoChildren => (
            text("Samen zonder kinderen", "Together without children"),
            text("huishoudens zonder kinderen", "households without children"),
            text(
                "Huishoudens van twee of meer personen zonder thuiswonende kinderen.",
                "Households of two or more persons without children living at home.",
            ),
        ),
        Group::WithChildren => (
            text("Met kinderen", "With children"),
            text("huishoudens met kinderen", "households with children"),
            text(
                "Paren en alleenstaande ouders met thuiswonende kinderen, ook als die volwassen zijn.",
                "Couples and single parents with children living at home, grown-up ones included.",
            ),
        ),
        Group::IncomeLow40 => (
            text("Laagste 40% inkomens", "Lowest 40% of incomes"),
            text("mensen bij de laagste 40% inkomens", "people among the lowest 40% of incomes"),
            text(
                "Mensen met een eigen inkomen dat bij de laagste 40% van heel Nederland hoort.",
                "People whose personal income is among the lowest 40% of the whole country.",
            ),
        ),
        Group::IncomeMiddle => (
            text("Middelste 40% inkomens", "Middle 40% of incomes"),
            text("mensen met een middeninkomen", "people with a middle income"),
            text(
                "Mensen met een eigen inkomen die niet bij de laagste 40% en niet bij de hoogste 20% van Nederland horen; wat de twee gepubliceerde groepen overlaten.",
                "People whose personal income is neither among the lowest 40% nor among the highest 20% of the country; what the two published groups leave.",
            ),
        ),
        Group::IncomeHigh20 => (
            text("Hoogste 20% inkomens", "Highest 20% of incomes"),
            text("mensen bij de hoogste 20% inkomens", "people among the highest 20% of incomes"),
            text(
                "Mensen met een eigen inkomen dat bij de hoogste 20% van heel Nederland hoort.",
                "People whose personal income is among the highest 20% of the whole country.",
            ),
        ),
        Group::LowIncome => (
            text("Laag inkomen", "Low income"),
            text("huishoudens met een laag inkomen", "households with a low income"),
            text(
                "Huishoudens met een inkomen onder de lage-inkomensgrens van CBS; studenten en huishoudens zonder inkomen over het hele jaar tellen niet mee.",
                "Households with an income below the low-income line of Statistics Netherlands; students and households without an income for the full year are left out.",
            ),
        ),
        Group::SocialMinimum => (
            text("Rond het sociaal minimum", "Around the social minimum"),
            text(
                "huishoudens onder of rond het sociaal minimum",
                "households below or around the social minimum",
            ),
            text(
                "Huishoudens die moeten rondkomen van niet meer dan ongeveer het wettelijk bestaansminimum; studenten en huishoudens zonder inkomen over het hele jaar tellen niet mee.",
                "Households that live on no more than about the legal minimum; students and households without an income for the full year are left out.",
            ),
        ),
        Group::Age0To14 => ages(
            "0 tot 15 jaar",
            "0 to 14 years",
            "kinderen tot 15 jaar",
            "children under 15",
            "Inwoners jonger dan 15 jaar.",
            "Residents younger than 15.",
        ),
        Group::Age15To24 => ages(
            "15 tot 25 jaar",
            "15 to 24 years",
            "jongeren van 15 tot 25 jaar",
            "people aged 15 to 24",
            "Inwoners van 15 tot 25 jaar.",
            "Residents aged 15 to 24.",
        ),
        Group::Age25To44 => ages(
            "25 tot 45 jaar",
            "25 to 44 years",
            "inwoners van 25 tot 45 jaar",
            "residents aged 25 to 44",
            "Inwoners van 25 tot 45 jaar.",
            "Residents aged 25 to 44.",
        ),
        Group::Age45To64 => ages(
            "45 tot 65 jaar",
            "45 to 64 years",
            "inwoners van 45 tot 65 jaar",
            "residents aged 45 to 64",
            "Inwoners van 45 tot 65 jaar.",
            "Residents aged 45 to 64.",
        ),
        Group::Age65Plus => ages(
            "65 jaar en ouder",
            "65 years and over",
            "65-plussers",
            "people aged 65 and over",
            "Inwoners van 65 jaar en ouder.",
            "Residents aged 65 and over.",
        ),
        Group::OriginNl => (
            text("Herkomst Nederland", "Origin: the Netherlands"),
            text("inwoners met herkomst Nederland", "residents with origin in the Netherlands"),
            text(
                "Inwoners die in Nederland zijn geboren en van wie beide ouders in Nederland zijn geboren.",
                "Residents who were born in the Netherlands, as were both their parents.",
            ),
        ),
        Group::OriginEurope => (
            text("Herkomst Europa (zonder Nederland)", "Origin: Europe (without the Netherlands)"),
            text(
                "inwoners met herkomst elders in Europa",
                "residents with origin elsewhere in Europe",
            ),
            text(
                "Inwoners die zelf of van wie een ouder in een ander Europees land is geboren; Turkije en de landen van de Kaukasus horen hier bij Azië.",
                "Residents who were born, or have a parent who was born, in another European country; Turkey and the countries of the Caucasus belong to Asia here.",
            ),
        ),
        Group::OriginOutsideEurope => (
            text("Herkomst buiten Europa", "Origin: outside Europe"),
            text("inwoners met herkomst buiten Europa", "residents with origin outside Europe"),
            text(
                "Inwoners die zelf of van wie een ouder buiten Europa is geboren.",
                "Residents who were born, or have a parent who was born, outside Europe.",
            ),
        ),
        Group::Bijstand => (
            text("Bijstand", "Welfare (bijstand)"),
            text("mensen met bijstand", "people on welfare (bijstand)"),
            text(
                "Inwoners met een bijstandsuitkering op grond van de Participatiewet, zonder wie in een instelling woont of dakloos is.",
                "Residents who receive welfare under the Participation Act, without those in institutions and the homeless.",
            ),
        ),
        Group::Ao => (
            text("Arbeidsongeschiktheid (AO)", "Disability benefit (AO)"),
            text("mensen met een arbeidsongeschiktheidsuitkering", "people on disability benefit"),
            text(
                "Inwoners met een uitkering omdat zij niet of minder kunnen werken: WAO, WAZ, Wajong of WIA.",
                "Residents with a benefit because they cannot work, or can work less: WAO, WAZ, Wajong or WIA.",
            ),
        ),
        Group::Ww => (
            text("Werkloosheid (WW)", "Unemployment benefit (WW)"),
            text("mensen met een WW-uitkering", "people on unemployment benefit"),
            text(
                "Inwoners met een uitkering op grond van de Werkloosheidswet.",
                "Residents with a benefit under the Unemployment Insurance Act.",
            ),
        ),
        Group::Aow => (
            text("Ouderdomspensioen (AOW)", "State pension (AOW)"),
            text("mensen met AOW", "people with a state pension"),
            text(
                "Inwoners met een ouderdomspensioen van de overheid.",
                "Residents with an old-age pension from the state.",
            ),
        ),
        Group::Wmo => (
            text("Wmo-cliënten", "Social support clients (Wmo)"),
            text("Wmo-cliënten", "clients of social support (Wmo)"),
            text(
                "Inwoners die hulp op maat kregen op grond van de Wet maatschappelijke ondersteuning, zoals hulp in huis, begeleiding of vervoer.",
                "Residents who received tailored support under the Social Support Act, such as help at home, guidance or transport.",
            ),
        ),
        Group::YouthCare => (
            text("Jeugdzorg", "Youth care"),
            text("jongeren met jeugdzorg", "young people with youth care"),
            text(
                "Jongeren tot 23 jaar die in het jaar jeugdhulp, jeugdbescherming of jeugdreclassering kregen.",
                "Young people under 23 who received youth support, protection or probation during the year.",
            ),
        ),
    }
}

/// The five age groups say the same thing in three lengths.
fn ages(
    title_nl: &'static str,
    title_en: &'static str,
    noun_nl: &'static str,
    noun_en: &'static str,
    definition_nl: &'static str,
    definition_en: &'static str,
) -> (Text, Text, Text) {
    (text(title_nl, title_en), text(noun_nl, noun_en), text(definition_nl, definition_en))
}
