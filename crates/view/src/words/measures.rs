//! The measures and limits of the method page, and the sentences of the index panel.

use wijkmix_atlas::{Group, Lang};
use wijkmix_mix::Undefined;

use super::Words;
use crate::indices::Panel;
use crate::number;
use crate::state::Focus;

/// A measure that the pages show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Dissimilarity.
    Dissimilarity,
    /// Theil's H.
    Theil,
    /// Isolation.
    Isolation,
}

impl Measure {
    /// All of them.
    pub const ALL: [Measure; 3] = [Measure::Dissimilarity, Measure::Theil, Measure::Isolation];

    /// Its name in links.
    pub fn key(self) -> &'static str {
        match self {
            Measure::Dissimilarity => "dissimilarity",
            Measure::Theil => "theil",
            Measure::Isolation => "isolation",
        }
    }
}

/// What the method page says of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeasureWords {
    /// Its name.
    pub name: &'static str,
    /// What it says, in plain words.
    pub says: &'static str,
    /// Its formula.
    pub formula: &'static str,
    /// Where it comes from.
    pub reference: &'static str,
}

/// One line of the index panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexLine {
    /// Its name.
    pub name: &'static str,
    /// Its value.
    pub value: String,
    /// What that means here.
    pub sentence: String,
    /// Its item on the method page.
    pub item: &'static str,
}

/// One thing the app cannot know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Its name in links.
    pub item: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// What it is.
    pub text: &'static str,
}

impl Words {
    /// What the method page says of a measure.
    pub fn measure(&self, measure: Measure) -> MeasureWords {
        match measure {
            Measure::Dissimilarity => MeasureWords {
                name: self.either("Ongelijkheid van spreiding (D)", "Dissimilarity (D)"),
                says: self.either(
                    "Hoe ver de spreiding van een groep over gebieden afstaat van een gelijke spreiding: 0 is overal even veel, 1 is geheel gescheiden. D is het deel van de groep dat zou moeten verhuizen als gebieden van grootte mogen veranderen. Kleine gebieden lijken door toeval ongelijker.",
                    "How far the spread of a group over areas is from an even one: 0 is the same everywhere, 1 is wholly apart. D is the part of the group that would have to move if areas may change size. Small areas look more uneven by chance.",
                ),
                formula: "D = ½ · Σ |xᵢ/X − yᵢ/Y|",
                reference: "Duncan & Duncan (1955), American Sociological Review 20.",
            },
            Measure::Theil => MeasureWords {
                name: self.either("Theils H", "Theil's H"),
                says: self.either(
                    "Hoeveel minder gemengd de gebieden gemiddeld zijn dan het geheel: 0 is elk gebied zo gemengd als het geheel, 1 is in elk gebied maar één groep.",
                    "How much less mixed the areas are on average than the whole: 0 is every area as mixed as the whole, 1 is only one group in each area.",
                ),
                formula: "H = Σ tᵢ · (E − Eᵢ) / (T · E), E = −Σ p · ln p",
                reference: "Theil & Finizza (1971), Journal of Mathematical Sociology 1.",
            },
            Measure::Isolation => MeasureWords {
                name: self.either("Onder elkaar (isolatie)", "Among themselves (isolation)"),
                says: self.either(
                    "Het aandeel van de groep in het gebied van een gemiddeld lid van die groep. Bij een gelijke spreiding is dat het aandeel in het geheel; een grotere groep heeft dus vanzelf een hogere isolatie.",
                    "The share of the group in the area of its average member. With an even spread that is its share of the whole, so a larger group has a higher isolation by itself.",
                ),
                formula: "xPx = Σ (xᵢ/X) · (xᵢ/tᵢ)",
                reference: "Bell (1954), Social Forces 32; Lieberson (1981).",
            },
        }
    }

    /// The lines of the index panel.
    pub fn index_lines(&self, panel: &Panel, focus: Focus, scope: &str) -> Vec<IndexLine> {
        let line = |measure: Measure, value: &Result<f64, Undefined>, sentence: String| IndexLine {
            name: self.measure(measure).name,
            value: value
                .map_or_else(|_| "–".to_string(), |value| number::decimal(self.lang, value, 2)),
            sentence: match value {
                Ok(_) => sentence,
                Err(why) => self.undefined(*why).to_string(),
            },
            item: measure.key(),
        };
        vec![
            line(
                Measure::Dissimilarity,
                &panel.dissimilarity,
                self.dissimilarity_sentence(panel, focus),
            ),
            line(Measure::Theil, &panel.theil, self.theil_sentence(panel, focus, scope)),
            line(Measure::Isolation, &panel.isolation, self.isolation_sentence(panel, focus)),
        ]
    }

    fn dissimilarity_sentence(&self, panel: &Panel, focus: Focus) -> String {
        let (noun, _) = self.nouns(focus.group);
        let exchanges = self.count(round_to_two_digits(panel.exchanges.unwrap_or(0.0)));
        let members = self.count(round_to_two_digits(panel.members));
        let (levels, one) = (self.levels(focus.level), self.one_other(focus.group));
        match self.lang {
            Lang::Nl => format!(
                "Om {noun} gelijk over de {levels} te verdelen, zouden er ongeveer {exchanges} van de {members} van plaats moeten ruilen met {one}."
            ),
            Lang::En => format!(
                "To spread {noun} evenly over the {levels}, about {exchanges} of the {members} would have to change places with {one}."
            ),
        }
    }

    fn theil_sentence(&self, panel: &Panel, focus: Focus, scope: &str) -> String {
        let less = panel.theil.map_or_else(|_| String::new(), |value| self.percent(value));
        let levels = self.levels(focus.level);
        match self.lang {
            Lang::Nl => format!(
                "De {levels} zijn op dit punt gemiddeld {less} minder gemengd dan {scope} als geheel."
            ),
            Lang::En => format!(
                "In this respect the {levels} are on average {less} less mixed than {scope} as a whole."
            ),
        }
    }

    fn isolation_sentence(&self, panel: &Panel, focus: Focus) -> String {
        let own = panel.isolation.map_or_else(|_| String::new(), |value| self.percent(value));
        let even = panel.share.map_or_else(|_| String::new(), |value| self.percent(value));
        let (noun, base) = self.nouns(focus.group);
        let level = self.level(focus.level);
        match self.lang {
            Lang::Nl => format!(
                "Gezien vanuit {noun} hoort in de eigen {level} gemiddeld {own} van de {base} tot dezelfde groep; bij een gelijke verdeling was dat {even}."
            ),
            Lang::En => format!(
                "Seen from {noun}, on average {own} of {base} in the same {level} belong to the same group; with an even spread it would be {even}."
            ),
        }
    }

    /// What the panel's numbers rest on.
    pub fn index_note(&self, panel: &Panel, focus: Focus) -> String {
        let areas = self.areas(panel.areas, focus.level);
        let date = self.date_of(focus.year);
        let left = (panel.left_out > 0).then(|| {
            let left = self.count(panel.left_out as f64);
            self.either(
                format!(" {left} zonder gepubliceerd cijfer of aantal tellen niet mee."),
                format!(" {left} without a published figure or count are left out."),
            )
        });
        let chance = self.either(
            " Kleine gebieden lijken door toeval ongelijker, en de cijfers zijn afgerond: vergelijk alleen gebieden van dezelfde soort.",
            " Small areas look more uneven by chance, and figures are rounded: compare like areas only.",
        );
        let base = self.either(
            format!("Berekend over {areas}, {date}."),
            format!("Computed over {areas}, {date}."),
        );
        format!("{base}{}{chance}", left.unwrap_or_default())
    }

    /// Why a measure has no value.
    pub fn undefined(&self, why: Undefined) -> &'static str {
        match why {
            Undefined::NoMembers => self.either(
                "Niet te berekenen: de groep komt in deze gebieden niet voor.",
                "Cannot be computed: the group does not occur in these areas.",
            ),
            Undefined::OnlyOneGroup => self.either(
                "Niet te berekenen: iedereen hoort tot dezelfde groep.",
                "Cannot be computed: everybody belongs to the same group.",
            ),
            _ => self.either(
                "Niet te berekenen: van deze gebieden zijn aandeel en aantal niet allebei gepubliceerd.",
                "Cannot be computed: share and count are not both published for these areas.",
            ),
        }
    }

    /// "een andere woning", "someone else".
    fn one_other(&self, group: Group) -> &'static str {
        use wijkmix_atlas::Base;
        match group.base() {
            Base::Dwellings => self.either("een andere woning", "another home"),
            Base::Households | Base::HouseholdsWithIncome => {
                self.either("een ander huishouden", "another household")
            }
            _ => self.either("iemand anders", "somebody else"),
        }
    }

    /// "Aandeel in de woningen.": what a group is a share of.
    pub fn share_of_base(&self, group: Group) -> String {
        let (_, base) = self.nouns(group);
        self.either(format!("Een aandeel van alle {base}."), format!("A share of all {base}."))
    }

    /// What the app cannot know.
    pub fn limits(&self) -> &'static [Limit] {
        self.either(DUTCH, ENGLISH)
    }
}

/// A count that follows from rounded percentages carries no more than two digits.
fn round_to_two_digits(value: f64) -> f64 {
    if value < 100.0 {
        return value.round();
    }
    let step = 10f64.powf(value.log10().floor() - 1.0);
    (value / step).round() * step
}

const DUTCH: &[Limit] = &[
    Limit {
        item: "corporation-is-not-social-rent",
        title: "Eigendom van een corporatie is geen sociale huur",
        text: "Het CBS kijkt van wie een woning is, niet hoe hoog de huur is. Een corporatie verhuurt ook duurdere woningen, en anderen verhuren ook goedkope. De cijfers zeggen dus niets rechtstreeks over sociale huur.",
    },
    Limit {
        item: "mix-is-not-liveability",
        title: "Menging voorspelt geen leefbaarheid",
        text: "Er is geen verdedigbaar getal dat menging omzet in leefbaarheid. Wijkmix toont hoe gemengd buurten zijn, niet hoe prettig het er is, en doet daar geen voorspelling over.",
    },
    Limit {
        item: "rounded-and-withheld",
        title: "Cijfers zijn afgerond, en kleine gebieden blijven geheim",
        text: "Het CBS rondt aantallen in wijken en buurten willekeurig af op vijftallen en percentages op hele getallen, en publiceert niets over heel kleine gebieden. Wijkmix rekent daarom met grenzen: een telling heeft een zekere, een gepubliceerde en een mogelijke uitkomst. Niet gepubliceerd is nooit nul.",
    },
    Limit {
        item: "areas-change",
        title: "Grenzen en codes veranderen",
        text: "Gemeenten voegen samen en wijken krijgen andere grenzen; Amsterdam kreeg in 2022 nieuwe codes. Een gebied met dezelfde naam kan in een ander jaar een ander gebied zijn. Wijkmix trekt daarom nog geen lijnen tussen jaren.",
    },
    Limit {
        item: "definitions-change",
        title: "Definities veranderen",
        text: "Herkomst is in 2022 anders ingedeeld. Van 2022 en 2024 zijn hier alleen koopwoningen bekend, niet van wie de huurwoningen zijn. Waar koop bekend is, volgt daaruit hoogstens een bovengrens voor corporatiewoningen.",
    },
    Limit {
        item: "not-everyone-counts",
        title: "Niet iedereen telt overal mee",
        text: "Bij ‘laag inkomen’ ontbreken studenten en huishoudens zonder inkomen over het hele jaar. Wie meer dan één uitkering heeft, telt bij elk daarvan mee. Van wie de buurt onbekend is, telt alleen bij de gemeente.",
    },
];

const ENGLISH: &[Limit] = &[
    Limit {
        item: "corporation-is-not-social-rent",
        title: "Owned by a corporation is not social rent",
        text: "Statistics Netherlands looks at who owns a home, not at its rent. A housing corporation lets dearer homes too, and others let cheap ones. So the figures say nothing direct about social rent.",
    },
    Limit {
        item: "mix-is-not-liveability",
        title: "Mix does not predict liveability",
        text: "No defensible number turns mix into liveability. Wijkmix shows how mixed neighbourhoods are, not how pleasant they are, and predicts nothing about that.",
    },
    Limit {
        item: "rounded-and-withheld",
        title: "Figures are rounded, and small areas are withheld",
        text: "Statistics Netherlands rounds counts in districts and neighbourhoods at random to multiples of five and percentages to whole numbers, and publishes nothing about very small areas. So Wijkmix computes with bounds: a count has a certain, a published and a possible outcome. Not published is never zero.",
    },
    Limit {
        item: "areas-change",
        title: "Boundaries and codes change",
        text: "Municipalities merge and districts get other boundaries; Amsterdam got new codes in 2022. An area of the same name may be another area in another year. So Wijkmix draws no lines between years yet.",
    },
    Limit {
        item: "definitions-change",
        title: "Definitions change",
        text: "Origin was reclassified in 2022. For 2022 and 2024 only owner-occupied homes are known here, not who owns the rental homes. Where owners are known, an upper bound for corporation homes follows, and no more.",
    },
    Limit {
        item: "not-everyone-counts",
        title: "Not everybody counts everywhere",
        text: "“Low income” leaves out students and households without a full year of income. Who receives more than one benefit counts in each. People whose neighbourhood is unknown count in the municipality only.",
    },
];
