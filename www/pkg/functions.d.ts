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

/** The tranches of a grant: when how many units vest. */
export function vest(input: VestInput): VestOutcome;

/** What is running. */
export interface Version {
  /** Version of the program. */
  version: string;
  /** Version of saved states, links and result shapes. */
  schema_version: number;
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
