//! The measures and limits of the method page.

use wijkmix_atlas::Group;
use wijkmix_mix::Undefined;

use super::Words;

/// A measure that the pages show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Dissimilarity.
    Dissimilarity,
    /// Theil's H.
    Theil,
    /// Isolation.
    Isolation,
    /// Gini.
    Gini,
    /// Hutchens' square root index.
    Hutchens,
    /// Atkinson with its even shape.
    Atkinson,
    /// The correlation ratio η².
    CorrelationRatio,
    /// Gorard's index.
    Gorard,
}

impl Measure {
    /// All of them.
    pub const ALL: [Measure; 8] = [
        Measure::Dissimilarity,
        Measure::Theil,
        Measure::Isolation,
        Measure::Gini,
        Measure::Hutchens,
        Measure::Atkinson,
        Measure::CorrelationRatio,
        Measure::Gorard,
    ];

    /// Its name in links.
    pub fn key(self) -> &'static str {
        match self {
            Measure::Dissimilarity => "dissimilarity",
            Measure::Theil => "theil",
            Measure::Isolation => "isolation",
            Measure::Gini => "gini",
            Measure::Hutchens => "hutchens",
            Measure::Atkinson => "atkinson",
            Measure::CorrelationRatio => "correlation-ratio",
            Measure::Gorard => "gorard",
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
            Measure::Gini => MeasureWords {
                name: self.either("Gini", "Gini"),
                says: self.either(
                    "Het gemiddelde verschil in aandeel tussen twee willekeurige plekken, ten opzichte van het meest dat kan: 0 is overal gelijk, 1 geheel gescheiden. Anders dan D merkt de Gini elke verschuiving op.",
                    "The mean difference in share between two places taken at random, relative to the most it can be: 0 is the same everywhere, 1 wholly apart. Unlike D, the Gini notices every shift.",
                ),
                formula: "G = Σᵢ Σⱼ tᵢ · tⱼ · |pᵢ − pⱼ| / (2 · T² · P · (1 − P))",
                reference: "Duncan & Duncan (1955), American Sociological Review 20.",
            },
            Measure::Hutchens => MeasureWords {
                name: self.either("Hutchens' wortelmaat", "Hutchens' square root index"),
                says: self.either(
                    "Hoeveel de verdeling van de groep afwijkt van die van de anderen, met meer gewicht voor gebieden waar een van beide bijna ontbreekt: 0 is gelijk, 1 geheel gescheiden.",
                    "How far the spread of the group differs from that of the others, with more weight for areas where one of them is nearly absent: 0 is equal, 1 wholly apart.",
                ),
                formula: "O = 1 − Σ √((xᵢ/X) · (yᵢ/Y))",
                reference: "Hutchens (2001), Mathematical Social Sciences 42; (2004), International Economic Review 45.",
            },
            Measure::Atkinson => MeasureWords {
                name: self.either("Atkinson (½)", "Atkinson (½)"),
                says: self.either(
                    "Een maat van ongelijke spreiding waarin men kiest welke gebieden zwaar tellen; met ½ tellen gebieden met veel en met weinig van de groep even zwaar. Het is 1 − (1 − O)², met O van Hutchens.",
                    "A measure of uneven spread in which one chooses which areas weigh; with ½, areas with much and with little of the group weigh alike. It is 1 − (1 − O)², with Hutchens' O.",
                ),
                formula: "A = 1 − P/(1 − P) · (Σ √((1 − pᵢ) · pᵢ) · tᵢ / (P · T))²",
                reference: "James & Taeuber (1985), Sociological Methodology 15.",
            },
            Measure::CorrelationRatio => MeasureWords {
                name: self.either("Isolatie zonder omvang (η²)", "Isolation without size (η²)"),
                says: self.either(
                    "De isolatie, ontdaan van wat de omvang van de groep alleen al geeft: 0 is een gelijke spreiding, 1 geheel gescheiden.",
                    "Isolation with the size of the group taken out: 0 is an even spread, 1 wholly apart.",
                ),
                formula: "η² = (xPx − P) / (1 − P)",
                reference: "Bell (1954), Social Forces 32; Massey & Denton (1988), Social Forces 67.",
            },
            Measure::Gorard => MeasureWords {
                name: self.either("Gorards maat", "Gorard's index"),
                says: self.either(
                    "Het deel van de groep dat van plaats zou moeten ruilen om overal hetzelfde aandeel te krijgen, terwijl elk gebied zijn omvang houdt. Het is D × (1 − P).",
                    "The part of the group that would have to change places for the same share everywhere, every area keeping its size. It is D × (1 − P).",
                ),
                formula: "GS = ½ · Σ |xᵢ/X − tᵢ/T|",
                reference: "Gorard (2000), Education and Social Justice.",
            },
        }
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
    Limit {
        item: "what-if-model",
        title: "Wat als: een voorraad en haar doorstroming",
        text: "Per jaar komt een deel m van de corporatiewoningen vrij; daarvan wordt een deel verkocht, de rest krijgt nieuwe huurders, van wie een deel q kwetsbaar is. Zonder andere knoppen volgt het aandeel kwetsbare huurders s(t) = q + (s(0) − q)·(1 − m)^t: bij een doorstroming van 5,8 % (CBS 84824NED, 2023) is na 11,6 jaar de helft van een andere toewijzing doorgewerkt. De hele vrije ruimte van 7,5 % verschuift het aandeel hoogstens 0,44 punt per jaar. Wie in de ene buurt niet wordt gehuisvest, telt elders in het gebied of als zonder corporatiewoning. Hoeveel kwetsbare huishoudens bij een corporatie huren, is geschat uit de gebieden (regressie van Goodman 1953; een tabel van twee bij twee volgens Plackett 1965). Een rekenmodel, geen voorspelling.",
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
    Limit {
        item: "what-if-model",
        title: "What if: a stock and its flow",
        text: "Each year a part m of the corporation homes falls free; of these a part is sold and the rest get new tenants, of whom a part q is vulnerable. Without other levers the share of vulnerable tenants follows s(t) = q + (s(0) − q)·(1 − m)^t: at a turnover of 5.8 % (CBS 84824NED, 2023) half of a changed allocation has worked through after 11.6 years. The whole free room of 7.5 % moves the share by at most 0.44 points a year. Who is not housed in one neighbourhood counts elsewhere in the scope, or as without a corporation home. How many vulnerable households rent from a corporation is estimated from the areas (Goodman's regression, 1953; a table of two by two after Plackett 1965). Arithmetic, not a forecast.",
    },
];
