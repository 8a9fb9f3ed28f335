// Written by `cargo xtask types`.

/** What is wrong with an input, where (JSON pointer), and what is allowed. */
export interface Problem {
  /** Stable name; codes never change their meaning. */
  code: string;
  /** JSON pointer into the input. */
  path: string;
  /** A plain sentence. */
  message: string;
}

/** Thrown by every function: all problems of the input at once. */
export class BandworthError extends Error {
  errors: Problem[];
}

/** Adds or replaces a parameter file, such as an employer's own bands. */
export function loadData(name: string, file: unknown): void;

/** Which program is running, and the version of its schema. */
export function version(): Version;

/** What is left of a year's income after tax and employee contributions. */
export function takeHome(input: TakeHomeInput): TakeHomeOutcome;

/** The places whose tax law is known, with years, ways of filing and lines. */
export function jurisdictions(): Jurisdiction[];

/** Every band there is. */
export function bands(): BandEntry[];

/** The band of a role, level and place, or why there is none. */
export function band(input: BandInput): Band | NoBand;

/** Where an amount stands in the band of a role, level and place. */
export function position(input: PositionInput): Position;

/** The tranches of a grant: when how many units vest. */
export function vest(input: VestInput): VestOutcome;

/** What is running. */
export interface Version {
  /** Version of the program. */
  version: string;
  /** Version of saved states, links and result shapes. */
  schema_version: number;
}

/** Whose income is taxed where; amounts a year, in the currency of the place. */
export interface TakeHomeInput {
  /** A place, as `jurisdictions()` lists them: `de`, `us-ca`, `ch-zh-zurich`. */
  jurisdiction: string;
  /** The tax year, named by the calendar year in which it begins. */
  year: number;
  /** How the return is filed. */
  filing_status?: "single" | "joint";
  /** Gross pay. Give this or `taxable_income`. */
  wages?: number | string;
  /** Gross pay of the spouse, in a joint return. */
  wages_spouse?: number | string;
  /** Income after all deductions, for places of which only the scale is known. */
  taxable_income?: number | string;
  /** Gains on things held long. */
  long_term_gains?: number | string;
  /** Other gains. */
  short_term_gains?: number | string;
  /** Dividends. */
  dividends?: number | string;
  /** Royalties. */
  royalties?: number | string;
  /** Spread of incentive options exercised and held past the end of the year. */
  iso_bargain_element?: number | string;
  /** State and local income tax paid, deductible when itemising. */
  state_local_income_tax_paid?: number | string;
  /** Whether church tax is due, at the usual rate of the place. */
  church_tax?: boolean;
  /** Church tax in percent of the income tax, 0 to 100; goes before `church_tax`. */
  church_tax_percent?: number | string;
  /** German withholding class, 1 to 6. */
  tax_class?: number;
  /** Residence, for Singapore's provident fund. */
  residency?: "citizen_or_pr" | "foreigner_tax_resident";
  /** Whether the Dutch 30 % ruling applies. */
  ruling_30_percent?: boolean;
  /** The year's assessment, or what the employer withholds. */
  basis?: "assessed" | "withholding";
}

/** One line of a result. */
export interface TakeHomeLine {
  /** What it is. */
  id: "additional_medicare" | "agirc_arrco" | "ahv_iv_eo" | "alv" | "amt" | "amt_exemption" | "amt_income" | "apec" | "basic_income_tax" | "british_columbia_income_tax" | "bvg" | "ca_state_disability_insurance" | "cantonal_tax" | "capital_gains_tax" | "care_insurance" | "ceg" | "cehr" | "cess" | "cet" | "chargeable_income" | "church_tax" | "church_tax_month" | "church_tax_reformed" | "church_tax_roman_catholic" | "co_famli" | "contributions_total" | "cpf_employee" | "cpp" | "cpp2" | "crds" | "credit_points_value" | "csg_deductible" | "csg_non_deductible" | "ct_paid_leave" | "de_paid_leave" | "deduction_taken" | "direct_federal_tax" | "earned_income_relief" | "ei" | "federal_eitc" | "federal_income_tax" | "federal_income_tax_before_credits" | "fica_total" | "general_credit" | "health" | "health_insurance" | "income_tax" | "income_tax_before_credit" | "income_tax_before_credits" | "income_tax_total" | "itemizes" | "labour_credit" | "local_income_tax" | "ma_paid_leave" | "me_paid_leave" | "medicare" | "mn_paid_leave" | "municipal_tax" | "national_insurance" | "national_insurance_before_credits" | "national_tax_total" | "nbu" | "net_before_income_tax" | "net_salary" | "net_taxable_income" | "net_with_church" | "net_without_church" | "niit" | "nj_family_leave_insurance" | "nj_temporary_disability_insurance" | "nj_unemployment_insurance" | "nj_workforce_fund" | "ny_disability_benefits" | "ny_paid_family_leave" | "ontario_health_premium" | "ontario_income_tax" | "or_paid_leave" | "or_statewide_transit_tax" | "ordinary_income_tax" | "pa_unemployment_compensation" | "payroll_tax_before_credits" | "pension_capped" | "pension_insurance" | "pension_uncapped" | "personal_allowance" | "personal_tax" | "prsi" | "qpip" | "qpp" | "qpp2" | "quebec_income_tax" | "rebate_87a" | "reconstruction_surtax" | "regular_tax" | "ri_temporary_disability_insurance" | "salt_deduction" | "simple_tax" | "slab_tax" | "social_security" | "social_total" | "solidarity_surcharge" | "solidarity_surcharge_month" | "state_income_tax" | "state_income_tax_before_refundable_credits" | "state_payroll_total" | "state_refundable_credits" | "surcharge" | "tax_credits" | "tax_free_allowance" | "tax_total_without_church" | "taxable_income" | "taxable_income_canton" | "taxable_income_federal" | "taxable_income_quebec" | "taxable_salary" | "total_without_church" | "unemployment" | "unemployment_insurance" | "usc" | "vt_child_care" | "wa_long_term_care" | "wa_paid_leave" | "wage_tax_month" | "wage_tax_total";
  /** Amount a year; a month's for ids ending in `_month`. */
  amount: number;
  /** How it enters the sum: gross = net + taxes + contributions + credits (negative). */
  kind: "tax" | "contribution" | "credit" | "subtotal" | "base";
}

/** What is left of an income. */
export interface TakeHomeOutcome {
  /** Every line, in the order of the computation. */
  lines: TakeHomeLine[];
  /** All cash income. */
  gross: number;
  /** Taxes and contributions less credits. */
  total: number;
  /** Gross less total. */
  net: number;
  /** Total by gross; zero without income. */
  effective_rate: number;
  /** What the next 100 cost (10,000 in INR, JPY, KRW), as a share of them. */
  marginal_rate: number;
  /** What amounts are in. */
  currency: "AUD" | "BRL" | "CAD" | "CHF" | "CNY" | "CZK" | "DKK" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JPY" | "KRW" | "MXN" | "MYR" | "NOK" | "NZD" | "PHP" | "PLN" | "RON" | "SEK" | "SGD" | "THB" | "TRY" | "USD" | "ZAR";
  /** Where the law stands. */
  status: "law" | "announced" | "projected";
  /** What is left out or assumed. */
  notes: ("dividends_not_taxed_here" | "iso_bargain_element_not_taxed_here" | "long_term_gains_not_taxed_here" | "royalties_not_taxed_here" | "short_term_gains_not_taxed_here" | "church_tax_deduction_not_modelled" | "second_earner_deduction_not_modelled" | "children_not_modelled" | "itemising_not_modelled" | "municipal_tax_not_modelled" | "midi_job" | "mini_job" | "private_health_insurance_not_modelled" | "social_insurance_not_modelled" | "tax_at_source_not_modelled" | "compulsory_cover_not_modelled" | "levies_not_modelled")[];
}

/** A place whose tax law is known. */
export interface Jurisdiction {
  /** Its id. */
  id: string;
  /** Its name in English. */
  name: string;
  /** Its name in German. */
  name_de: string;
  /** The years there is law for. */
  years: number[];
  /** What amounts are in. */
  currency: "AUD" | "BRL" | "CAD" | "CHF" | "CNY" | "CZK" | "DKK" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JPY" | "KRW" | "MXN" | "MYR" | "NOK" | "NZD" | "PHP" | "PLN" | "RON" | "SEK" | "SGD" | "THB" | "TRY" | "USD" | "ZAR";
  /** Ways of filing. */
  filing_statuses: ("single" | "joint")[];
  /** The lines a result can have. */
  lines: ("additional_medicare" | "agirc_arrco" | "ahv_iv_eo" | "alv" | "amt" | "amt_exemption" | "amt_income" | "apec" | "basic_income_tax" | "british_columbia_income_tax" | "bvg" | "ca_state_disability_insurance" | "cantonal_tax" | "capital_gains_tax" | "care_insurance" | "ceg" | "cehr" | "cess" | "cet" | "chargeable_income" | "church_tax" | "church_tax_month" | "church_tax_reformed" | "church_tax_roman_catholic" | "co_famli" | "contributions_total" | "cpf_employee" | "cpp" | "cpp2" | "crds" | "credit_points_value" | "csg_deductible" | "csg_non_deductible" | "ct_paid_leave" | "de_paid_leave" | "deduction_taken" | "direct_federal_tax" | "earned_income_relief" | "ei" | "federal_eitc" | "federal_income_tax" | "federal_income_tax_before_credits" | "fica_total" | "general_credit" | "health" | "health_insurance" | "income_tax" | "income_tax_before_credit" | "income_tax_before_credits" | "income_tax_total" | "itemizes" | "labour_credit" | "local_income_tax" | "ma_paid_leave" | "me_paid_leave" | "medicare" | "mn_paid_leave" | "municipal_tax" | "national_insurance" | "national_insurance_before_credits" | "national_tax_total" | "nbu" | "net_before_income_tax" | "net_salary" | "net_taxable_income" | "net_with_church" | "net_without_church" | "niit" | "nj_family_leave_insurance" | "nj_temporary_disability_insurance" | "nj_unemployment_insurance" | "nj_workforce_fund" | "ny_disability_benefits" | "ny_paid_family_leave" | "ontario_health_premium" | "ontario_income_tax" | "or_paid_leave" | "or_statewide_transit_tax" | "ordinary_income_tax" | "pa_unemployment_compensation" | "payroll_tax_before_credits" | "pension_capped" | "pension_insurance" | "pension_uncapped" | "personal_allowance" | "personal_tax" | "prsi" | "qpip" | "qpp" | "qpp2" | "quebec_income_tax" | "rebate_87a" | "reconstruction_surtax" | "regular_tax" | "ri_temporary_disability_insurance" | "salt_deduction" | "simple_tax" | "slab_tax" | "social_security" | "social_total" | "solidarity_surcharge" | "solidarity_surcharge_month" | "state_income_tax" | "state_income_tax_before_refundable_credits" | "state_payroll_total" | "state_refundable_credits" | "surcharge" | "tax_credits" | "tax_free_allowance" | "tax_total_without_church" | "taxable_income" | "taxable_income_canton" | "taxable_income_federal" | "taxable_income_quebec" | "taxable_salary" | "total_without_church" | "unemployment" | "unemployment_insurance" | "usc" | "vt_child_care" | "wa_long_term_care" | "wa_paid_leave" | "wage_tax_month" | "wage_tax_total")[];
}

/** When the units of a grant vest. */
export interface Vesting {
  /** Length of the whole schedule in months; 0 for a grant that vests at once. */
  months: number;
  /** Nothing vests before so many months; what was due until then vests at once there. */
  cliff_months?: number;
  /** Months between two tranches. */
  cadence_months?: 1 | 3 | 6 | 12;
  /** The part of the grant that vests in each year begun; they sum to 1. Left out: even. */
  weights?: (number | string)[];
  /** How whole units are split over tranches (Open Cap Format). */
  allocation_type?: "CUMULATIVE_ROUNDING" | "CUMULATIVE_ROUND_DOWN" | "FRONT_LOADED" | "BACK_LOADED" | "FRONT_LOADED_TO_SINGLE_TRANCHE" | "BACK_LOADED_TO_SINGLE_TRANCHE" | "FRACTIONAL";
  /** The month vesting begins to count, below zero for a grant that has begun before. */
  start_month?: number;
  /** The month of the grant, by default the month vesting begins to count. */
  grant_month?: number;
}

/** Something to know about a result. */
export interface Warning {
  /** Stable name. */
  code: string;
  /** JSON pointer into the input; empty for the whole. */
  path: string;
  /** A plain sentence. */
  message: string;
}

/** Which band is asked for. */
export interface BandInput {
  /** The family of roles. */
  role: "frontier_researcher" | "research_engineer" | "ml_engineer" | "ml_infra_engineer" | "data_scientist" | "data_engineer" | "software_engineer";
  /** The level; `all` where all levels together are wanted. */
  level: "entry" | "mid" | "senior" | "staff_plus" | "executive" | "all";
  /** Where. */
  region: string;
  /** The part of pay. */
  component?: "base" | "total_cash";
  /** The labour market. */
  ladder?: "market" | "frontier_lab";
}

/** A band of pay, and what it rests on. */
export interface Band {
  /** 10th percentile; null where the source states none. */
  p10: number | null;
  /** 25th percentile. */
  p25: number | null;
  /** Median. */
  p50: number | null;
  /** 75th percentile. */
  p75: number | null;
  /** 90th percentile. */
  p90: number | null;
  /** Rows behind it; null where the source states none. */
  n: number | null;
  /** What the rows are. */
  n_kind: "postings" | "persons" | "jobs";
  /** The currency of the amounts. */
  currency: "AUD" | "BRL" | "CAD" | "CHF" | "CNY" | "CZK" | "DKK" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JPY" | "KRW" | "MXN" | "MYR" | "NOK" | "NZD" | "PHP" | "PLN" | "RON" | "SEK" | "SGD" | "THB" | "TRY" | "USD" | "ZAR";
  /** The time the amounts are for. */
  period: "year" | "month" | "day";
  /** The year of the data. */
  year: number;
  /** How the figures came about. */
  method: "observed" | "official" | "posted" | "modelled";
  /** How far they can be trusted. */
  grade: "A" | "B" | "B-" | "C+" | "C" | "C-" | "D";
  /** Where they come from. */
  sources: BandSource[];
  /** The day of the data. */
  as_of: string;
  /** What the band speaks of, which may be wider than what was asked for. */
  matched: Matched;
  /** What must be known to read it. */
  warnings: Warning[];
}

/** Where figures come from. */
export interface BandSource {
  /** A short name. */
  id: string;
  /** Publisher and title. */
  title: string;
  /** Where it can be read. */
  url: string;
  /** The terms it may be used under. */
  licence: string;
}

/** What a band speaks of. */
export interface Matched {
  /** The family of roles. */
  role: "frontier_researcher" | "research_engineer" | "ml_engineer" | "ml_infra_engineer" | "data_scientist" | "data_engineer" | "software_engineer";
  /** The level, or all. */
  level: "entry" | "mid" | "senior" | "staff_plus" | "executive" | "all";
  /** Where. */
  region: string;
  /** How it was found: own_cell, official, modelled or country. */
  step: string;
}

/** A band there is. */
export interface BandEntry {
  /** The family of roles. */
  role: "frontier_researcher" | "research_engineer" | "ml_engineer" | "ml_infra_engineer" | "data_scientist" | "data_engineer" | "software_engineer";
  /** The level, or all. */
  level: "entry" | "mid" | "senior" | "staff_plus" | "executive" | "all";
  /** Where. */
  region: string;
  /** The part of pay. */
  component: "base" | "total_cash";
  /** The labour market. */
  ladder: "market" | "frontier_lab";
  /** Rows behind it. */
  n: number | null;
  /** How the figures came about. */
  method: "observed" | "official" | "posted" | "modelled";
  /** How far they can be trusted. */
  grade: "A" | "B" | "B-" | "C+" | "C" | "C-" | "D";
  /** The day of the data. */
  as_of: string;
}

/** No band: why, and which bands nearby there are. None of them speaks of what was asked for. */
export interface NoBand {
  /** Always `none`. */
  method: "none";
  /** Why: region_not_covered, level_not_covered or too_few_rows. */
  reason: string;
  /** The same as a sentence. */
  message: string;
  /** The nearest bands, nearest first. */
  nearest: BandEntry[];
}

/** An amount a year, and the band it is held against. */
export interface PositionInput {
  /** The family of roles. */
  role: "frontier_researcher" | "research_engineer" | "ml_engineer" | "ml_infra_engineer" | "data_scientist" | "data_engineer" | "software_engineer";
  /** The level; `all` where all levels together are wanted. */
  level: "entry" | "mid" | "senior" | "staff_plus" | "executive" | "all";
  /** Where. */
  region: string;
  /** The part of pay that the amount is. */
  component?: "base" | "total_cash";
  /** The labour market. */
  ladder?: "market" | "frontier_lab";
  /** The amount, for the period of the band (a year in every bundled band). */
  amount: number | string;
  /** The currency of the amount; another one than the band's is converted. */
  currency: "AUD" | "BRL" | "CAD" | "CHF" | "CNY" | "CZK" | "DKK" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JPY" | "KRW" | "MXN" | "MYR" | "NOK" | "NZD" | "PHP" | "PLN" | "RON" | "SEK" | "SGD" | "THB" | "TRY" | "USD" | "ZAR";
}

/** Where an amount stands. */
export interface Position {
  /** 0 to 100, linear between neighbouring percentiles; null outside the band or without one. */
  percentile: number | null;
  /** Below the 10th percentile, by how much is not said. */
  below_p10: boolean;
  /** Above the 90th percentile, by how much is not said. */
  above_p90: boolean;
  /** Lower and upper end of the percentile's 90 % interval; null unless the band is observed. */
  interval: number[] | null;
  /** The amount in the band's currency, where it was converted. */
  conversion: Converted | null;
  /** The band, or why there is none. */
  band: Band | NoBand;
  /** What must be known to read the position, beside the warnings of the band. */
  warnings: Warning[];
}

/** An amount in another currency. */
export interface Converted {
  /** The amount, to the minor unit. */
  amount: number;
  /** Its currency. */
  currency: "AUD" | "BRL" | "CAD" | "CHF" | "CNY" | "CZK" | "DKK" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JPY" | "KRW" | "MXN" | "MYR" | "NOK" | "NZD" | "PHP" | "PLN" | "RON" | "SEK" | "SGD" | "THB" | "TRY" | "USD" | "ZAR";
  /** Units of it per unit of the currency given. */
  rate: number;
  /** The day of the rate. */
  date: string | null;
}

/** A grant and its schedule. */
export interface VestInput {
  /** Units granted; parts of a unit are allowed. */
  units: number | string;
  /** When they vest. */
  vesting: Vesting;
}

/** Some units on the day they vest. */
export interface Tranche {
  /** When: the monthly anniversary of the package's start. */
  month: number;
  /** How many. */
  units: number;
}

/** All tranches of a grant, in order. */
export interface VestOutcome {
  /** The tranches; their units sum to the grant. */
  tranches: Tranche[];
}
