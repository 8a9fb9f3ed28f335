//! Remarks about an evaluation in German.
use crate::domain::evaluation::WarningCode;

/// The sentence of a remark.
pub(crate) const fn sentence(code: WarningCode) -> &'static str {
    match code {
        WarningCode::PaidAfterHorizon => {
            "Im Zeitraum erdient oder gekauft, danach gezahlt oder verkauft: Ein Bonus zählt in dem Jahr, in dem er erdient wurde, freiwillig gehaltene Aktien im letzten Jahr."
        }
        WarningCode::ValueAfterHorizon => {
            "Der Wert dieser Zuteilung kommt ganz oder teilweise nach dem Zeitraum und steht nicht in den Summen."
        }
        WarningCode::UnitsLapse => {
            "Die Anteile verfallen, bevor sie verkauft werden können: Sie sind verloren."
        }
        WarningCode::LiquidityMonthUnknown => {
            "Es ist nicht gesagt, wann diese Anteile verkauft werden können; sie zählen am Tag des Vestings."
        }
        WarningCode::LiquidityProbabilityUnknown => {
            "Es ist nicht gesagt, wie wahrscheinlich ein Verkauf ist; er zählt als sicher, nach dem Abschlag."
        }
        WarningCode::NetNotAvailable => {
            "Die Steuer dieses Ortes ist für dieses Paket nicht verfügbar, darum wird kein Netto gezeigt."
        }
        WarningCode::NotTaxedHere => {
            "Für eine Art von Einkommen gibt es hier keine Regel; sie ist brutto gezeigt."
        }
        WarningCode::PartYear => {
            "Das erste und das letzte Kalenderjahr können Teile eines Jahres sein; jedes wird nach seinen eigenen Zahlungen besteuert."
        }
        WarningCode::PriceLevelUnknown => "Für den Ort oder den Vergleichsort ist kein Preisniveau bekannt.",
        WarningCode::MetricReplaced => {
            "Die gewünschte Kennzahl gibt es nicht für jedes Paket; geordnet nach dem Barwert vor Steuern."
        }
        WarningCode::SignOnChangesOrder => {
            "Eine andere Verteilung der Antrittsprämie auf die Jahre würde die Reihenfolge ändern."
        }
        WarningCode::CostBasisAssumedZero => {
            "Es ist nicht gesagt, was Sie für die Anteile gezahlt haben; darum gilt der ganze Erlös als Gewinn."
        }
        WarningCode::SmallBusinessStockNotModelled => {
            "Die US-Befreiung für Anteile an kleinen Unternehmen (Section 1202, QSBS) ist nicht gerechnet; sie könnte die Steuer senken."
        }
        WarningCode::BuyerStockAtDealPrice => {
            "Aktien des Käufers zählen zum Preis des Geschäfts; was sie beim Vesting wert sind, ist offen."
        }
        WarningCode::RemainingStakeNotDated => {
            "Es ist nicht gesagt, wann die behaltene Beteiligung Geld bringt; sie steht darum nicht in den Summen."
        }
        WarningCode::InstalmentsStayInCompany => {
            "Das Rückkaufangebot zahlt einen Preis je Anteil; spätere Raten bleiben im Unternehmen."
        }
        WarningCode::PreferencesAboveHeadline => {
            "Die Liquidationspräferenzen sind höher als alles, was gezahlt wird; bei einer Liquidation bleibt davon nichts für Stammanteile."
        }
        WarningCode::RetentionAboveHeadline => {
            "Die zugesagte Vergütung derer, die wechseln, ist höher als der Gesamtwert, der sie enthalten soll."
        }
        WarningCode::ClassNamesAlike => {
            "Zwei Anteilsklassen heißen bis auf Groß- und Kleinschreibung und Leerzeichen gleich; prüfen Sie, ob es dieselbe ist."
        }
        WarningCode::UnverifiedPreset => {
            "Die Anteilsklassen wurden aus Presseberichten rekonstruiert; Teile davon sind Annahmen, die nichts bestätigt."
        }
        WarningCode::EffectiveRoyaltyHigh => {
            "Alles, was für die Lizenz gezahlt wird, ist mehr als ein Viertel ihres Umsatzes; prüfen Sie, ob alle Zahlen so gemeint sind."
        }
        WarningCode::RiskCountedTwice => {
            "Wahrscheinlichkeiten unter eins und ein Abzinsungssatz über 15 Prozent zählen dasselbe Risiko zweimal."
        }
        WarningCode::WithholdingNotCredited => {
            "An der Quelle einbehaltene Steuer zählt als Kosten; eine Anrechnung am Wohnort ist nicht gerechnet."
        }
    }
}
