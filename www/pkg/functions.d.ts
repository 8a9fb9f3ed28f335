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

/** One package: its years, totals, metrics, equity, and what leaving it loses. */
export function evaluate(input: EvaluateInput): EvaluationOutcome;

/** Packages side by side: evaluations, differences, ranking, and which are as good as equal. */
export function compare(input: CompareInput): ComparisonOutcome;

/** Every band there is. */
export function bands(): BandEntry[];

/** The band of a role, level and place, or why there is none. */
export function band(input: BandInput): Band | NoBand;

/** Where an amount stands in the band of a role, level and place. */
export function position(input: PositionInput): Position;

/** The tranches of a grant: when how many units vest. */
export function vest(input: VestInput): VestOutcome;

/** A state as versioned JSON text, or as the fragment of a link. */
export function exportState(state: object, form?: "json" | "link"): string;

/** The state of a text that exportState made, in either form. */
export function importState(text: string): object;

/** What is running. */
export interface Version {
  /** Version of the program. */
  version: string;
  /** Version of saved states, links and result shapes. */
  schema_version: number;
}

/** An offer or the present job. */
export interface PackageTerms {
  /** Its name in results. */
  id?: string;
  /** What it is. */
  kind?: "offer" | "current";
  /** Its name on screens. */
  label?: string;
  /** Who offers it. */
  employer?: string;
  /** What the job is called. */
  title?: string;
  /** Role family of the bands. */
  role?: "frontier_researcher" | "research_engineer" | "ml_engineer" | "ml_infra_engineer" | "data_scientist" | "data_engineer" | "software_engineer";
  /** Level of the bands. */
  level?: "entry" | "mid" | "senior" | "staff_plus" | "executive";
  /** Where it is taxed and where its prices are. */
  location?: Location;
  /** What its tax depends on besides. */
  tax?: TaxTerms;
  /** Currency of every amount; that of the jurisdiction where left out. */
  currency?: "AUD" | "BRL" | "CAD" | "CHF" | "CNY" | "CZK" | "DKK" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JPY" | "KRW" | "MXN" | "MYR" | "NOK" | "NZD" | "PHP" | "PLN" | "RON" | "SEK" | "SGD" | "THB" | "TRY" | "USD" | "ZAR";
  /** First day, as 2027-01-31; the first of the month after the newest data where left out. */
  start_date?: string;
  /** Hours of work a week. */
  hours_per_week?: number | string;
  /** Days of holiday a year. */
  vacation_days?: number | string;
  /** Hours on the way a week, with no day at home. */
  commute_hours_per_week?: number | string;
  /** Part of the time at home. */
  remote_share?: number | string;
  /** Base pay a year. */
  base_salary: number | string;
  /** Raise a year. */
  raise?: number | string;
  /** Calendar month whose first day brings it; the start's anniversary where left out. */
  raise_month?: number;
  /** Yearly bonus. */
  bonus?: BonusTerms;
  /** Amounts paid once. */
  one_offs?: OneOffTerms[];
  /** The employer's shares. */
  company?: CompanyTerms;
  /** Grants. */
  grants?: GrantTerms[];
  /** Grants expected every year. */
  refresher?: RefresherTerms;
  /** What the employer pays besides. */
  benefits?: BenefitTerms[];
  /** What has no price. */
  weights?: WeightTerms[];
  /** Remarks. */
  notes?: string;
  /** What leaving loses; for the present job. */
  leaving?: LeavingTerms;
}

/** Where a package is taxed and where its prices are. */
export interface Location {
  /** Tax jurisdiction, such as `us-ca`. */
  jurisdiction?: string;
  /** Metro or country of the bands, such as `us-sf`. */
  region?: string;
}

/** What the tax of a package depends on besides its income. */
export interface TaxTerms {
  /** How the return is filed. */
  filing_status?: "single" | "joint";
  /** Pay of the spouse a year. */
  spouse_wages?: number | string;
  /** Member of a church that levies tax. */
  church_tax?: boolean;
  /** Residence, where contributions depend on it. */
  residency?: "citizen_or_pr" | "foreigner_tax_resident";
  /** The Dutch ruling that leaves 30 % of pay free of tax. */
  ruling_30_percent?: boolean;
  /** Deductions of the year, where only a scale on taxable income is known. */
  deductions?: number | string;
}

/** The yearly bonus: one of `target_rate` and `target_amount`. */
export interface BonusTerms {
  /** Target as a part of the year's base pay. */
  target_rate?: number | string;
  /** Target as an amount a year. */
  target_amount?: number | string;
  /** Expected multiple of the target, 0 to 5. */
  payout?: number | string;
  /** The first year pays at least the target. */
  guaranteed_first_year?: boolean;
  /** Months after the bonus year until it is paid. */
  pay_month?: number;
}

/** An amount paid once. */
export interface OneOffTerms {
  /** What for. */
  kind: "sign_on" | "retention" | "relocation";
  /** How much. */
  amount: number | string;
  /** When; below zero for one paid before the start. */
  month?: number;
  /** Months over which it must be paid back on leaving. */
  clawback_months?: number;
  /** How much of it. */
  clawback?: "pro_rata" | "full" | "none";
}

/** The employer's shares, the same for all grants of a package. */
export interface CompanyTerms {
  /** How shares can be sold; by default public, private where anything said here is private. */
  liquidity?: "public" | "tender" | "private";
  /** Price of a common share today. */
  price?: number | string;
  /** Expected total return a year. */
  growth?: number | string;
  /** Standard deviation of the yearly log return: 0.4 public, 0.7 else by default. */
  volatility?: number | string;
  /** Dividends a year as a part of the price. */
  dividend_yield?: number | string;
  /** Issue price of the newest preferred share. */
  preferred_price?: number | string;
  /** How far a common share stands below it (409A). */
  common_discount?: number | string;
  /** What is taken off because nobody need buy: 0.3 by default, nothing for a listed share. */
  haircut?: number | string;
  /** When shares can first be sold. */
  liquidity_month?: number;
  /** Probability that they ever can. */
  liquidity_probability?: number | string;
  /** Financing rounds to come. */
  rounds?: RoundTerms[];
  /** Own figures of the scenarios. */
  scenarios?: Scenarios;
}

/** A financing round to come: one of `new_shares` and `dilution`, which are not the same. */
export interface RoundTerms {
  /** When. */
  month: number;
  /** New shares as a part of those existing: 0.2 leaves 1 / 1.2 of each. */
  new_shares?: number | string;
  /** What holders are diluted by: 0.2 leaves 0.8 of each. */
  dilution?: number | string;
}

/** Own figures of the scenarios; bear and bull are one standard deviation away where left out. */
export interface Scenarios {
  /** Worse than expected. */
  bear?: ScenarioTerms;
  /** Better than expected. */
  bull?: ScenarioTerms;
  /** One of the person's own. */
  custom?: ScenarioTerms;
}

/** What a scenario changes; what is left out stays as entered. */
export interface ScenarioTerms {
  /** Expected total return a year. */
  growth?: number | string;
  /** When shares can first be sold. */
  liquidity_month?: number;
  /** Probability that they ever can. */
  liquidity_probability?: number | string;
  /** Bonus payout as a multiple of target. */
  payout?: number | string;
}

/** A grant of any kind; which fields a kind needs is said at each. */
export interface GrantTerms {
  /** What it is. */
  kind: "rsu" | "rsu_double_trigger" | "option_iso" | "option_nso" | "ppu" | "vsop" | "sar" | "phantom" | "restricted_stock" | "espp" | "cash_lti";
  /** Its name. */
  label?: string;
  /** Units granted. */
  units?: number | string;
  /** Value granted, in place of units: value / price of them, or the value itself without a price. */
  value?: number | string;
  /** cash_lti: the amount granted. */
  amount?: number | string;
  /** Part of the company, in place of units; with fully_diluted_shares. */
  ownership?: number | string;
  /** All shares if everything converts. */
  fully_diluted_shares?: number | string;
  /** Price of a unit on the day of the grant. */
  price?: number | string;
  /** When it vests; every kind but espp. */
  vesting?: Vesting;
  /** option_iso, option_nso: price to buy one share. */
  strike?: number | string;
  /** Options: at_vest, at_liquidity (default) or hold_months. */
  exercise?: "at_vest" | "at_liquidity" | "hold_months";
  /** Options: months from exercise to sale. */
  hold_months?: number;
  /** Options: months a leaver has to exercise, 3 by default. */
  post_termination_months?: number;
  /** rsu_double_trigger: months after the grant when units lapse, 84 by default. */
  expiry_months?: number;
  /** When units of this grant can be sold, where it is not the company's. */
  liquidity_month?: number;
  /** Probability of it. */
  liquidity_probability?: number | string;
  /** ppu: value of a unit that belongs to those who came before. */
  base_value?: number | string;
  /** ppu: most a unit may gain, as a multiple of the price at grant. */
  cap_multiple?: number | string;
  /** ppu: months after the grant without a sale. */
  lock_up_months?: number;
  /** vsop, sar, phantom: what is taken off the price. */
  base_price?: number | string;
  /** vsop, sar, phantom: at_exit (default; a listed company pays on vesting), at_vest or at_month. */
  payout?: "at_exit" | "at_vest" | "at_month";
  /** vsop, sar, phantom: the month of at_month. */
  payout_month?: number;
  /** vsop, sar, phantom: part of vested units kept on leaving, 1 by default. */
  good_leaver_share?: number | string;
  /** restricted_stock: what the person pays for one share, 0 by default. */
  paid?: number | string;
  /** restricted_stock: taxed at the grant, false by default. */
  election_83b?: boolean;
  /** espp: part taken off the price, at most 0.15. */
  discount?: number | string;
  /** espp: the lower of the prices at both ends of a period counts, false by default. */
  lookback?: boolean;
  /** espp: what is put in a year. */
  contribution?: number | string;
}

/** Grants expected every year. */
export interface RefresherTerms {
  /** Value of the first. */
  annual_value: number | string;
  /** When it comes. */
  first_month?: number;
  /** Schedule of each, counted from its own grant. */
  vesting: Vesting;
  /** Growth of the value from one to the next. */
  growth?: number | string;
}

/** What the employer pays besides: `annual_value`, or `rate` x base, at most `cap`. */
export interface BenefitTerms {
  /** What it is. */
  kind: "pension_match" | "health" | "meals" | "education" | "compute_budget" | "donation_match" | "other";
  /** Its name. */
  label?: string;
  /** What it is worth a year. */
  annual_value?: number | string;
  /** Part of base pay. */
  rate?: number | string;
  /** Most it may be a year. */
  cap?: number | string;
  /** Taxed like pay. */
  taxable?: boolean;
}

/** A score for what has no price: shown beside the money, never mixed into it. */
export interface WeightTerms {
  /** What it is. */
  kind: "publication_freedom" | "team" | "compute" | "mission" | "visa" | "security";
  /** 0 to 10. */
  score: number | string;
  /** How much it counts among the others. */
  weight?: number | string;
}

/** When and how the present job ends. */
export interface LeavingTerms {
  /** The last month wanted. */
  leave_month: number;
  /** Months of notice from the start of the package: the last month is not before their end. */
  notice_months?: number;
  /** Months without pay between the jobs. */
  gap_months?: number;
  /** Amounts to pay back, such as training under a binding period (Bindungsfrist). */
  repayments?: RepaymentTerms[];
}

/** An amount the employer once spent that must be paid back on leaving. */
export interface RepaymentTerms {
  /** Its name. */
  label?: string;
  /** How much was spent. */
  amount: number | string;
  /** When; below zero before the start of the package. */
  month?: number;
  /** Months over which it fades. */
  clawback_months: number;
  /** How. */
  clawback?: "pro_rata" | "full" | "none";
}

/** What is assumed for all packages. */
export interface AssumptionTerms {
  /** Years looked at, 1 to 15. */
  horizon_years?: number;
  /** Years since the start, or tax years of the place. */
  calendar?: "offer_years" | "calendar_years";
  /** Discount rate a year. */
  discount_rate?: number | string;
  /** In which years a sign-on is shown. */
  sign_on?: "paid" | "spread_2" | "spread_4";
  /** Whether tax is counted. */
  tax?: "on" | "off";
  /** Tax year whose law is applied; the newest where left out. */
  tax_year?: number;
  /** Currency of the result; the first package's where left out. */
  currency?: "AUD" | "BRL" | "CAD" | "CHF" | "CNY" | "CZK" | "DKK" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JPY" | "KRW" | "MXN" | "MYR" | "NOK" | "NZD" | "PHP" | "PLN" | "RON" | "SEK" | "SGD" | "THB" | "TRY" | "USD" | "ZAR";
  /** Place whose prices the net is brought to. */
  reference_place?: string;
  /** Inflation a year. */
  inflation?: number | string;
  /** Own exchange rates: `USDEUR` is euros per dollar. */
  fx?: Record<string, number | string>;
  /** What packages are ranked by. */
  metric?: "first_year" | "average_annual" | "horizon_total" | "npv_gross" | "npv_net" | "certainty_equivalent" | "guaranteed_share" | "hourly" | "worth_in_reference_place";
  /** Which outlook of the companies. */
  scenario?: "bear" | "base" | "bull" | "custom";
  /** What the result is to hold besides. */
  include?: ("flips" | "sensitivity" | "explanations")[];
}

/** A package and what is assumed. */
export interface EvaluateInput {
  /** The package. */
  package: PackageTerms;
  /** What is assumed. */
  assumptions?: AssumptionTerms;
}

/** One year. */
export interface YearOutcome {
  /** 1, 2, ... in offer years; the year in which the tax year begins in calendar years. */
  year: number;
  /** First month. */
  from_month: number;
  /** Last month, inclusive. */
  to_month: number;
  /** Its cash by component. */
  components: Record<"base" | "bonus" | "sign_on" | "retention" | "relocation" | "equity" | "refresher" | "benefit" | "deal_proceeds" | "royalty" | "forfeited" | "cost", number>;
  /** All of it. */
  gross: number;
  /** Tax, line by line. */
  lines: TaxLine[];
  /** What is left; null where tax is off or not known. */
  net: number | null;
  /** The net (the gross with tax off) in money of today. */
  real: number | null;
}

/** One line of tax. */
export interface TaxLine {
  /** Its id. */
  id: string;
  /** How much. */
  amount: number;
  /** What it is: subtotal and base lines are information, the others make the tax. */
  kind: "tax" | "contribution" | "credit" | "subtotal" | "base";
}

/** Sums over the years. */
export interface TotalsOutcome {
  /** By component. */
  components: Record<"base" | "bonus" | "sign_on" | "retention" | "relocation" | "equity" | "refresher" | "benefit" | "deal_proceeds" | "royalty" | "forfeited" | "cost", number>;
  /** All of it. */
  gross: number;
  /** What is left of it. */
  net: number | null;
}

/** The figures packages are judged by. */
export interface MetricsOutcome {
  /** Gross of each year. */
  total_compensation: number[];
  /** Base, bonus and one-offs of each year. */
  cash: number[];
  /** Net of each year. */
  net: (number | null)[];
  /** Gross of the first year. */
  first_year: number;
  /** Gross of the horizon divided by its years. */
  average_annual: number;
  /** Gross of the horizon. */
  horizon_total: number;
  /** Present value before tax. */
  npv_gross: number;
  /** Present value after tax. */
  npv_net: number | null;
  /** Present value after tax, haircuts and probabilities. */
  certainty_equivalent: number | null;
  /** Part of the flows that is guaranteed. */
  guaranteed_share: number | null;
  /** Net of an hour, commute counted and holidays not. */
  hourly: number | null;
  /** Net at the prices of the reference place. */
  worth_in_reference_place: number | null;
}

/** A grant beside the totals: never added to them. */
export interface EquityOutcome {
  /** Its place among the package's grants. */
  grant: number;
  /** What it is. */
  kind: string;
  /** Cash of the horizon at face value. */
  face: number;
  /** The same after haircut and probability: what totals use. */
  counted: number;
  /** Counted under the outlooks. */
  scenarios: ScenarioValues;
  /** Its schedule, in units. */
  tranches: Tranche[];
}

/** A grant under the outlooks. */
export interface ScenarioValues {
  /** Worse than expected. */
  bear: number;
  /** As entered. */
  base: number;
  /** Better than expected. */
  bull: number;
}

/** What leaving the present job loses, and what makes up for it. */
export interface ForfeitsOutcome {
  /** Present value, net, of what leaving loses. */
  forfeited: number | null;
  /** Gross sign-on whose net equals it. */
  buyout: number | null;
  /** Gross sign-on at month 0 that makes this offer equal to staying. */
  make_whole: number | null;
  /** What is lost. */
  items: LossOutcome[];
}

/** One thing leaving loses. */
export interface LossOutcome {
  /** Why. */
  kind: "unvested" | "unpaid" | "bonus" | "option_lapse" | "leaver_share" | "gap" | "clawback" | "repayment";
  /** How much, gross and undiscounted. */
  amount: number;
  /** The grant, one-off or repayment it comes from. */
  index: number | null;
  /** Cash that exercising the options instead would need. */
  cash_needed: number | null;
}

/** What is kept on leaving after a month. */
export interface EarlyExitOutcome {
  /** The last month. */
  month: number;
  /** Everything received or kept, less what is paid back. */
  kept: number;
  /** What is paid back. */
  clawed_back: number;
}

/** An amount that moves on a day. */
export interface FlowOutcome {
  /** The monthly anniversary of the start on which it is paid. */
  month: number;
  /** What it is part of. */
  component: "base" | "bonus" | "sign_on" | "retention" | "relocation" | "equity" | "refresher" | "benefit" | "deal_proceeds" | "royalty" | "forfeited" | "cost";
  /** How much. */
  amount: number;
  /** How tax looks at it. */
  character: "wage" | "supplemental_wage" | "wage" | "long_term_gain" | "short_term_gain" | "dividend" | "royalty" | "tax_free" | "iso_bargain_element";
  /** What must happen for it to come. */
  certainty: "guaranteed" | "contingent_staying" | "contingent_performance" | "contingent_price" | "contingent_liquidity";
  /** Earned inside the horizon, paid after it. */
  paid_after_horizon: boolean;
}

/** The result in the package's own currency. */
export interface LocalOutcome {
  /** That currency. */
  currency: "AUD" | "BRL" | "CAD" | "CHF" | "CNY" | "CZK" | "DKK" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JPY" | "KRW" | "MXN" | "MYR" | "NOK" | "NZD" | "PHP" | "PLN" | "RON" | "SEK" | "SGD" | "THB" | "TRY" | "USD" | "ZAR";
  /** Units of the result's currency per unit of it. */
  rate: number;
  /** The day of the rate; null for the person's own. */
  rate_date: string | null;
  /** Sums over the years. */
  totals: TotalsOutcome;
  /** Present value before tax. */
  npv_gross: number;
  /** Present value after tax. */
  npv_net: number | null;
}

/** Where base pay and total cash of the first year stand in the bands; null where the package names no role, level or region, or no bands are loaded. */
export interface Positions {
  /** Base pay. */
  base: Position | null;
  /** Base, bonus and one-offs of the first year. */
  total_cash: Position | null;
}

/** A package, evaluated. Every amount is in `currency`; the package's own stands in `local`. */
export interface EvaluationOutcome {
  /** The package. */
  id: string;
  /** Currency of every amount. */
  currency: "AUD" | "BRL" | "CAD" | "CHF" | "CNY" | "CZK" | "DKK" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JPY" | "KRW" | "MXN" | "MYR" | "NOK" | "NZD" | "PHP" | "PLN" | "RON" | "SEK" | "SGD" | "THB" | "TRY" | "USD" | "ZAR";
  /** Year by year. */
  years: YearOutcome[];
  /** Sums over the years. */
  totals: TotalsOutcome;
  /** The figures it is judged by. */
  metrics: MetricsOutcome;
  /** Its grants, beside the totals. */
  equity: EquityOutcome[];
  /** What leaving loses: of the present job, and of each offer beside it. */
  forfeits: ForfeitsOutcome | null;
  /** What is kept on leaving after each month of the first four years. */
  early_exits: EarlyExitOutcome[];
  /** Weighted average of what has no price, 0 to 10. */
  unpriced_score: number | null;
  /** Where base pay and total cash stand in the bands. */
  positions: Positions;
  /** Every flow. */
  flows: FlowOutcome[];
  /** In the package's own currency. */
  local: LocalOutcome;
  /** What the reader should know. */
  warnings: Warning[];
}

/** Packages and what is assumed for all of them. */
export interface CompareInput {
  /** One to eight packages. */
  packages: PackageTerms[];
  /** What is assumed. */
  assumptions?: AssumptionTerms;
  /** Id of the package the others are measured against: by default the present job, else the first. */
  reference?: string;
}

/** A package's place in the order. */
export interface RankedOutcome {
  /** The package. */
  id: string;
  /** What it is ranked by. */
  metric: "first_year" | "average_annual" | "horizon_total" | "npv_gross" | "npv_net" | "certainty_equivalent" | "guaranteed_share" | "hourly" | "worth_in_reference_place";
  /** Its value. */
  value: number | null;
  /** 1 for the best; equal values share a rank. */
  rank: number;
}

/** How far a package differs from the reference; zeros are left out. */
export interface DifferenceOutcome {
  /** The package. */
  id: string;
  /** The year, or all of them. */
  year: number | "total";
  /** What differs, or all of it. */
  component: "base" | "bonus" | "sign_on" | "retention" | "relocation" | "equity" | "refresher" | "benefit" | "deal_proceeds" | "royalty" | "forfeited" | "cost" | "total";
  /** Package minus reference. */
  amount: number;
}

/** Packages side by side. */
export interface ComparisonOutcome {
  /** In the order given. */
  evaluations: EvaluationOutcome[];
  /** Id of the package the others are measured against. */
  reference: string;
  /** From the best. */
  ranking: RankedOutcome[];
  /** Per package, year and component. */
  differences: DifferenceOutcome[];
  /** Pairs of ids that differ by less than 2 %. */
  close: string[][];
  /** Values at which the order changes, where asked for. */
  flips: unknown[];
  /** Each driver low and high, where asked for. */
  sensitivity: unknown[];
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
