//! Short labels of the page "What if": both languages beside each other, loaded with that page.

use crate::words::pairs::pairs;

pairs! { Label, what_if, "A label of the page \"What if\".";
    Title: "Wat als het anders ging?", "What if it went differently?";
    Lead: "Probeer wat het beleid waarover gepraat wordt zou doen: voor wie waar woont, in wat voor huis, over 25 jaar.",
        "Try what the policies under debate would do: to who lives where, in what kind of home, over 25 years.";
    NoLiveability: "Of het leven in een buurt er beter van wordt, staat hier niet. Geen verdedigbaar getal zet samenstelling om in leefbaarheid; deze pagina laat zien wie waar woont, en voorspelt verder niets.",
        "Whether life in a neighbourhood gets better is not here. No defensible number turns mix into liveability; this page shows who lives where, and predicts nothing else.";
    Examples: "Voorbeelden uit het debat", "Examples from the debate";
    StartTitle: "Waar het begint", "Where it starts";
    LeversTitle: "De knoppen", "The levers";
    OutcomeTitle: "Wat er gebeurt", "What happens";
    SpreadTitle: "Spreiden", "Spread";
    SupportTitle: "Begeleiden", "Support";
    ShareTitle: "Bewaren en delen", "Keep and share";
    Tools: "Gereedschap op deze pagina", "Tools on this page";
    GroupTitle: "De groep", "The group";
    GroupBeyond: "gebieden boven een aandeel corporatiewoningen", "areas above a share of corporation homes";
    GroupPicked: "gebieden die u zelf kiest", "areas that you pick";
    Threshold: "Aandeel corporatiewoningen vanaf", "Share of corporation homes from";
    PickTitle: "Kies gebieden", "Pick areas";
    VulnerableTitle: "Wie kwetsbaar heet", "Who is called vulnerable";
    VulnerableNote: "CBS publiceert niet wie kwetsbaar is. Dit gepubliceerde cijfer staat ervoor.",
        "CBS does not publish who is vulnerable. This published figure stands for it.";
    Allocation: "Toewijzen", "Allocation";
    RuleAsNow: "zoals nu, met meer of minder", "as now, with more or fewer";
    RuleShare: "overal hetzelfde aandeel", "the same share everywhere";
    RuleInside: "Toewijzen in de groep", "Allocation in the group";
    RuleOutside: "Toewijzen elders", "Allocation elsewhere";
    HouseAll: "Wie in de groep geen huis krijgt, krijgt voorrang elders in het gebied",
        "Who finds no home in the group has priority elsewhere in the area";
    Sales: "Verkopen", "Sales";
    Turnover: "Doorstroming", "Turnover";
    Building: "Bouwen", "Building";
    Demolition: "Slopen", "Demolition";
    InGroup: "in de groep", "in the group";
    Outside: "elders", "elsewhere";
    WhereBuilt: "Waar", "Where";
    Range: "Niet zeker? Geef een marge", "Not sure? Give a range";
    RangeLow: "laagst", "lowest";
    RangeHigh: "hoogst", "highest";
    Evidence: "Wat onderzoek zegt", "What research says";
    YearLooked: "Jaar", "Year";
    GoesOn: "zoals het gaat (streepjes)", "as it goes on (dashed)";
    WithLevers: "met de knoppen (lijn)", "with the levers (line)";
    BandKey: "waar 18 van de 20 trekkingen liggen (vlak)", "where 18 of 20 draws lie (shade)";
    AsTable: "Als tabel", "As a table";
    Target: "Wanneer wordt een doel gehaald?", "When is a target met?";
    TargetIs: "is hoogstens", "is at most";
    Parts: "Welke knop deed hoeveel?", "Which lever did how much?";
    PartsNote: "Het effect van een knop hangt af van de andere. Elk krijgt het gemiddelde over alle volgordes (Shapley 1953); samen zijn ze het hele verschil.",
        "What a lever does depends on the others. Each gets the mean over all orders (Shapley 1953); together they are the whole difference.";
    PartsNone: "Er is nog geen knop verzet.", "No lever has been moved yet.";
    AreasTitle: "Per gebied", "Area by area";
    Area: "Gebied", "Area";
    Homes: "Woningen", "Homes";
    CorporationNow: "Corporatie nu", "Corporation now";
    CorporationThen: "in jaar", "in year";
    VulnerableNow: "Kwetsbaar nu", "Vulnerable now";
    StackTitle: "Woningen door de jaren", "Homes through the years";
    Aim: "Doel", "Goal";
    AimCap: "geen gebied boven", "no area above";
    AimIndex: "ongelijkheid D hoogstens", "unevenness D at most";
    AimEven: "overal gelijk", "the same everywhere";
    Near: "Alleen binnen dezelfde wijk of gemeente", "Only within the same district or municipality";
    Gives: "geeft", "gives";
    Takes: "neemt op", "takes in";
    Changes: "Wie geeft en wie opneemt", "Who gives and who takes in";
    From: "Van", "From";
    To: "Naar", "To";
    Households: "Huishoudens", "Households";
    Distance: "Afstand", "Distance";
    YearsNeeded: "Jaren", "Years";
    NobodyMoved: "Niemand hoeft te verhuizen: alleen wie een vrijkomend huis krijgt, verandert.",
        "Nobody has to move: only who gets a home that falls free changes.";
    SpreadMap: "Gebieden die geven en opnemen", "Areas that give and take in";
    Caretakers: "Huismeesters nodig", "Caretakers needed";
    Cost: "Kosten per jaar", "Cost a year";
    Coverage: "Nu aanwezig", "Present now";
    Now: "nu", "now";
    Scope: "hele gebied", "whole area";
    SaveName: "Naam voor dit scenario", "Name for this scenario";
    Save: "Bewaar in deze browser", "Keep in this browser";
    Kept: "Bewaarde scenario's", "Kept scenarios";
    NothingKept: "Nog niets bewaard. Een bewaard scenario blijft in deze browser en gaat nergens heen.",
        "Nothing kept yet. A kept scenario stays in this browser and goes nowhere.";
    Delete: "Verwijder", "Delete";
    CompareThis: "Vergelijk", "Compare";
    CompareTitle: "Naast elkaar, in jaar 25", "Side by side, in year 25";
    CouldNotKeep: "Deze browser laat niet toe dat hier iets wordt bewaard. De link bewaart alles wel.",
        "This browser does not allow anything to be kept here. The link keeps everything.";
    CsvOutcome: "CSV: door de jaren", "CSV: through the years";
    CsvAreas: "CSV: per gebied", "CSV: by area";
    Print: "Druk af op één vel", "Print on one sheet";
    Parameters: "Waarmee gerekend is", "What it was computed with";
    Limits: "Grenzen", "Limits";
    NotUnderstood: "Een deel van de link is niet begrepen en overgeslagen:", "A part of the link was not understood and left out:";
    TryScope: "Hier zijn de cijfers er wel:", "Here the figures are there:";
    Quantity: "Wat", "What";
    Model: "Hoe het rekent, met vergelijkingen", "How it computes, with equations";
    EmptyGroup: "Er is geen gebied in de groep: de knoppen voor de groep doen niets.",
        "There is no area in the group: the levers for the group do nothing.";
}
