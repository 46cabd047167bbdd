//! The words of what is behind an index, and of random regroupings of a claim's areas.

use wijkmix_mix::band::Band;

use super::Words;
use super::pairs::pairs;
use crate::behind::{Local, Ordered, Split};
use crate::more::More;
use crate::number;
use crate::state::Focus;
use crate::study::NEAREST;

pairs! { BehindLabel, behind, "A label of what is behind an index.";
    Over: "Over", "Over";
    All: "alle gebieden", "all areas";
    Zones: "Gebieden per zone", "Areas per zone";
    Curve: "De kromme", "The curve";
    Split: "Tussen en binnen", "Between and within";
    Local: "Waar het vandaan komt", "Where it comes from";
    Ordered: "Inkomens op volgorde", "Incomes in order";
    Area: "Gebied", "Area";
    Adds: "Draagt bij", "Adds";
    Share: "Aandeel", "Share";
    Own: "Eigen H", "Its own H";
    Others: "deel van de anderen", "part of the others";
    Members: "deel van de groep", "part of the group";
    Regroup: "Andere grenzen", "Other borders";
    More: "Meer maten", "More measures";
    Measure: "Maat", "Measure";
    Value: "Waarde", "Value";
    MoreThan: "meer dan gemiddeld", "more than average";
    FewerThan: "minder dan gemiddeld", "less than average";
    MoreNote: "Als gepubliceerd, zonder band. Ruimtelijke maten rekenen met het punt van elk gebied, niet met zijn grenzen.",
        "As published, without a band. Spatial measures take each area’s point, not its borders.";
}

impl Words {
    /// How to read the segregation curve.
    pub fn curve_says(&self, focus: Focus) -> String {
        let (noun, _) = self.nouns(focus.group);
        let levels = self.levels(focus.level);
        self.either(
            format!("De {levels} op volgorde van hun aandeel {noun}, van laag naar hoog. De schuine lijn is een gelijke verdeling; hoe verder de kromme eronder blijft, hoe ongelijker. D is de grootste afstand tussen beide."),
            format!("The {levels} in the order of their share of {noun}, from low to high. The slanting line is an even spread; the farther the curve stays below it, the more uneven. D is the largest distance between the two."),
        )
    }

    /// How much lies between larger areas and how much within.
    pub fn split_says(&self, split: &Split) -> String {
        let whole = split.between + split.within;
        let part = if whole > 0.0 { split.between / whole } else { 0.0 };
        let (part, levels) = (self.percent(part), self.levels(split.level));
        let index = |value| number::decimal(self.lang, value, 3);
        let (between, within) = (index(split.between), index(split.within));
        let parts = self.count(split.parts as f64);
        self.either(
            format!("Van de ongelijkheid (Theils H) ligt {part} tussen de {parts} {levels} en de rest daarbinnen: {between} + {within}."),
            format!("Of the unevenness (Theil’s H) {part} lies between the {parts} {levels} and the rest within them: {between} + {within}."),
        )
    }

    /// What the areas together say: how few make how much.
    pub fn local_says(&self, local: &[Local]) -> String {
        let mut sum = 0.0;
        let half = local.iter().take_while(|area| {
            let before = sum;
            sum += area.part;
            before < 0.5
        });
        let (half, all) = (self.count(half.count() as f64), self.count(local.len() as f64));
        self.either(
            format!("De helft van de ongelijkheid komt van {half} van de {all} gebieden: door hun grootte en hoe ver ze van het gemiddelde liggen."),
            format!("Half of the unevenness comes from {half} of the {all} areas: by their size and how far they are from the mean."),
        )
    }

    /// What an order of the classes says, and what two thresholds allow.
    pub fn ordered_says(&self, ordered: &Ordered) -> String {
        let index = |value| number::decimal(self.lang, value, 3);
        let (entropy, variation) = (index(ordered.entropy), index(ordered.variation));
        let (low, high) = (index(ordered.low), index(ordered.high));
        let areas = self.count(ordered.areas as f64);
        self.either(
            format!("Met de volgorde meegeteld: {entropy} (informatie) en {variation} (variatie), over {areas} gebieden. Bij de grens van de laagste 40 % is H {low}, bij die van de hoogste 20 % {high}. CBS publiceert alleen deze twee grenzen, van personen met inkomen; hoe het daartussen is, valt niet te zeggen. Gewogen met inwoners."),
            format!("With the order counted in: {entropy} (information) and {variation} (variation), over {areas} areas. At the threshold of the lowest 40 % H is {low}, at that of the highest 20 % {high}. CBS publishes these two thresholds alone, of persons with an income; how it is between them cannot be told. Weighted by residents."),
        )
    }

    /// The name of a measure beside the eight, and what it says.
    pub fn more(&self, measure: More, focus: Focus) -> (String, &'static str) {
        let theme = focus.group.theme().title().get(self.lang);
        let groups = |sign: &str| {
            self.either(
                format!("{sign} van alle groepen: {theme}"),
                format!("{sign} of all groups: {theme}"),
            )
        };
        let near = |sign: &str, metres: u16| {
            let metres = self.count(metres.into());
            self.either(
                format!("{sign} met omgeving tot {metres} m"),
                format!("{sign} with surroundings up to {metres} m"),
            )
        };
        match measure {
            More::GroupsTheil => (groups("H"), self.either("0 elk gebied zo gemengd als het geheel, 1 overal één groep (Theil 1972)", "0 each area as mixed as the whole, 1 one group everywhere (Theil 1972)")),
            More::GroupsInformation => (groups("M"), self.either("wat het gebied over de groep zegt, in nats (Theil 1972)", "what the area says of the group, in nats (Theil 1972)")),
            More::GroupsDissimilarity => (groups("D"), self.either("deel dat zou moeten verhuizen, ten opzichte van het meest dat kan (Sakoda 1981)", "part that would have to move, relative to the most possible (Sakoda 1981)")),
            More::GroupsGini => (groups("G"), self.either("gemiddeld verschil tussen twee plekken (Reardon & Firebaugh 2002)", "mean difference between two places (Reardon & Firebaugh 2002)")),
            More::GroupsDiversity => (groups("R"), self.either("hoeveel minder kans op een ander in het eigen gebied (Carlson 1992)", "how much less chance of another in one’s own area (Carlson 1992)")),
            More::GroupsExposure => (groups("P"), self.either("isolatie zonder de grootte van de groepen (James 1986)", "isolation without the size of the groups (James 1986)")),
            More::GroupsVariation => (groups("C"), self.either("gekwadrateerde afwijking, met meer gewicht voor kleine groepen (Reardon & Firebaugh 2002)", "squared deviation, with more weight for small groups (Reardon & Firebaugh 2002)")),
            More::SpatialTheil(metres) => (near("H̃", metres), self.either("H over omgevingen: dichtbij telt zwaarder (Reardon & O’Sullivan 2004)", "H over surroundings: the near weigh more (Reardon & O’Sullivan 2004)")),
            More::SpatialDissimilarity(metres) => (near("D̃", metres), self.either("D over omgevingen (Reardon & O’Sullivan 2004)", "D over surroundings (Reardon & O’Sullivan 2004)")),
            More::DecayIsolation => (
                self.either("Isolatie die met afstand afneemt".to_string(), "Isolation that decays with distance".to_string()),
                self.either("wie men ontmoet, per kilometer een factor e minder (Morgan 1983; White 1983)", "whom one meets, by a factor e less each kilometre (Morgan 1983; White 1983)"),
            ),
            More::Delta => ("Delta".to_string(), self.either("deel dat op dichter bewoond land woont dan bij gelijke spreiding over het land (Duncan e.a. 1961)", "part that lives on land denser than an even spread over the land (Duncan et al. 1961)")),
        }
    }

    /// What random regroupings make of a claim.
    pub fn zoning_says(&self, band: &Band, zones: usize, focus: Focus) -> String {
        let (zones, draws) = (self.count(zones as f64), self.count(band.draws as f64));
        let (low, middle, high) =
            (self.percent(band.low), self.percent(band.middle), self.percent(band.high));
        let levels = self.levels(focus.level);
        self.either(
            format!("In {draws} willekeurige indelingen van deze {levels} in {zones} aaneengesloten zones (de {NEAREST} naaste zijn buren) is het meestal {middle} van de zones, en in negen van de tien {low} tot {high}."),
            format!("In {draws} random groupings of these {levels} into {zones} contiguous zones (the {NEAREST} nearest are neighbours) it is mostly {middle} of the zones, and {low} to {high} in nine of ten."),
        )
    }
}
