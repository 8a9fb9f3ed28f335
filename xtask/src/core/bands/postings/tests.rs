#![allow(clippy::unwrap_used)]
//! One small file for each trap of the source.
use super::*;

const US: &str = "USD,1,US,0,US,M";

/// A file of `year,level,employment,title,salary` and the rest of the row.
fn counted(rows: &[(&str, &str)]) -> Counted {
    count(&Plan::read().unwrap(), &file(rows)).unwrap()
}

fn file(rows: &[(&str, &str)]) -> String {
    let lines = rows.iter().map(|(first, rest)| format!("{first},{rest}\n"));
    COLUMNS.join(",") + "\n" + &lines.collect::<String>()
}

fn ranges(counted: &Counted, region: &str, role: Role, level: Level) -> Vec<(u64, u64)> {
    counted.cells.get(&(Region::parse(region).unwrap(), role, level)).cloned().unwrap_or_default()
}

fn data_scientists(counted: &Counted) -> Vec<(u64, u64)> {
    ranges(counted, "us", Role::DataScientist, Level::Senior)
}

#[test]
fn two_rows_are_the_ends_of_one_posting() {
    let counted = counted(&[("2025,SE,FT,Data Scientist,200", US), ("2025,SE,FT,Data Scientist,100", US)]);
    assert_eq!(data_scientists(&counted), [(100, 200)]);
    assert_eq!((counted.rows_read, counted.pairs, counted.unpaired), (2, 1, 0));
}

#[test]
fn a_row_without_partner_is_a_posting_of_equal_ends() {
    // The lower amount first, another attribute, and an odd row at the end: none of them pairs.
    let counted = counted(&[
        ("2025,SE,FT,Data Scientist,100", US),
        ("2025,SE,FT,Data Scientist,200", US),
        ("2025,SE,FT,Data Scientist,150", "USD,1,US,100,US,M"),
        ("2025,SE,FT,Data Scientist,300", US),
    ]);
    assert_eq!(data_scientists(&counted), [(100, 100), (200, 200), (150, 150), (300, 300)]);
    assert_eq!((counted.pairs, counted.unpaired), (0, 4));
}

#[test]
fn equal_ends_are_a_pair_and_a_third_row_begins_the_next() {
    let row = |salary: &'static str| (salary, US);
    let counted = counted(&[
        row("2025,SE,FT,Data Scientist,200"),
        row("2025,SE,FT,Data Scientist,200"),
        row("2025,SE,FT,Data Scientist,180"),
        row("2025,SE,FT,Data Scientist,120"),
    ]);
    assert_eq!(data_scientists(&counted), [(200, 200), (120, 180)]);
}

#[test]
fn an_exact_repeat_counts_once_and_only_an_exact_one() {
    let pair = |year: &str, title: &str, low: u32| {
        [format!("{year},SE,FT,{title},200"), format!("{year},SE,FT,{title},{low}")]
    };
    let rows = [
        pair("2025", "Data Scientist", 100),
        pair("2025", "Data Scientist", 100),
        pair("2024", "Data Scientist", 100),
        pair("2025", "Data Scientist", 110),
        pair("2025", "Decision Scientist", 100),
    ];
    let rows: Vec<(&str, &str)> = rows.iter().flatten().map(|row| (row.as_str(), US)).collect();
    let counted = counted(&rows);
    assert_eq!(data_scientists(&counted), [(100, 200), (100, 200), (110, 200), (100, 200)]);
    assert_eq!((counted.repeats, counted.kept()), (1, 4));
}

#[test]
fn a_dollar_sign_abroad_is_not_believed() {
    let counted = counted(&[
        ("2025,SE,FT,Data Scientist,120000", "USD,1,CA,0,CA,M"),
        ("2025,SE,FT,Data Scientist,90000", "CAD,1,CA,0,CA,M"),
        ("2025,SE,FT,Data Scientist,90001", "GBP,1,US,0,US,M"),
        ("2025,SE,FT,Data Scientist,90002", "BRL,1,BR,0,BR,M"),
    ]);
    assert_eq!(ranges(&counted, "ca", Role::DataScientist, Level::Senior), [(90_000, 90_000)]);
    assert_eq!(data_scientists(&counted), []);
    let wrong: Vec<(&str, usize)> =
        counted.wrong_currency.iter().map(|(region, n)| (region.id(), *n)).collect();
    assert_eq!(wrong, [("ca", 1), ("us", 1)]);
    assert_eq!(counted.without_region, 1);
}

#[test]
fn ex_is_executive_and_never_staff() {
    let counted = counted(&[("2025,EX,FT,Staff Engineer,300", US)]);
    assert_eq!(ranges(&counted, "us", Role::SoftwareEngineer, Level::Executive), [(300, 300)]);
    assert!(counted.cells.keys().all(|(_, _, level)| *level != Level::StaffPlus));
}

#[test]
fn other_years_and_employment_are_dropped_before_rows_are_paired() {
    let counted = counted(&[
        ("2023,SE,FT,Data Scientist,900", US),
        ("2025,SE,FT,Data Scientist,200", US),
        ("2025,SE,PT,Data Scientist,150", US),
        ("2025,SE,FT,Data Scientist,100", US),
    ]);
    assert_eq!(data_scientists(&counted), [(100, 200)]);
    assert_eq!((counted.rows_of_other_years, counted.rows_of_other_employment), (1, 1));
}

#[test]
fn titles_go_to_the_first_family_that_matches() {
    let plan = Plan::read().unwrap();
    let family = |title: &str| plan.family_of(title).map(|family| family.role.id());
    for (title, expected) in [
        ("Applied Scientist", Some("frontier_researcher")),
        ("Research Scientist, NLP", None),
        ("Research Engineer", Some("research_engineer")),
        ("Machine Learning Infrastructure Engineer", Some("ml_infra_engineer")),
        ("MLOps Engineer", Some("ml_infra_engineer")),
        ("Machine Learning Engineer", Some("ml_engineer")),
        ("Member of Technical Staff", Some("ml_engineer")),
        ("Lead Data Scientist", Some("data_scientist")),
        ("Data Infrastructure Engineer", Some("ml_infra_engineer")),
        ("Data Architect", Some("data_engineer")),
        ("Software Engineer", Some("software_engineer")),
        ("Senior Software Engineer", None),
        ("Head of Data", None),
    ] {
        assert_eq!(family(title), expected, "{title}");
    }
}

#[test]
fn values_out_of_range_name_their_line_and_column() {
    let plan = Plan::read().unwrap();
    for (first, rest, column) in [
        ("2019,SE,FT,Data Scientist,100", US, "work_year"),
        ("2025,XX,FT,Data Scientist,100", US, "experience_level"),
        ("2025,SE,XX,Data Scientist,100", US, "employment_type"),
        ("2025,SE,FT, ,100", US, "job_title"),
        ("2025,SE,FT,Data Scientist,0", US, "salary"),
        ("2025,SE,FT,Data Scientist,-5", US, "salary"),
        ("2025,SE,FT,Data Scientist,100.5", US, "salary"),
        ("2025,SE,FT,Data Scientist,100", "usd,1,US,0,US,M", "salary_currency"),
        ("2025,SE,FT,Data Scientist,100", "USD,0,US,0,US,M", "salary_in_usd"),
        ("2025,SE,FT,Data Scientist,100", "USD,1,USA,0,US,M", "employee_residence"),
        ("2025,SE,FT,Data Scientist,100", "USD,1,US,40,US,M", "remote_ratio"),
        ("2025,SE,FT,Data Scientist,100", "USD,1,US,0,,M", "company_location"),
        ("2025,SE,FT,Data Scientist,100", "USD,1,US,0,US,XL", "company_size"),
    ] {
        let good = ("2025,SE,FT,Data Scientist,100", US);
        let failure = count(&plan, &file(&[good, (first, rest)])).unwrap_err().to_string();
        assert!(failure.contains(&format!("line 3: {column}")), "{column}: {failure}");
    }
    let renamed = file(&[]).replace("remote_ratio", "remote_share");
    assert!(count(&plan, &renamed).unwrap_err().to_string().contains("unknown column `remote_share`"));
}
