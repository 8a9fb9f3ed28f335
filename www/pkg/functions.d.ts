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

/** Who gets what of the money from a deal: preferences, participation, conversion, options, escrow. */
export function waterfall(input: WaterfallInput): WaterfallOutcome;

/** The proceeds at which a class reaches its cap, converts, or options are exercised. */
export function breakpoints(input: BreakpointsInput): BreakpointsOutcome;

/** From what is paid for a licence to what reaches the share classes. */
export function bridge(input: BridgeInput): BridgeOutcome;

/** Who gets what when licence money is handed out as a deemed liquidation, a dividend or a tender. */
export function distribution(input: DistributionInput): DistributionOutcome;

/** What a licence-and-talent deal brings one person: shares, unvested grants, package. */
export function personal(input: PersonalInput): PersonalOutcome;

/** What a management carve-out pays when members' own share proceeds are set off. */
export function carveOutOffset(input: CarveOutOffsetInput): CarveOutOffsetOutcome;

/** The liquidation preference of one class with its accrued dividends. */
export function preferenceClaim(input: PreferenceClaimInput): PreferenceClaimOutcome;

/** What a classic licence is worth to licensor and licensee, risk-adjusted and discounted. */
export function licence(input: LicenceTerms): LicenceOutcome;

/** What a licensee owes year by year: tiers, step-down, stacking, caps, minimum, credits. */
export function royaltySchedule(input: RoyaltyScheduleInput): RoyaltyScheduleOutcome;

/** Minimum royalties year by year: shortfalls, their recovery, excess carried forward. */
export function minimumRoyalty(input: MinimumRoyaltyInput): MinimumRoyaltyOutcome;

/** Payments due once when net sales reach thresholds. */
export function salesMilestones(input: SalesMilestonesInput): SalesMilestonesOutcome;

/** The inventors' share of a university's income from an invention. */
export function inventorSchedule(input: InventorScheduleInput): InventorScheduleOutcome;

/** What a German employer pays an employee for an invention. */
export function germanInventor(input: GermanInventorInput): GermanInventorOutcome;

/** Units to sell until royalties equal an advance. */
export function earnOutUnits(input: EarnOutUnitsInput): EarnOutUnitsOutcome;

/** What flows of years 1, 2, ... are worth today. */
export function presentValue(input: PresentValueInput): PresentValueOutcome;

/** What a flow now and those after 1, 2, ... years are worth today. */
export function npv(input: NpvInput): NpvOutcome;

/** The bundled deal stories and benchmark ratios, with sources and dates. */
export function deals(): DealLibrary;

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

/** What is paid for a licence and who stands before the share classes. */
export interface BridgeTerms {
  /** Paid for the licence at closing. */
  licence_fee?: number | string;
  /** Paid for anything else, such as a waiver of claims. */
  other_receipts?: number | string;
  /** Cash in the company before the deal. */
  cash_on_hand?: number | string;
  /** Instalments of the fee after closing. */
  deferred_tranches?: TrancheTerms[];
  /** Costs of the deal that do not depend on its size. */
  transaction_costs_fixed?: number | string;
  /** Costs of the deal as a share of receipts. */
  transaction_costs_pct?: number | string;
  /** Debt to be repaid before equity. */
  debt?: number | string;
  /** Corporate tax as a share of the taxable income. */
  tax_rate?: number | string;
  /** Losses of earlier years that may be set off. */
  nol_available?: number | string;
  /** Share of the taxable income that losses may cover. */
  nol_limit_pct?: number | string;
  /** Management carve-out as a share of its base. */
  carve_out_pct?: number | string;
  /** What the carve-out is counted on. */
  carve_out_base?: "gross" | "net_of_costs_and_debt";
  /** Whether the carve-out lowers the taxable income. */
  carve_out_deductible?: boolean;
  /** Left in the company. */
  retained_in_company?: number | string;
  /** Held back from the equity, as a share of it. */
  escrow_pct?: number | string;
}

/** An instalment of the licence fee after closing. */
export interface TrancheTerms {
  /** Paid to the company. */
  amount: number | string;
  /** Years after closing. */
  year: number | string;
  /** How likely it is paid, if all before it were. */
  probability?: number | string;
}

/** How money held back is shared. */
export interface EscrowTerms {
  /** Incremental: closing money is handed out as if it were all; pro_rata: everybody holds back the same share. */
  method?: "incremental" | "pro_rata";
  /** Share of the escrow that is released in the end. */
  released_share?: number | string;
}

/** A class of shares, options or warrants. */
export interface ShareClass {
  /** Name of the class; results are given under it. */
  id: string;
  /** What it is. Options include warrants and profits interests with a hurdle. */
  kind: "common" | "preferred" | "option";
  /** Shares outstanding. */
  shares: number | string;
  /** Common shares that one share stands for. */
  conversion_ratio?: number | string;
  /** Options: price of one share. */
  strike?: number | string;
  /** Preferred: original issue price x shares. */
  invested?: number | string;
  /** Preferred: times the money invested that is paid first. */
  liquidation_multiple?: number | string;
  /** Preferred: whether it may become common stock. */
  convertible?: boolean;
  /** Preferred: whether it shares in the rest as well. */
  participation?: "none" | "full" | "capped";
  /** Capped participation: the most it receives, preference included, times the money invested. */
  cap_multiple?: number | string;
  /** Preferred: the larger is paid first, equal ones share; left out, rounds rank as listed, the latest first. */
  seniority?: number | string;
  /** Preferred: a dividend that accrues until paid. */
  dividend?: DividendTerms;
}

/** A dividend that accrues until paid and is lost on conversion. */
export interface DividendTerms {
  /** Per year. */
  rate: number | string;
  /** Years unpaid; whole years where it compounds. */
  years: number | string;
  /** Whether unpaid dividends bear dividends. */
  compounding?: "simple" | "annual";
  /** What it is counted on. */
  base?: "original_issue_price" | "preference";
}

/** Points of the German guidelines; half points are allowed. */
export interface InventionPointsTerms {
  /** Who set the task: 1 (the company) to 6 (own initiative). */
  a: number | string;
  /** How it was solved: 1 (with all means of the company) to 6 (without any). */
  b: number | string;
  /** Position: 1 (head of research) to 8 (untrained). */
  c: number | string;
}

/** A licence, both parties' plans with it, and how likely they come true. Lists have one entry a year. */
export interface LicenceTerms {
  /** Term, 1 to 50. */
  years: number;
  /** When in a year payments are made. */
  timing?: "end" | "mid" | "begin";
  /** Discount rate of the licensor, per year. */
  discount_rate_licensor?: number | string;
  /** Discount rate of the licensee, per year. */
  discount_rate_licensee?: number | string;
  /** Who else may use the rights. */
  exclusivity?: "exclusive" | "sole" | "non-exclusive";
  /** Paid at signing. */
  upfront_fee?: number | string;
  /** Part of it that royalties are set off against. */
  upfront_creditable?: number | string;
  /** Net sales of the licensee, if the market is reached. */
  net_sales?: (number | string)[];
  /** Units sold, where net sales are not given. */
  units?: (number | string)[];
  /** Net price of a unit. */
  price?: (number | string)[];
  /** Share of the sales in the licensed territory. */
  territory_share?: number | string;
  /** Share of the sales in the licensed field of use. */
  field_share?: number | string;
  /** Probability that the market is reached; left out, that of a licence in force. */
  p_sales?: (number | string)[];
  /** Probability that the licence is in force. */
  p_alive?: (number | string)[];
  /** Royalty rates by sales, the first above zero sales. */
  royalty_tiers?: TierTerms[];
  /** Whether tiers count the sales of the year or all so far. */
  tier_base?: "annual" | "cumulative";
  /** Whether a rate holds for its tier or for all sales of the year. */
  tier_mode?: "marginal" | "whole";
  /** A lower royalty from some year on. */
  step_down?: StepDownTerms;
  /** Set-off of royalties to third parties. */
  stacking?: StackingTerms;
  /** Most royalty of a year. */
  royalty_cap_annual?: number | string;
  /** Most royalty of the term. */
  royalty_cap_cumulative?: number | string;
  /** Least royalty. */
  minimum_annual_royalty?: (number | string)[];
  /** How shortfalls are earned back. */
  shortfall_recoup?: RecoupTerms;
  /** Whether a year's excess lowers the next minimum. */
  excess_carry_forward?: boolean;
  /** Income of the licensee from sublicences. */
  sublicence_income?: (number | string)[];
  /** Share of it for the licensor. */
  sublicence_share?: number | string;
  /** Fee for keeping the licence. */
  maintenance_fee?: (number | string)[];
  /** Whether the fee is set off against royalties. */
  maintenance_creditable?: boolean;
  /** Payments by event. */
  milestones?: MilestoneTerms[];
  /** Payments by sales reached. */
  sales_milestones?: SalesMilestoneTerms[];
  /** Costs of the licensor. */
  licensor_costs?: (number | string)[];
  /** Costs of development of the licensee. */
  development_costs?: (number | string)[];
  /** Probability that they are spent; left out, certain. */
  p_development?: (number | string)[];
  /** Cost of goods as a share of net sales. */
  cogs_pct?: number | string;
  /** Other running costs as a share of net sales. */
  opex_pct?: number | string;
  /** Tax of the licensor; losses are refunded. */
  tax_rate_licensor?: number | string;
  /** Tax of the licensee; losses are refunded. */
  tax_rate_licensee?: number | string;
  /** Tax kept back from every payment. */
  withholding_rate?: number | string;
}

/** A royalty rate and the sales above which it holds. */
export interface TierTerms {
  /** Where the tier begins. */
  above: number | string;
  /** The rate inside. */
  rate: number | string;
}

/** A lower royalty once the patent has expired or no claim is valid. */
export interface StepDownTerms {
  /** First year at the lower rate. */
  from_year: number;
  /** What remains of the royalty. */
  factor: number | string;
}

/** Set-off of royalties that the licensee owes to others. */
export interface StackingTerms {
  /** Royalty to others, on net sales. */
  third_party_rate?: number | string;
  /** Part of it that is set off. */
  offset_share?: number | string;
  /** Part of the royalty that stays in any case. */
  floor_share?: number | string;
}

/** How long a shortfall of a minimum may be earned back. */
export interface RecoupTerms {
  /** none: never; life: as long as the licence runs; fixed: up to a year; floating: some years after its own. */
  mode: "none" | "life" | "fixed" | "floating";
  /** Fixed: the last year. */
  until_year?: number;
  /** Floating: how many years. */
  years?: number;
}

/** A payment when something technical or regulatory is achieved. */
export interface MilestoneTerms {
  /** What is achieved. */
  name?: string;
  /** Paid then. */
  amount: number | string;
  /** Year of the term, from 1. */
  year: number;
  /** Unconditional: the product of all stages before. */
  probability?: number | string;
}

/** A payment when net sales reach a threshold, once. */
export interface SalesMilestoneTerms {
  /** Net sales to be reached. */
  threshold: number | string;
  /** Paid then. */
  amount: number | string;
  /** Whether all sales so far count or those of a year; left out, all. */
  basis?: "cumulative" | "annual";
}

/** One person in a licence-and-talent deal. */
export interface PersonTerms {
  /** Vested shares. */
  holdings?: HoldingTerms[];
  /** Unvested grants that the company or the buyer honours. */
  unvested?: UnvestedTerms[];
  /** The new package: now, then at the end of each year. */
  package?: (number | string)[];
  /** Whether share proceeds are taken off the package. */
  package_offset?: boolean;
  /** Probability of still being there at the end of year 1, 2, ... */
  p_stay?: (number | string)[];
  /** For the present value, per year. */
  discount_rate?: number | string;
  /** Salary of a month, to express the total in months. */
  monthly_salary?: number | string;
  /** Headline of the deal, to express the total as a share of it. */
  headline_amount?: number | string;
}

/** Vested shares of one class. */
export interface HoldingTerms {
  /** Id of the class. */
  class: string;
  /** How many. */
  shares: number | string;
}

/** Unvested shares and what becomes of them. */
export interface UnvestedTerms {
  /** How many. */
  shares: number | string;
  /** Deal price of one, net of a strike price. */
  price?: number | string;
  /** accelerate: cash now; cash_over_time: cash as it would have vested; buyer_stock: stock of the buyer that vests; forfeit: lost. */
  mode: "accelerate" | "cash_over_time" | "buyer_stock" | "forfeit";
  /** Parts of the grant by year. */
  schedule?: (number | string)[];
  /** Whether the first part is due at once. */
  cliff_waived?: boolean;
}

/** The company that goes on after the deal. */
export interface ShellTerms {
  /** Cash it keeps. */
  retained_cash?: number | string;
  /** What else it may bring one day. */
  estimate?: number | string;
  /** How likely. */
  probability?: number | string;
}

/** One class of preferred shares. */
export interface PreferenceClaimInput {
  /** The class. */
  class: ShareClass;
}

/** What is paid to a class before anything goes to common stock. */
export interface PreferenceClaimOutcome {
  /** Dividends accrued. */
  accrued: number | string;
  /** Multiple of the money invested, and the dividends. */
  claim: number | string;
}

/** A management carve-out that is reduced by what its members get on their shares. */
export interface CarveOutOffsetInput {
  /** The share classes. */
  classes: ShareClass[];
  /** Money for the share classes before the carve-out. */
  equity_before_carve_out: number | string;
  /** The pool without offset. */
  target_pool: number | string;
  /** The members' shares of the classes. */
  participants: Record<string, number | string>;
}

/** What is paid of a carve-out. */
export interface CarveOutOffsetOutcome {
  /** After the offset. */
  paid: number | string;
}

/** Money and the way it is handed out. */
export interface DistributionInput {
  /** The way. */
  mode: "deemed_liquidation" | "dividend" | "tender";
  /** Money for the share classes. */
  equity_proceeds: number | string;
  /** The share classes. */
  classes: ShareClass[];
  /** Tender: price of one share as converted. */
  price_per_share?: number | string;
}

/** Who gets what, and what stays. */
export interface DistributionOutcome {
  /** Per class. */
  payouts: Record<string, number | string>;
  /** Not handed out. */
  remaining_in_company: number | string;
}

/** Income of a university from an invention and how it is shared. */
export interface InventorScheduleInput {
  /** Net income over all years. */
  net_income: number | string;
  /** Kept by the university before sharing; left out, that of the schedule, else nothing. */
  top_slice?: number | string;
  /** Inventors' share of each band of income. */
  bands?: TierTerms[];
  /** Instead of bands, the id of a bundled schedule. */
  schedule?: string;
}

/** What the inventors get. */
export interface InventorScheduleOutcome {
  /** All of them together. */
  inventors: number | string;
}

/** An invention of an employee under German law. */
export interface GermanInventorInput {
  /** Turnover with the invention, over all years. */
  turnover?: number | string;
  /** Usual licence rate on it. */
  licence_rate?: number | string;
  /** How the turnover counts less as it grows. */
  degression?: "none" | "nominal" | "half";
  /** Net income from licensing it out, instead of turnover. */
  net_licence_income?: number | string;
  /** The employee's share of the value. */
  share_factor?: number | string;
  /** Points of the guidelines, instead of the share factor. */
  points?: InventionPointsTerms;
  /** Part of this person among the inventors. */
  co_inventor_share?: number | string;
  /** Part of the value that counts while the patent is pending. */
  risk_factor?: number | string;
}

/** What an invention is worth and what is paid for it. */
export interface GermanInventorOutcome {
  /** Value to the employer. */
  invention_value: number | string;
  /** The share factor, where it was given or follows from points. */
  share_factor: number | string | null;
  /** For all inventors. */
  remuneration_all: number | string | null;
  /** For this person. */
  remuneration_person: number | string | null;
}

/** What is known of deals, with sources and dates. */
export interface DealLibrary {
  /** Reported deals, each with its facts; contradictory reports stand side by side. */
  stories: unknown[];
  /** Ratios and bands by industry and stage. */
  benchmarks: unknown[];
}

/** What a licence is worth to both sides. */
export interface LicenceOutcome {
  /** Royalty and fee of each year, with sales. */
  success_schedule: (number | string)[];
  /** The same without sales. */
  schedule_without_sales: (number | string)[];
  /** Sales milestones of each year, with sales. */
  sales_milestone_payments: (number | string)[];
  /** The upfront fee, then expected payments by year. */
  expected_payments: (number | string)[];
  /** Risk-adjusted net present value of the licensor. */
  rnpv_licensor: number | string;
  /** Risk-adjusted net present value of the licensee. */
  rnpv_licensee: number | string;
  /** Present value of the expected payments, at the licensor's rate. */
  pv_payments: number | string;
  /** Present value of the expected net sales, at the licensor's rate. */
  pv_net_sales: number | string;
  /** Payments per net sales, both discounted; null without sales. */
  effective_royalty_rate: number | string | null;
  /** The licensor's part of the value; null unless both sides gain. */
  licensor_value_share: number | string | null;
  /** Years until the licensee's expected cash has paid back; null if it never does. */
  payback_years: number | string | null;
  /** Upfront fee as a share of it and all milestones; null without either. */
  upfront_share: number | string | null;
  /** The flat royalty that leaves the licensee nothing; null if there is none. */
  break_even_royalty_rate: number | string | null;
  /** One assumption at a time a fifth lower and higher, sales a year earlier and later. */
  sensitivity: SensitivityOutcome[];
}

/** Both sides' values with one assumption low and high. */
export interface SensitivityOutcome {
  /** What was moved. */
  driver: "net_sales" | "p_sales" | "royalty_rate" | "discount_rates" | "launch_delay" | "cogs";
  /** Values with it lower (sales a year earlier). */
  low: BothValuesOutcome;
  /** Values with it higher (sales a year later). */
  high: BothValuesOutcome;
}

/** Risk-adjusted net present values of both sides. */
export interface BothValuesOutcome {
  /** Of the licensor. */
  rnpv_licensor: number | string;
  /** Of the licensee. */
  rnpv_licensee: number | string;
}

/** A deal and one person in it. */
export interface PersonalInput {
  /** Money for the share classes. */
  equity_proceeds: number | string;
  /** The share classes. */
  classes: ShareClass[];
  /** How the money is handed out. */
  mode?: "deemed_liquidation" | "dividend" | "tender";
  /** Tender: price of one share as converted. */
  price_per_share?: number | string;
  /** The person. */
  person: PersonTerms;
  /** The company that goes on, for those who keep shares in it. */
  shell?: ShellTerms;
}

/** What a deal brings one person. */
export interface PersonalOutcome {
  /** Cash now, without the package: vested shares and accelerated ones. */
  at_closing: number | string;
  /** Unvested shares paid later, weighed by the probability of staying. */
  deferred_expected: number | string;
  /** The same, discounted. */
  deferred_pv: number | string;
  /** Part of the deferred that is stock of the buyer, weighed. */
  buyer_stock_expected: number | string;
  /** The same, discounted. */
  buyer_stock_pv: number | string;
  /** The package, weighed. */
  package_expected: number | string;
  /** The same, discounted. */
  package_pv: number | string;
  /** Everything, weighed and discounted. */
  total_pv: number | string;
  /** What leaving early puts at risk: all promised later less what is expected. */
  at_risk: number | string;
  /** Expected stake left in the company that goes on, where one was given. */
  remaining_stake: number | string | null;
  /** The total in months of salary. */
  months_of_salary: number | string | null;
  /** The total as a share of the headline. */
  headline_share: number | string | null;
}

/** A licence and the sales it is about. */
export interface RoyaltyScheduleInput {
  /** The terms. */
  licence: LicenceTerms;
  /** Net sales by year; left out, those of the licence. */
  net_sales?: (number | string)[];
}

/** What is owed year by year. */
export interface RoyaltyScheduleOutcome {
  /** Royalty and sublicence share earned. */
  earned: (number | string)[];
  /** Royalty paid, after minimum, recovery, credits and caps. */
  royalty: (number | string)[];
  /** Upfront fee set off. */
  upfront_credit_used: (number | string)[];
  /** The minimum that counts. */
  minimum: (number | string)[];
  /** What the minimum exceeds the royalty earned by. */
  shortfalls: (number | string)[];
  /** Earlier shortfalls earned back. */
  recouped: (number | string)[];
  /** Royalty and maintenance fee paid. */
  total: (number | string)[];
  /** Shortfalls never earned back. */
  unrecouped_total: number | string;
}

/** Royalties earned against minimums, by year. */
export interface MinimumRoyaltyInput {
  /** Royalty earned. */
  earned: (number | string)[];
  /** Least royalty. */
  minimum: (number | string)[];
  /** How shortfalls are earned back. */
  shortfall_recoup?: RecoupTerms;
  /** Whether a year's excess lowers the next minimum. */
  excess_carry_forward?: boolean;
}

/** The ledger of minimum royalties. */
export interface MinimumRoyaltyOutcome {
  /** Paid by year. */
  payments: (number | string)[];
  /** What the minimum exceeds the royalty earned by. */
  shortfalls: (number | string)[];
  /** Earlier shortfalls earned back. */
  recouped: (number | string)[];
  /** Shortfalls never earned back. */
  unrecouped_total: number | string;
}

/** Milestones by sales, and the sales. */
export interface SalesMilestonesInput {
  /** Net sales by year. */
  net_sales: (number | string)[];
  /** Each paid once. */
  milestones: SalesMilestoneTerms[];
  /** Which sales count for milestones that do not say so. */
  basis?: "cumulative" | "annual";
}

/** What milestones by sales pay. */
export interface SalesMilestonesOutcome {
  /** By year. */
  payments: (number | string)[];
  /** All of it. */
  total: number | string;
}

/** An advance on royalties. */
export interface EarnOutUnitsInput {
  /** Paid in advance. */
  advance: number | string;
  /** Royalty on the price, above 0. */
  royalty_rate: number | string;
  /** Price of a unit, above 0. */
  unit_price: number | string;
}

/** Units that earn out an advance. */
export interface EarnOutUnitsOutcome {
  /** advance / (rate x price). */
  units: unknown;
}

/** Flows of years 1, 2, ... */
export interface PresentValueInput {
  /** Per year. */
  rate?: number | string;
  /** When in a year. */
  timing?: "end" | "mid" | "begin";
  /** By year. */
  flows: (number | string)[];
}

/** A value today. */
export interface PresentValueOutcome {
  /** All flows discounted. */
  pv: number | string;
}

/** A flow now and those at the end of years 1, 2, ... */
export interface NpvInput {
  /** Per year. */
  rate?: number | string;
  /** Now, then by year. */
  flows: (number | string)[];
}

/** A net value today. */
export interface NpvOutcome {
  /** All flows discounted. */
  npv: number | string;
}

/** Money for the share classes, given or by the bridge from what is paid for a licence. */
export interface WaterfallInput {
  /** What the amounts are in; it changes no number. */
  currency?: "AUD" | "BRL" | "CAD" | "CHF" | "CNY" | "CZK" | "DKK" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JPY" | "KRW" | "MXN" | "MYR" | "NOK" | "NZD" | "PHP" | "PLN" | "RON" | "SEK" | "SGD" | "THB" | "TRY" | "USD" | "ZAR";
  /** Money for the share classes; not read where a bridge is given. */
  equity_proceeds?: number | string;
  /** From what is paid to what reaches the classes. */
  bridge?: BridgeTerms;
  /** The share classes. */
  classes: ShareClass[];
  /** How money held back is shared. */
  escrow?: EscrowTerms;
}

/** Who gets what. */
export interface WaterfallOutcome {
  /** What the amounts are in, where it was said. */
  currency: "AUD" | "BRL" | "CAD" | "CHF" | "CNY" | "CZK" | "DKK" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JPY" | "KRW" | "MXN" | "MYR" | "NOK" | "NZD" | "PHP" | "PLN" | "RON" | "SEK" | "SGD" | "THB" | "TRY" | "USD" | "ZAR" | null;
  /** The steps before the classes, where a bridge was given. */
  bridge: BridgeOutcome | null;
  /** Money for the share classes. */
  equity_proceeds: number | string;
  /** Per class, as if nothing were held back; options net of the strike. */
  payouts: Record<string, number | string>;
  /** What one common share gets. */
  residual_per_share: number | string;
  /** Preferred classes better off as common stock; exact ties are left out. */
  converted: string[];
  /** Options worth exercising; exact ties are left out. */
  exercised: string[];
  /** Per class at closing, where money is held back. */
  closing_payouts: Record<string, number | string> | null;
  /** Per class on release. */
  release_payouts: Record<string, number | string> | null;
  /** Per class for each later instalment, if it and all before are paid. */
  deferred_payouts: DeferredPayouts[];
}

/** What a later instalment brings. */
export interface DeferredPayouts {
  /** Years after closing. */
  year: number | string;
  /** How likely. */
  probability: number | string;
  /** Money for the share classes. */
  equity_proceeds: number | string;
  /** Per class. */
  payouts: Record<string, number | string>;
}

/** A bridge alone. */
export interface BridgeInput {
  /** From what is paid to what reaches the classes. */
  bridge: BridgeTerms;
}

/** The steps from what is paid to what reaches the classes. */
export interface BridgeOutcome {
  /** Licence fee and other receipts. */
  receipts: number | string;
  /** Costs paid. */
  transaction_costs: number | string;
  /** Debt repaid. */
  debt_repaid: number | string;
  /** Carve-out paid. */
  carve_out: number | string;
  /** Income that is taxed, before losses. */
  taxable_income: number | string;
  /** Losses set off. */
  nol_used: number | string;
  /** Corporate tax paid. */
  corporate_tax: number | string;
  /** Left in the company. */
  retained: number | string;
  /** For the share classes. */
  equity_total: number | string;
  /** Held back of it. */
  escrow: number | string;
  /** Paid of it at closing. */
  equity_at_closing: number | string;
  /** What a sale of the shares for the same headline would not have cost: the corporate tax. */
  licence_leakage: number | string;
}

/** Share classes alone. */
export interface BreakpointsInput {
  /** The share classes. */
  classes: ShareClass[];
}

/** Where classes change what they do. */
export interface BreakpointsOutcome {
  /** By proceeds, equal ones in the order of the classes. */
  breakpoints: BreakpointOutcome[];
}

/** A class changes what it does at these proceeds. */
export interface BreakpointOutcome {
  /** Money for the share classes. */
  proceeds: number | string;
  /** Id of the class. */
  class: string;
  /** What it does beyond. */
  event: "cap_reached" | "convert" | "exercise";
  /** What one common share gets there. */
  residual_per_share: number | string;
}
