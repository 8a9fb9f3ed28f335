//! Die Antworten der Ansicht für Lizenzgeschäfte, auf Deutsch.
use crate::i18n::messages_deals::{Checked, Inventor, Known, Licence, Talent};

pub(super) const TALENT: Talent = Talent {
    line: |line| match line {
        "at_closing" => ["Beim Vollzug", "Erdiente Anteile, und nicht erdiente, die sofort gezahlt werden."],
        "carve_out" => ["davon Ihr Teil am Carve-out", "Vor den Anteilen an das Management gezahlt."],
        "held_back_pv" => [
            "Einbehalten oder später gezahlt, Barwert",
            "Aus dem Treuhandeinbehalt und späteren Raten, soweit sie zu erwarten sind.",
        ],
        "deferred_pv" => {
            ["Nicht erdiente Anteile, Barwert", "Gezahlt, wie sie erdient worden wären, wenn Sie bleiben."]
        }
        "buyer_stock_pv" => ["davon in Aktien des Käufers", "Ihr Kurs kann bis dahin steigen oder fallen."],
        "package_pv" => ["Neues Paket, Barwert", "Was der neue Arbeitgeber für Kommen und Bleiben zahlt."],
        "total_pv" => {
            ["Alles zusammen, Barwert", "Späteres Geld ist mit der Chance gewichtet und abgezinst."]
        }
        "at_risk" => [
            "Abzug für die Möglichkeit, dass Sie gehen",
            "Für später Versprochenes abzüglich des Erwarteten; wer sofort geht, verliert alles davon.",
        ],
        "headline_share" => {
            ["Teil der gemeldeten Summe", "Was bei Ihnen ankommt, gemessen an der Zahl in den Nachrichten."]
        }
        "months_of_salary" => {
            ["In Monatsgehältern", "Was bei Ihnen ankommt, geteilt durch Ihr Monatsgehalt."]
        }
        _ => [
            "Anteil am fortgeführten Unternehmen",
            "Nach dem Geld, das dort bleibt, und Ihrer Schätzung; nicht in der Summe darüber.",
        ],
    },
    lines: "Zeile für Zeile",
    steps: "Von der Gebühr bis zu Ihnen",
    steps_say: |start, shares, you| {
        format!("Von {start} sind {shares} für die Anteile; davon {you} für Ihre.")
    },
    step: |step| match step {
        "headline" => "Gemeldete Summe",
        "not_shares" => "Nicht für die Anteile",
        "promised" => "Dem Unternehmen zugesagt",
        "for_shares" => "Für die Anteile insgesamt",
        "later" => "Kommt in späteren Raten",
        "held_back" => "Treuhandeinbehalt",
        "receipts" => "An das Unternehmen gezahlt",
        "cash" => "Vorhandene Kasse",
        "transaction_costs" => "Kosten des Geschäfts",
        "debt_repaid" => "Getilgte Schulden",
        "carve_out" => "Carve-out für das Management",
        "corporate_tax" => "Körperschaftsteuer",
        "retained" => "Im Unternehmen belassen",
        "equity_total" => "Für die Anteile",
        "stays" => "Nicht ausgezahlt",
        "others" => "Alle anderen Anteile",
        _ => "Ihre erdienten Anteile, beim Vollzug",
    },
    step_columns: &["Schritt", "Betrag", "Danach übrig"],
    leakage: |amount| {
        format!(
            "Bei einem Verkauf der Anteile zum selben Preis wäre die Körperschaftsteuer von {amount} nicht angefallen."
        )
    },
    ways: [
        "Drei Wege, das Geld auszuzahlen",
        "Dasselbe Geld, auf drei Arten verteilt. Welche gilt, steht in der Satzung oder entscheidet die Geschäftsführung.",
    ],
    way: |mode| match mode {
        "deemed_liquidation" => [
            "Liquidation",
            "Zuerst werden die Vorzüge gezahlt, dann wird der Rest geteilt. Üblich, wenn die Lizenz exklusiv ist und alles umfasst.",
        ],
        "dividend" => [
            "Dividende",
            "Alle bekommen je Anteil dasselbe; die Vorzüge bleiben für später bestehen. Nicht ausgeübte Optionen bekommen nichts.",
        ],
        _ => [
            "Ein Preis je Anteil",
            "Jeder Anteil wird zu einem Preis gekauft, wie bei Character.AI. Was übrig ist, bleibt im Unternehmen.",
        ],
    },
    chosen: "gewählt",
    way_rows: ["Bleibt im Unternehmen", "Sie, beim Vollzug", "Sie, alles als Barwert"],
    no_price: "Der dritte Weg, ein Preis je Anteil, braucht einen Preis; tragen Sie ihn unter „Von der Gebühr zu den Anteilen“ ein.",
    class: "Klasse",
    class_name: |name| match name {
        "all" => Some("Alle Anteile"),
        "founder" => Some("Gründer"),
        "others" => Some("Alle anderen"),
        "investors" => Some("Investoren"),
        _ => None,
    },
    payments: [
        "Wann es kommt und was es Ihnen nehmen kann",
        "Jede Zahlung mit ihrem Monat. Grau ist der Betrag, wenn gezahlt wird, farbig, was davon zu erwarten ist.",
    ],
    source: |source| match source {
        "shares" => ["Erdiente Anteile", "Kosten, Schulden, Steuer und Vorzüge gehen vor."],
        "options" => ["Erdiente Optionen", "Ein Preis unter dem Ausübungspreis."],
        "escrow" => ["Aus dem Treuhandeinbehalt, soweit Sie ihn zurückerwarten", "Ansprüche des Käufers."],
        "instalment" => ["Spätere Rate", "Der Käufer zahlt nicht; Schulden und Vorzüge sind noch offen."],
        "carve_out" => ["Teil am Carve-out", "Was auf eigene Anteile kommt, wenn es angerechnet wird."],
        "accelerated" => ["Nicht erdiente Anteile, sofort gezahlt", "Nichts mehr, sobald gezahlt ist."],
        "cash_over_time" => ["Nicht erdiente Anteile, in Geld", "Sie gehen vorher."],
        "buyer_stock" => {
            ["Nicht erdiente Anteile, in Aktien des Käufers", "Sie gehen vorher; der Aktienkurs fällt."]
        }
        "package" => ["Neues Paket", "Sie gehen vorher; nur der erste Teil ist sicher."],
        _ => ["Anteil am fortgeführten Unternehmen", "Das Unternehmen scheitert."],
    },
    paid_after: |what, when| format!("{what}, {when}"),
    payment_columns: &[
        "Zahlung",
        "Wann",
        "Wenn gezahlt wird",
        "Wie wahrscheinlich",
        "Zu erwarten",
        "Was es Ihnen nehmen kann",
    ],
    at_closing: "beim Vollzug",
    after: |span| format!("nach {span}"),
    methods: [
        "Wer den Treuhandeinbehalt trägt, auf beide Arten",
        "Bei einer Liquidation, beim Vollzug und bei der Freigabe. Welche Art gilt, steht im Vertrag; die gewählte steht vorn.",
    ],
    method_columns: ["beim Vollzug", "bei Freigabe"],
    warning: |code| match code {
        "instalments_stay_in_company" => {
            Some("Für die Anteile wird ein Preis gezahlt; spätere Raten bleiben im Unternehmen.")
        }
        "preferences_above_headline" => Some(
            "Die Vorzüge sind höher als alles, was gezahlt wird: Bei einer Liquidation bekommen Stammanteile nichts.",
        ),
        "retention_above_headline" => Some(
            "Die zugesagte Vergütung derer, die wechseln, ist höher als die gemeldete Summe, die sie enthalten soll.",
        ),
        "class_names_alike" => Some(
            "Zwei Klassen heißen bis auf Groß- und Kleinschreibung und Leerzeichen gleich. Prüfen Sie, ob es dieselbe ist.",
        ),
        "unverified_preset" => Some(
            "Die Anteilsklassen wurden aus Presseberichten rekonstruiert; Teile davon sind Annahmen, die nichts bestätigt.",
        ),
        "buyer_stock_at_deal_price" => Some(
            "Aktien des Käufers zählen zum Preis des Geschäfts, wie auch immer ihr Kurs sich bis dahin bewegt.",
        ),
        "value_after_horizon" => Some("Was nach mehr als 15 Jahren kommt, zählt nicht mit."),
        _ => None,
    },
    curve: "Was ein Anteil bei einer Liquidation bekommt, je nach Geld",
    curve_says: |money, classes| format!("Bei {money} bekommt ein Anteil: {classes}."),
    per_share: |class, amount| format!("{class} {amount}"),
    axis: ["dieses Geschäft", "Geld für die Anteile"],
    points: "Ab wann eine Klasse anders handelt",
    point_columns: &["Ab", "Klasse", "Was sie tut"],
    event: |event| match event {
        "convert" => "verzichtet auf den Vorzug und teilt wie Stammanteile",
        "cap_reached" => "hat ihre Obergrenze erreicht",
        _ => "lohnt die Ausübung",
    },
};

pub(super) const LICENCE: Licence = Licence {
    lines: "Was die Lizenz wert ist",
    line: |line| match line {
        "rnpv_licensor" => [
            "Wert für den Lizenzgeber",
            "Alle erwarteten Zahlungen abzüglich seiner Kosten, abgezinst (risikobereinigter Kapitalwert).",
        ],
        "rnpv_licensee" => [
            "Wert für den Lizenznehmer",
            "Erwarteter Umsatz abzüglich aller Kosten und Zahlungen, abgezinst.",
        ],
        "effective_royalty_rate" => [
            "Effektiver Lizenzsatz",
            "Alles Gezahlte samt Gebühren im Verhältnis zum Nettoumsatz; beides abgezinst.",
        ],
        "licensor_value_share" => {
            ["Anteil des Lizenzgebers am Wert", "Eine Faustregel nennt 25 bis 33 % des Gewinns vor Lizenz."]
        }
        "payback_years" => {
            ["Bezahlt gemacht nach", "Wann das erwartete Geld des Lizenznehmers seine Ausgaben aufwiegt."]
        }
        "break_even_royalty_rate" => {
            ["Höchster tragbarer Lizenzsatz", "Bei diesem einheitlichen Satz bleibt dem Lizenznehmer nichts."]
        }
        "upfront_share" => {
            ["Bei Unterschrift gezahlt", "Teil von Gebühr und allen Meilensteinen, der am Anfang kommt."]
        }
        _ => ["Alle Zahlungen, Barwert", "Was der Lizenznehmer voraussichtlich zahlt."],
    },
    in_years: |years| if years == "1" { "einem Jahr".to_owned() } else { format!("{years} Jahren") },
    years: "Lizenzzahlung nach Jahren, wenn es sich verkauft",
    years_say: |most, year, expected| {
        format!(
            "Höchstens {most}, im Jahr {year}. Mit allen Chancen gewichtet sind {expected} über die Laufzeit zu erwarten."
        )
    },
    signing: "Unterschrift",
    legend: ["gezahlt, wenn es sich verkauft", "Mindestlizenz"],
    year_columns: &["Jahr", "Nettoumsatz", "Gezahlt mit Umsatz", "Gezahlt ohne", "Mindestlizenz", "Erwartet"],
    swings: ["Was den Wert für den Lizenzgeber bewegt", "Was den Wert für den Lizenznehmer bewegt"],
    swings_say: |driver| {
        format!(
            "Jede Annahme ein Fünftel niedriger und höher, der Start ein Jahr früher und später. Am meisten bewegt: {driver}."
        )
    },
    swing_columns: &["Annahme", "Niedriger oder früher", "Höher oder später"],
    driver: |driver| match driver {
        "net_sales" => "Nettoumsatz",
        "p_sales" => "Chance, den Markt zu erreichen",
        "royalty_rate" => "Lizenzsatz",
        "discount_rates" => "Abzinsungssätze",
        "launch_delay" => "Start",
        _ => "Herstellkosten",
    },
    double_risk: "Chancen unter 100 % und ein Abzinsungssatz über 15 % zählen dasselbe Risiko zweimal. Nehmen Sie eines davon zurück.",
};

pub(super) const INVENTOR: Inventor = Inventor {
    line: |line| match line {
        "value" => [
            "Wert der Erfindung",
            "Was ein Lizenznehmer dafür zahlen würde: Umsatz × Lizenzsatz, hoher Umsatz zählt weniger.",
        ],
        "factor" => {
            ["Anteilsfaktor", "Ihr Teil des Werts, nach den Wertzahlen für Aufgabe, Lösung und Stellung."]
        }
        "all" => ["Für alle Erfinder", "Bevor unter ihnen geteilt wird."],
        _ => ["Für Sie", "Ihr Teil unter den Miterfindern."],
    },
    lines: "Was Ihnen zusteht",
    readings: [
        "Beide Lesarten der Stufen",
        "Richtlinie 11 nennt ihre Stufen in D-Mark. Manche nehmen die Zahlen als Euro, andere halbieren sie; hier steht beides, und die Summe ohne Abstaffelung.",
    ],
    reading: |reading| match reading {
        "half" => "Stufen halbiert",
        "nominal" => "Stufen in Euro",
        _ => "Aller Umsatz zählt voll",
    },
    schedules: [
        "Hochschulen nebeneinander",
        "Dieselben Einnahmen nach jeder Staffel; Beträge in der Währung des Formulars, Schwellen nicht umgerechnet.",
    ],
    columns: &["Nach", "Wert", "Alle Erfinder", "Sie"],
};

pub(super) const KNOWN: Known = Known {
    facts: "Was berichtet wurde",
    announced: |date| {
        format!(
            "Bekannt gegeben: {date}. Presseberichte, von den Parteien nicht bestätigt, wenn eine Zeile nichts anderes sagt."
        )
    },
    columns: &["Berichtet", "Zahl", "Quelle"],
    disputed: "Berichte widersprechen sich",
    either: |figures| figures.join(" oder "),
    unverified: [
        "Nicht bestätigt",
        "Dafür wurde keine Quelle gefunden. Es wird auf dieser Seite nirgends verwendet.",
    ],
    derived: |text| format!("Wie die Anteilsklassen entstanden: {text}"),
    benchmarks: [
        "Was andere vereinbart haben",
        "Wenige Fälle und zitierte Spannen, jede mit Quelle: Punkte zum Vergleich, keine Perzentile.",
    ],
    metric: |metric| match metric {
        "headline_to_last_valuation" => Some("Gemeldete Summe zur letzten Bewertung"),
        "headline_to_capital_raised" => Some("Gemeldete Summe zum eingeworbenen Kapital"),
        "headline_per_head_moved" => Some("Gemeldete Summe je Person, die wechselte"),
        "royalty_rate" => Some("Lizenzsätze, vom Nettoumsatz"),
        "upfront_share" => Some("Bei Unterschrift gezahlter Teil"),
        "carve_out_pct" => Some("Carve-out für das Management"),
        "german_share_factor" => Some("Anteilsfaktor in Deutschland"),
        _ => None,
    },
    points_say: |n| format!("{n} berichtete Geschäfte, Pressezahlen; die Quellen stehen bei jedem Geschäft."),
    ranges_say: "Zitierte Spannen und einzelne Zahlen; die Tabelle nennt Fälle und Quellen.",
    yours: "Dieses Geschäft",
    yours_paid: "Dieses Geschäft, alle Zahlungen",
    times: |number| format!("{number}×"),
    people: |number| format!("{number} Personen"),
    a_share: |amount| format!("{amount} je Anteil"),
    range: |low, high| format!("{low} bis {high}"),
    range_columns: &["Für", "Zahl", "Fälle", "Jahr", "Quelle"],
    point_columns: &["Geschäft", "Verhältnis", "Quelle"],
};

pub(super) const CHECKED: Checked = Checked {
    heading: [
        "Was wir geprüft haben",
        "Eigene, von Hand gerechnete Fälle, in denen veröffentlichte Rechner oder Texte etwas anderes auszahlen. Unsere Spalte wird hier und jetzt gerechnet.",
    ],
    of: |money| format!("{money} für die Anteile"),
    columns: &["Klasse", "Die veröffentlichte Regel", "Hier"],
    sum: "Zusammen",
    off: |paid, money| format!("Die Regel zahlt {paid}, wo {money} da sind."),
    retrieved: |date| format!(", gelesen am {date}"),
    source: "Wo die Regel gelesen wurde",
};
