//! The indicators, in the order in which tables and packs have them.
//!
//! The title in the CBS table is that of the newest table that has the column; older ones say
//! "Wonen" for "Wonen en vastgoed". Definitions follow those that CBS gives with the columns.

use super::{Base as B, PublishedFrom as F, Rounding as R, Spec, Unit as U};

macro_rules! indicators {
    ($($name:ident = $spec:expr;)+) => {
        /// A published indicator; `spec()` says all about it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Indicator { $(#[doc = stringify!($name)] $name),+ }

        impl Indicator {
            /// All of them, in the registry's order.
            pub const ALL: &[Indicator] = &[$(Indicator::$name),+];

            /// Everything the project knows about it.
            pub fn spec(self) -> &'static Spec {
                match self { $(Indicator::$name => { const SPEC: Spec = $spec; &SPEC })+ }
            }
        }
    };
}

/// A count of persons or households that CBS rounds in districts and neighbourhoods.
const fn count(key: &'static str, unit: U) -> Spec {
    Spec::of(key, unit, 0, B::None).rounded(R::RandomFive)
}

/// A whole percentage of the residents. That it is worked out from rounded counts is seen in the
/// districts of 2022, where ten residents are 50 % and 50 % and 50 % of three ages.
const fn age_pct(key: &'static str) -> Spec {
    Spec::of(key, U::Percent, 0, B::Residents).rounded(R::Nearest(1.0)).of_rounded_counts()
}

/// A whole percentage of all dwellings.
const fn tenure(key: &'static str) -> Spec {
    Spec::of(key, U::Percent, 0, B::Dwellings).rounded(R::Nearest(1.0)).from(F::Dwellings(20))
}

/// A percentage to one decimal.
const fn tenth(key: &'static str, base: B) -> Spec {
    Spec::of(key, U::Percent, 1, base).rounded(R::Nearest(0.1))
}

/// Persons with a benefit. That they need 50 residents is seen in the tables: CBS counts benefits on
/// the last day of the year, and areas that had 50 residents then have them.
const fn benefit(key: &'static str) -> Spec {
    Spec::of(key, U::Persons, 0, B::None).rounded(R::Nearest(10.0)).from(F::Persons(50))
}

indicators! {
    LandArea = Spec::of("land_ha", U::Hectares, 0, B::None).rounded(R::Nearest(1.0))
        .cbs("Oppervlakte > Oppervlakte land")
        .called("Landoppervlakte", "Land area")
        .is(
            "Oppervlakte van het land, zonder water, in hele hectaren.",
            "Area of the land, without water, in whole hectares.",
        );
    Urbanity = Spec::of("urbanity", U::Class, 0, B::None)
        .cbs("Stedelijkheid > Mate van stedelijkheid")
        .called("Stedelijkheid", "Urbanity")
        .is(
            "Hoeveel adressen er gemiddeld binnen een kilometer van elk adres zijn, in vijf klassen: 1 is 2.500 of meer per km² (zeer sterk stedelijk), 5 is minder dan 500 (niet stedelijk).",
            "How many addresses there are on average within a kilometre of each address, in five classes: 1 is 2,500 or more per km² (very strongly urban), 5 is fewer than 500 (not urban).",
        );
    Residents = count("residents", U::Persons)
        .cbs("Bevolking > Aantal inwoners")
        .called("Inwoners", "Residents")
        .is(
            "Mensen die op 1 januari in het gebied staan ingeschreven; wie wel in de gemeente maar in geen buurt is te plaatsen, telt alleen in de gemeente mee.",
            "People registered in the area on 1 January; those who can be placed in the municipality but in no neighbourhood count in the municipality only.",
        );
    Age0To14 = count("age_0_14", U::Persons)
        .cbs("Bevolking > Leeftijdsgroepen > 0 tot 15 jaar")
        .called("Inwoners 0 tot 15 jaar", "Residents 0 to 14 years")
        .is(
            "Inwoners die op 1 januari jonger dan 15 jaar zijn.",
            "Residents who are younger than 15 on 1 January.",
        );
    Age15To24 = count("age_15_24", U::Persons)
        .cbs("Bevolking > Leeftijdsgroepen > 15 tot 25 jaar")
        .called("Inwoners 15 tot 25 jaar", "Residents 15 to 24 years")
        .is(
            "Inwoners die op 1 januari 15 tot 25 jaar oud zijn.",
            "Residents who are aged 15 to 24 on 1 January.",
        );
    Age25To44 = count("age_25_44", U::Persons)
        .cbs("Bevolking > Leeftijdsgroepen > 25 tot 45 jaar")
        .called("Inwoners 25 tot 45 jaar", "Residents 25 to 44 years")
        .is(
            "Inwoners die op 1 januari 25 tot 45 jaar oud zijn.",
            "Residents who are aged 25 to 44 on 1 January.",
        );
    Age45To64 = count("age_45_64", U::Persons)
        .cbs("Bevolking > Leeftijdsgroepen > 45 tot 65 jaar")
        .called("Inwoners 45 tot 65 jaar", "Residents 45 to 64 years")
        .is(
            "Inwoners die op 1 januari 45 tot 65 jaar oud zijn.",
            "Residents who are aged 45 to 64 on 1 January.",
        );
    Age65Plus = count("age_65_plus", U::Persons)
        .cbs("Bevolking > Leeftijdsgroepen > 65 jaar of ouder")
        .called("Inwoners 65 jaar en ouder", "Residents 65 years and over")
        .is(
            "Inwoners die op 1 januari 65 jaar of ouder zijn.",
            "Residents who are aged 65 or over on 1 January.",
        );
    Age0To14Pct = age_pct("age_0_14_pct")
        .cbs("Wijk- en buurtkaart > Percentage personen 0 tot 15 jaar")
        .called("Aandeel 0 tot 15 jaar", "Share 0 to 14 years")
        .is(
            "Inwoners jonger dan 15 jaar op 1 januari, als heel percentage van alle inwoners; in wijken en buurten berekend uit afgeronde aantallen.",
            "Residents younger than 15 on 1 January, as a whole percentage of all residents; in districts and neighbourhoods worked out from rounded counts.",
        );
    Age15To24Pct = age_pct("age_15_24_pct")
        .cbs("Wijk- en buurtkaart > Percentage personen 15 tot 25 jaar")
        .called("Aandeel 15 tot 25 jaar", "Share 15 to 24 years")
        .is(
            "Inwoners van 15 tot 25 jaar op 1 januari, als heel percentage van alle inwoners; in wijken en buurten berekend uit afgeronde aantallen.",
            "Residents aged 15 to 24 on 1 January, as a whole percentage of all residents; in districts and neighbourhoods worked out from rounded counts.",
        );
    Age25To44Pct = age_pct("age_25_44_pct")
        .cbs("Wijk- en buurtkaart > Percentage personen 25 tot 45 jaar")
        .called("Aandeel 25 tot 45 jaar", "Share 25 to 44 years")
        .is(
            "Inwoners van 25 tot 45 jaar op 1 januari, als heel percentage van alle inwoners; in wijken en buurten berekend uit afgeronde aantallen.",
            "Residents aged 25 to 44 on 1 January, as a whole percentage of all residents; in districts and neighbourhoods worked out from rounded counts.",
        );
    Age45To64Pct = age_pct("age_45_64_pct")
        .cbs("Wijk- en buurtkaart > Percentage personen 45 tot 65 jaar")
        .called("Aandeel 45 tot 65 jaar", "Share 45 to 64 years")
        .is(
            "Inwoners van 45 tot 65 jaar op 1 januari, als heel percentage van alle inwoners; in wijken en buurten berekend uit afgeronde aantallen.",
            "Residents aged 45 to 64 on 1 January, as a whole percentage of all residents; in districts and neighbourhoods worked out from rounded counts.",
        );
    Age65PlusPct = age_pct("age_65_plus_pct")
        .cbs("Wijk- en buurtkaart > Percentage personen 65 jaar en ouder")
        .called("Aandeel 65 jaar en ouder", "Share 65 years and over")
        .is(
            "Inwoners van 65 jaar of ouder op 1 januari, als heel percentage van alle inwoners; in wijken en buurten berekend uit afgeronde aantallen.",
            "Residents aged 65 or over on 1 January, as a whole percentage of all residents; in districts and neighbourhoods worked out from rounded counts.",
        );
    OriginNl = count("origin_nl", U::Persons)
        .cbs("Bevolking > Bevolking naar herkomst > Herkomstland > Nederland")
        .called("Herkomst Nederland", "Origin: the Netherlands")
        .is(
            "Inwoners die, net als hun ouders, in Nederland zijn geboren, volgens de indeling die CBS sinds 2022 gebruikt.",
            "Residents who were born in the Netherlands, as were their parents, by the classification in use since 2022.",
        );
    OriginEurope = count("origin_europe", U::Persons)
        .cbs("Bevolking > Bevolking naar herkomst > Herkomstland > Europa (exclusief Nederland)")
        .called("Herkomst Europa (zonder Nederland)", "Origin: Europe (without the Netherlands)")
        .is(
            "Inwoners met een ander Europees land als herkomst, doordat zij daar zijn geboren of een ouder van hen; Turkije en de landen van de Kaukasus horen hier bij Azië, en de indeling geldt sinds 2022.",
            "Residents with another European country as their origin, because they or a parent of theirs were born there; Turkey and the Caucasus count as Asia, and the classification is that in use since 2022.",
        );
    OriginOutsideEurope = count("origin_outside_europe", U::Persons)
        .cbs("Bevolking > Bevolking naar herkomst > Herkomstland > Buiten Europa")
        .called("Herkomst buiten Europa", "Origin: outside Europe")
        .is(
            "Inwoners met een land buiten Europa als herkomst, doordat zij daar zijn geboren of een ouder van hen, volgens de indeling die CBS sinds 2022 gebruikt.",
            "Residents with a country outside Europe as their origin, because they or a parent of theirs were born there, by the classification in use since 2022.",
        );
    Households = count("households", U::Households)
        .cbs("Bevolking > Particuliere huishoudens > Huishoudens totaal")
        .called("Huishoudens", "Households")
        .is(
            "Particuliere huishoudens: mensen die alleen of samen wonen en voor zichzelf zorgen, dus geen instellingen.",
            "Private households: people who live alone or together and provide for themselves, so no institutions.",
        );
    HhOnePerson = count("hh_one_person", U::Households)
        .cbs("Bevolking > Particuliere huishoudens > Eenpersoonshuishoudens")
        .called("Eenpersoonshuishoudens", "One-person households")
        .is(
            "Particuliere huishoudens van één persoon.",
            "Private households of one person.",
        );
    HhNoChildren = count("hh_no_children", U::Households)
        .cbs("Bevolking > Particuliere huishoudens > Huishoudens zonder kinderen")
        .called("Huishoudens zonder kinderen", "Households without children")
        .is(
            "Huishoudens van twee of meer personen zonder thuiswonende kinderen: paren en overige huishoudens.",
            "Households of two or more persons without children living at home: couples and other households.",
        );
    HhWithChildren = count("hh_with_children", U::Households)
        .cbs("Bevolking > Particuliere huishoudens > Huishoudens met kinderen")
        .called("Huishoudens met kinderen", "Households with children")
        .is(
            "Paren met thuiswonende kinderen en eenoudergezinnen.",
            "Couples with children living at home, and one-parent families.",
        );
    Dwellings = Spec::of("dwellings", U::Dwellings, 0, B::None)
        .cbs("Wonen en vastgoed > Woningvoorraad")
        .called("Woningen", "Homes")
        .is(
            "Alle woningen op 1 januari, bewoond of niet.",
            "All dwellings on 1 January, lived in or not.",
        );
    WozValue = Spec::of("woz_keur", U::ThousandEuro, 0, B::Dwellings).rounded(R::Nearest(1.0)).from(F::Dwellings(20))
        .cbs("Wonen en vastgoed > Gemiddelde WOZ-waarde van woningen")
        .called("Gemiddelde WOZ-waarde", "Mean home value (WOZ)")
        .is(
            "Gemiddelde waarde van woningen volgens de Wet WOZ, in duizenden euro’s, met 1 januari van het jaar ervoor als peildatum.",
            "Mean value of homes under the Valuation of Immovable Property Act (WOZ), in thousands of euros, valued on 1 January of the year before.",
        );
    OwnerPct = tenure("owner_pct")
        .cbs("Wonen en vastgoed > Woningen naar eigendom > Koopwoningen")
        .called("Koopwoningen", "Owner-occupied homes")
        .is(
            "Woningen die eigendom zijn van wie er woont of gaat wonen, of die als tweede woning worden gebruikt, als percentage van alle woningen.",
            "Dwellings owned by those who live or will live there, or used as a second home, as a percentage of all dwellings.",
        );
    RentalPct = tenure("rental_pct")
        .cbs("Wonen en vastgoed > Woningen naar eigendom > Huurwoningen > Huurwoningen totaal")
        .called("Huurwoningen", "Rental homes")
        .is(
            "Alle huurwoningen, van woningcorporaties en van andere verhuurders, als percentage van alle woningen.",
            "All rental dwellings, of housing corporations and other landlords, as a percentage of all dwellings.",
        );
    CorporationPct = tenure("corporation_pct")
        .cbs("Wonen en vastgoed > Woningen naar eigendom > Huurwoningen > In bezit woningcorporatie")
        .called("Corporatiewoningen", "Corporation homes")
        .is(
            "Huurwoningen waarvan de eigenaar een toegelaten instelling (woningcorporatie) is, als percentage van alle woningen; CBS kijkt naar de eigenaar en niet naar de huur, dus dit is niet het aandeel sociale huur.",
            "Rental dwellings owned by an admitted institution (housing corporation), as a percentage of all dwellings; what counts is the owner and not the rent, so this is not the share of social or regulated rent.",
        );
    OtherRentalPct = tenure("other_rental_pct")
        .cbs("Wonen en vastgoed > Woningen naar eigendom > Huurwoningen > In bezit overige verhuurders")
        .called("Overige huurwoningen", "Other rental homes")
        .is(
            "Huurwoningen van bedrijven, particulieren en beleggers, en huurwoningen waarvan de eigenaar niet bekend is, als percentage van alle woningen.",
            "Rental dwellings of companies, private persons and investors, and those whose owner is not known, as a percentage of all dwellings.",
        );
    TenureUnknownPct = tenure("tenure_unknown_pct")
        .cbs("Wonen > Woningen naar eigendom > Eigendom onbekend")
        .called("Eigendom onbekend", "Ownership unknown")
        .is(
            "Woningen waarvan niet bekend is of ze koop of huur zijn, als percentage van alle woningen; vanaf 2024 publiceert CBS dit niet meer.",
            "Dwellings for which it is not known whether they are owned or rented, as a percentage of all dwellings; no longer published from 2024 on.",
        );
    IncomeLow40Pct = tenth("income_low40_pct", B::PersonsWithIncome).from(F::Persons(100))
        .cbs("Inkomen > Inkomen van personen > 40% personen met laagste inkomen")
        .called("Laagste 40% inkomens (personen)", "Lowest 40% of incomes (persons)")
        .is(
            "Mensen met een persoonlijk inkomen die bij de 40% laagste van heel Nederland horen, als percentage van alle mensen met een persoonlijk inkomen in particuliere huishoudens.",
            "People whose personal income is among the lowest 40% of the country, as a percentage of all people with a personal income in private households.",
        );
    IncomeHigh20Pct = tenth("income_high20_pct", B::PersonsWithIncome).from(F::Persons(100))
        .cbs("Inkomen > Inkomen van personen > 20% personen met hoogste inkomen")
        .called("Hoogste 20% inkomens (personen)", "Highest 20% of incomes (persons)")
        .is(
            "Mensen met een persoonlijk inkomen die bij de 20% hoogste van heel Nederland horen, als percentage van alle mensen met een persoonlijk inkomen in particuliere huishoudens.",
            "People whose personal income is among the highest 20% of the country, as a percentage of all people with a personal income in private households.",
        );
    HhIncomeLow40Pct = tenth("hh_income_low40_pct", B::HouseholdsWithIncome).from(F::Households(100))
        .cbs("Inkomen > Inkomen van huishoudens > 40% huishoudens met laagste inkomen")
        .called("Laagste 40% inkomens (huishoudens)", "Lowest 40% of incomes (households)")
        .is(
            "Huishoudens waarvan het besteedbaar inkomen bij de 40% laagste van heel Nederland hoort, als percentage van de particuliere huishoudens.",
            "Households whose disposable income is among the lowest 40% of the country, as a percentage of private households.",
        );
    HhIncomeHigh20Pct = tenth("hh_income_high20_pct", B::HouseholdsWithIncome).from(F::Households(100))
        .cbs("Inkomen > Inkomen van huishoudens > 20% huishoudens met hoogste inkomen")
        .called("Hoogste 20% inkomens (huishoudens)", "Highest 20% of incomes (households)")
        .is(
            "Huishoudens waarvan het besteedbaar inkomen bij de 20% hoogste van heel Nederland hoort, als percentage van de particuliere huishoudens.",
            "Households whose disposable income is among the highest 20% of the country, as a percentage of private households.",
        );
    LowIncomePct = tenth("low_income_pct", B::HouseholdsWithIncome).from(F::Households(100))
        .cbs("Inkomen > Inkomen van huishoudens > Huishoudens met een laag inkomen")
        .called("Laag inkomen", "Low income")
        .is(
            "Huishoudens met een inkomen onder een vaste grens (ongeveer de koopkracht van de bijstand voor een alleenstaande in 1979), als percentage van de huishoudens zonder studenten en zonder wie geen inkomen over het hele jaar had.",
            "Households with an income below a fixed line (about what welfare for a single person could buy in 1979), as a percentage of households without students and without those who had no income for the full year.",
        );
    SocialMinimumPct = tenth("social_minimum_pct", B::HouseholdsWithIncome).from(F::Households(100))
        .cbs("Inkomen > Inkomen van huishoudens > Huish. onder of rond sociaal minimum")
        .called("Onder of rond het sociaal minimum", "Below or around the social minimum")
        .is(
            "Huishoudens met een inkomen tot 101% van het wettelijk bestaansminimum, als percentage van de huishoudens zonder studenten en zonder wie geen inkomen over het hele jaar had.",
            "Households with an income of up to 101% of the legal minimum, as a percentage of households without students and without those who had no income for the full year.",
        );
    IncomePerResident = Spec::of("income_per_resident_keur", U::ThousandEuro, 1, B::Residents)
        .rounded(R::Nearest(0.1))
        .from(F::Persons(2500))
        .cbs("Inkomen > Inkomen van personen > Gemiddeld inkomen per inwoner")
        .called("Gemiddeld inkomen per inwoner", "Mean income per resident")
        .is(
            "Gemiddeld persoonlijk inkomen over alle inwoners van particuliere huishoudens, kinderen meegeteld, in duizenden euro’s; vóór 2020 al vanaf ongeveer 100 inwoners gepubliceerd.",
            "Mean personal income over all residents of private households, children included, in thousands of euros; before 2020 published from about 100 residents on.",
        );
    Bijstand = benefit("bijstand")
        .cbs("Sociale zekerheid > Personen per soort uitkering; Bijstand")
        .called("Mensen met bijstand", "People on welfare (bijstand)")
        .is(
            "Mensen met een bijstandsuitkering op grond van de Participatiewet, zonder wie in een instelling woont of dakloos is; wie meer uitkeringen heeft, telt bij elk mee.",
            "People who receive welfare under the Participation Act, without those in institutions and the homeless; who has several benefits counts in each.",
        );
    Ao = benefit("ao")
        .cbs("Sociale zekerheid > Personen per soort uitkering; AO")
        .called("Mensen met een AO-uitkering", "People on disability benefit (AO)")
        .is(
            "Mensen met een arbeidsongeschiktheidsuitkering (WAO, WAZ, Wajong of WIA); wie meer uitkeringen heeft, telt bij elk mee.",
            "People who receive a disability benefit (WAO, WAZ, Wajong or WIA); who has several benefits counts in each.",
        );
    Ww = benefit("ww")
        .cbs("Sociale zekerheid > Personen per soort uitkering; WW")
        .called("Mensen met een WW-uitkering", "People on unemployment benefit (WW)")
        .is(
            "Mensen met een uitkering op grond van de Werkloosheidswet; wie meer uitkeringen heeft, telt bij elk mee.",
            "People who receive a benefit under the Unemployment Insurance Act; who has several benefits counts in each.",
        );
    Aow = benefit("aow")
        .cbs("Sociale zekerheid > Personen per soort uitkering; AOW")
        .called("Mensen met AOW", "People with a state pension (AOW)")
        .is(
            "Mensen met een ouderdomspensioen op grond van de Algemene Ouderdomswet; de leeftijd waarop dat begint, is gestegen tot 67 jaar in 2024.",
            "People with an old-age pension under the General Old Age Pensions Act; the age at which it begins has risen to 67 in 2024.",
        );
    Wmo = Spec::of("wmo", U::Persons, 0, B::None).rounded(R::Nearest(5.0)).from(F::Counts(8))
        .cbs("Zorg > Wmo-cliënten")
        .called("Wmo-cliënten", "Social support clients (Wmo)")
        .is(
            "Mensen die in het jaar ten minste één voorziening op maat kregen op grond van de Wet maatschappelijke ondersteuning; een gemeente kan de cijfers achterhouden.",
            "People who received at least one tailored service under the Social Support Act during the year; a municipality may withhold the figures.",
        );
    YouthCarePct = tenth("youth_care_pct", B::Under23).from(F::Counts(8))
        .cbs("Zorg > Percentage jongeren met jeugdzorg")
        .called("Jongeren met jeugdzorg", "Young people with youth care")
        .is(
            "Jongeren die in het jaar jeugdhulp, jeugdbescherming of jeugdreclassering kregen, als percentage van de inwoners tot 23 jaar.",
            "Young people who received youth support, protection or probation during the year, as a percentage of residents under 23.",
        );
}
