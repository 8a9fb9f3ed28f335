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

/** A grant and its schedule. */
export interface VestInput {
  /** Units granted; parts of a unit are allowed. */
  units: number | string;
  /** When they vest. */
  vesting: Vesting;
}

/** All tranches of a grant, in order. */
export interface VestOutcome {
  /** The tranches; their units sum to the grant. */
  tranches: Tranche[];
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

/** Some units on the day they vest. */
export interface Tranche {
  /** When: the monthly anniversary of the package's start. */
  month: number;
  /** How many. */
  units: number;
}
