//! The cap table that is timed: twelve classes of every kind.
use bandworth::domain::cap_table::{
    CapTable, ClassTerms, ConversionRatio, Participation, PreferredTerms, StockClass,
};
use bandworth::domain::quantity::{Multiple, Preference, Strike, Units};
use rust_decimal::Decimal;

/// One common class, three options, and eight rounds of every kind with awkward ratios.
pub fn twelve_classes() -> CapTable {
    let number = |value: u32| Decimal::from(value);
    let class = |index: u32, terms| StockClass {
        id: format!("c{index}"),
        shares: Units::new(number(700_001 + 311_007 * index)).unwrap(),
        conversion_ratio: ConversionRatio::new(Decimal::new(
            if index.is_multiple_of(3) { 11_111 } else { 10_000 },
            4,
        ))
        .unwrap(),
        terms,
    };
    let mut classes = vec![class(0, ClassTerms::Common)];
    for index in 1..4 {
        let strike = Strike::new(Decimal::new(37 * i64::from(index), 2)).unwrap();
        classes.push(class(index, ClassTerms::Option { strike }));
    }
    for index in 4..12 {
        let participation = match index % 4 {
            0 | 1 => Participation::None,
            2 => Participation::Capped(Multiple::new(number(3)).unwrap()),
            _ => Participation::Full,
        };
        classes.push(class(
            index,
            ClassTerms::Preferred(PreferredTerms {
                invested: Preference::new(number(1_234_567 * index)).unwrap(),
                liquidation_multiple: Multiple::new(Decimal::ONE).unwrap(),
                convertible: true,
                participation,
                seniority: number(index / 2),
                dividend: None,
            }),
        ));
    }
    CapTable::new(classes).unwrap()
}
