//! What is known of each lever, with its source, and what the page cannot say.

use wijkmix_mix::levers::Lever;

use crate::scenario::examples::Example;
use crate::words::Words;

impl Words {
    /// The name of a lever.
    pub fn lever(&self, lever: Lever) -> &'static str {
        match lever {
            Lever::Turnover => self.either("Doorstroming", "Turnover"),
            Lever::Sales => self.either("Verkopen", "Sales"),
            Lever::Building => self.either("Bouwen", "Building"),
            Lever::Demolition => self.either("Slopen", "Demolition"),
            Lever::Allocation => self.either("Toewijzen in de groep", "Allocation in the group"),
            Lever::Elsewhere => self.either("Toewijzen elders", "Allocation elsewhere"),
        }
    }

    /// What the evidence says of a lever: two sentences, with source.
    pub fn evidence(&self, lever: Lever) -> &'static str {
        match lever {
            Lever::Allocation => self.either(
                "De wet waarmee steden nieuwe huurders kunnen weren, veranderde de inkomensmix nauwelijks, terwijl de huizenprijzen 3–5 % daalden (Koster & Van Ommeren 2022). De regel voor passend toewijzen van 2016 vergrootte de instroom van lage inkomens in het eerste jaar niet (RIGO/Platform31).",
                "The law that lets cities screen new tenants hardly changed the income mix, while house prices fell 3–5 % (Koster & Van Ommeren 2022). The fitting-allocation rule of 2016 did not raise the inflow of low incomes in its first year (RIGO/Platform31).",
            ),
            Lever::Elsewhere => self.either(
                "De verbetering in de veertig wijken kwam met herstructurering; wie daarvoor moest verhuizen, ging elders wonen (SCP 2013). Wie hier niet wordt gehuisvest, moet dus ergens anders een plek vinden: deze pagina telt waar.",
                "Improvements in the forty neighbourhoods came with restructuring, whose displaced tenants moved elsewhere (SCP 2013). So who is not housed here has to find a place somewhere else: this page counts where.",
            ),
            Lever::Sales => self.either(
                "In 1998–2005 werd ongeveer 0,7–0,8 % van de voorraad per jaar verkocht (NRC 1999; CBS 2003); hoeveel het nu is, is ons niet bekend. Wat verkopen met de bewoners van een wijk doet, apart van andere maatregelen, zeggen onze bronnen niet.",
                "In 1998–2005 about 0.7–0.8 % of the stock was sold a year (NRC 1999; CBS 2003); the rate of today is not known to us. What sales do to who lives in a neighbourhood, apart from other measures, our sources do not say.",
            ),
            Lever::Building => self.either(
                "Corporaties bouwden 12.763 woningen in 2018 en 15.199 in 2020, op een voorraad van ongeveer 2,3 miljoen (Aedes/CBS, via de pers). Verbetering in de veertig wijken ging samen met herstructurering, waarvan nieuwbouw een deel was (SCP 2013).",
                "Corporations built 12,763 homes in 2018 and 15,199 in 2020, on a stock of about 2.3 million (Aedes/CBS, from the press). Improvements in the forty neighbourhoods came with restructuring, of which new building was a part (SCP 2013).",
            ),
            Lever::Demolition => self.either(
                "Verbetering in de veertig wijken ging samen met herstructurering (SCP 2013). De huurders van de gesloopte huizen gingen elders wonen; ze werden er niet mee geholpen of geteld in die cijfers.",
                "Improvements in the forty neighbourhoods came with restructuring (SCP 2013). The tenants of the demolished homes moved elsewhere; those figures neither count nor follow them.",
            ),
            Lever::Turnover => self.either(
                "Per jaar komen ongeveer 160.000 corporatiewoningen vrij, nieuwe meegeteld: 169.000 in 2021, 162.500 in 2022 en 161.000 in 2023, zo'n 7 % van de voorraad (CBS). Daarvan ging 6, 7 en 8 % naar vluchtelingen met een vergunning (CBS).",
                "About 160,000 corporation homes fall free a year, new ones included: 169,000 in 2021, 162,500 in 2022 and 161,000 in 2023, some 7 % of the stock (CBS). Of these 6, 7 and 8 % went to refugees with a permit (CBS).",
            ),
        }
    }

    /// The name of an example.
    pub fn what_if_example(&self, example: Example) -> &'static str {
        match example {
            Example::AsItGoesOn => self.either("Zoals het gaat", "As it goes on"),
            Example::Sell => self.either("“Verkoop 1 % per jaar”", "“Sell 1 % a year”"),
            Example::FreeRoom => self
                .either("“Alle vrije ruimte buiten de groep”", "“All free room outside the group”"),
            Example::Thirty => self.either(
                "“30 % corporatiewoningen in alle nieuwbouw”",
                "“30 % corporation homes in all new building”",
            ),
            Example::Waterbed => self.either("“Het waterbed”", "“The waterbed”"),
        }
    }

    /// What an example sets.
    pub fn what_if_example_says(&self, example: Example) -> &'static str {
        match example {
            Example::AsItGoesOn => self.either(
                "Elke woning wordt verhuurd zoals nu; er wordt niets verkocht, gebouwd of gesloopt.",
                "Every home is let as now; nothing is sold, built or demolished.",
            ),
            Example::Sell => self.either(
                "In de groep wordt elk jaar 1 % van de corporatiewoningen verkocht als ze vrijkomen.",
                "In the group 1 % of the corporation homes is sold each year as they fall free.",
            ),
            Example::FreeRoom => self.either(
                "In de groep gaan 7,5 punten minder toewijzingen naar kwetsbare huishoudens; die krijgen voorrang elders.",
                "In the group 7.5 points fewer lettings go to vulnerable households; those have priority elsewhere.",
            ),
            Example::Thirty => self.either(
                "Er wordt per jaar 1 % van de voorraad gebouwd, overal: 30 % corporatie, 40 % middenhuur, 30 % koop. Die 1 % en de andere delen zijn een voorbeeld.",
                "1 % of the stock is built a year, everywhere: 30 % corporation, 40 % middle rent, 30 % for owners. That 1 % and the other parts are an example.",
            ),
            Example::Waterbed => self.either(
                "Een strenge regel in de groep: 30 punten minder toewijzingen aan kwetsbare huishoudens, die elders voorrang krijgen. Kijk wat er elders gebeurt.",
                "A strict rule in the group: 30 points fewer lettings to vulnerable households, who have priority elsewhere. See what happens elsewhere.",
            ),
        }
    }

    /// What the page cannot say, a sentence each.
    pub fn what_if_limits(&self) -> [&'static str; 6] {
        [
            self.either(
                "Een rekenmodel van voorraad en doorstroming, geen voorspelling: gedrag, prijzen en huren veranderen er niet door.",
                "A model of stock and flow, not a forecast: behaviour, prices and rents do not change in it.",
            ),
            self.either(
                "Wie kwetsbaar is, verhuist in het model even vaak als anderen; alle woningen zijn verhuurd.",
                "In the model vulnerable households move as often as others; every home is let.",
            ),
            self.either(
                "CBS publiceert niet hoeveel kwetsbare huishoudens in een corporatiewoning wonen. Het model schat dat uit de gebieden, of neemt wat u kiest; wie in een andere woning woont, blijft daar.",
                "CBS does not publish how many vulnerable households live in a corporation home. The model estimates that from the areas, or takes what you set; who lives in another home stays there.",
            ),
            self.either(
                "“Zoals het gaat” is: elk gebied blijft zoals het is. De toewijzingen per gebied zijn niet gepubliceerd, dus een trend kent het model niet.",
                "“As it goes on” means that each area stays as it is. Lettings by area are not published, so the model knows no trend.",
            ),
            self.either(
                "Het vlak toont wat afronding en uw eigen marges openlaten, in 60 trekkingen; niet of het model klopt.",
                "The shade shows what rounding and your own ranges leave open, in 60 draws; not whether the model is right.",
            ),
            self.what_if(super::Label::NoLiveability),
        ]
    }
}
