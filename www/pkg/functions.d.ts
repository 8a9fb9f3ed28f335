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

/** Which program is running, and the version of its schema, and the data it has loaded. */
export function version(): Version;

/** One package: its years, totals, metrics, equity, and what leaving it loses. */
export function evaluate(input: EvaluateInput): EvaluationOutcome;

/** Packages side by side: evaluations, differences, ranking, and which are as good as equal. */
export function compare(input: CompareInput): ComparisonOutcome;

/** For each driver the value nearest to today's at which the order of the packages changes. */
export function flips(input: FlipsInput): FlipOutcome[];

/** The value of a driver that makes two packages equal. */
export function breakEven(input: BreakEvenInput): BreakEvenOutcome;

/** What is left of a year's income after tax and employee contributions. */
export function takeHome(input: TakeHomeInput): TakeHomeOutcome;

/** The places whose tax law is known, with years, ways of filing and lines. */
export function jurisdictions(): Jurisdiction[];

/** Every measured band with its source, licence, date, method and known bias; those that factors carry over are listed by bandSets(). */
export function bands(): ListedBand[];

/** The band of a role, level and place, or why there is none. */
export function band(input: BandInput): Band | NoBand;

/** Every set of bands, factors, anchors, exchange rates and price levels with source, licence, date, grade, how it was made and its known bias. */
export function bandSets(): BandSet[];

/** A CSV table of one's own bands as a file for loadData("bands/own/...", file). */
export function readBands(input: OwnBandsInput): object;

/** What named employers post, and what visa filings name, highest median first. */
export function employers(input: EmployersInput): EmployerPay[];

/** Cited points on total pay and facts about scarcity; none of them is a band. */
export function anchors(input?: AnchorsInput): Anchors;

/** Where an amount stands in the band of a role, level and place. */
export function position(input: PositionInput): Position;

/** The tranches of a grant: when how many units vest. */
export function vest(input: VestInput): VestOutcome;

/** Vesting schedules to start from, each with its source; contradicting sources stand side by side. */
export function presets(): Preset[];

/** A state as versioned JSON text, or as the fragment of a link. */
export function exportState(state: object, form?: "json" | "link"): string;

/** The state of a text that exportState made, in either form. */
export function importState(text: string): object;

/** Who gets what of the money from a deal: preferences, participation, conversion, options, escrow. */
export function waterfall(input: WaterfallInput): WaterfallOutcome;

/** The proceeds at which a class reaches its cap, converts, or options are exercised. */
export function breakpoints(input: BreakpointsInput): BreakpointsOutcome;

/** What every class gets over a range of proceeds: at the corners, between which it is linear, or at many points. */
export function payoutCurve(input: PayoutCurveInput): PayoutCurveOutcome;

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

/** The bundled deal stories, benchmark ratios and worked cases, with sources and dates. */
export function deals(): DealLibrary;

/** What is running. */
export interface Version {
  /** Version of the program. */
  version: string;
  /** Version of saved states, links and result shapes. */
  schema_version: number;
  /** Every data file that has been loaded. */
  data: DataSet[];
}

/** A package and what is assumed. */
export interface EvaluateInput {
  /** The package. */
  package: PackageTerms;
  /** What is assumed. */
  assumptions?: AssumptionTerms;
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
  /** The law behind the net; null where tax is off or the net is not known. */
  tax: AppliedTaxOutcome | null;
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
  /** The payments of a deal or a licence: what its flows are made of, and what comes after the horizon. */
  licensing: LicensingOutcome[];
  /** In the package's own currency. */
  local: LocalOutcome;
  /** What the reader should know. */
  warnings: Warning[];
  /** How every figure was computed, where asked for. */
  explanations: ExplanationOutcome[];
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
  flips: FlipOutcome[];
  /** Each driver low and high, where asked for. */
  sensitivity: BarOutcome[];
  /** How ranking values, differences and the sign-ons that make up for leaving were computed, where asked for; every evaluation has its own. */
  explanations: ExplanationOutcome[];
}

/** Packages, and the drivers to move. */
export interface FlipsInput {
  /** One to eight packages. */
  packages: PackageTerms[];
  /** What is assumed. */
  assumptions?: AssumptionTerms;
  /** The drivers; all where left out. */
  drivers?: ("growth" | "payout" | "exit_value" | "exchange_rate" | "horizon" | "discount_rate" | "tax" | "sign_on")[];
}

/** Where the order changes when one driver moves and all else stays. */
export interface FlipOutcome {
  /** What is moved. */
  driver: "growth" | "payout" | "exit_value" | "exchange_rate" | "horizon" | "discount_rate" | "tax" | "sign_on";
  /** The package it belongs to (of an exchange rate: the first in its currency); null where it belongs to all. */
  package: string | null;
  /** Its value today; for `tax` 1 or 0, for `sign_on` the years over which it is shown. */
  today: number;
  /** The smallest value looked at. */
  low: number;
  /** The largest value looked at. */
  high: number;
  /** The value nearest to today's at which the order changes; null: never within the range. */
  value: number | null;
  /** The value nearest to today's at which another package comes first; null: never within the range. */
  lead: number | null;
  /** The package that then comes first. */
  leader: string | null;
}

/** Two packages, and the driver that is to make them equal. */
export interface BreakEvenInput {
  /** Two to eight packages. */
  packages: PackageTerms[];
  /** What is assumed. */
  assumptions?: AssumptionTerms;
  /** What they are to be equal in: that of the assumptions where left out. */
  metric?: "first_year" | "average_annual" | "horizon_total" | "npv_gross" | "npv_net" | "certainty_equivalent" | "guaranteed_share" | "hourly" | "worth_in_reference_place";
  /** What is moved. */
  driver: "growth" | "payout" | "exit_value" | "exchange_rate" | "horizon" | "discount_rate" | "tax" | "sign_on";
  /** Id of the package whose driver it is. */
  of: string;
  /** Id of the package it is to equal. */
  against: string;
}

/** The value that makes two packages equal, or that there is none. */
export interface BreakEvenOutcome {
  /** Whether there is one. */
  no_solution: boolean;
  /** The value nearest to today's; null where there is none within the range. */
  value: number | null;
  /** The driver's value today. */
  today: number;
  /** The smallest value looked at. */
  low: number;
  /** The largest value looked at. */
  high: number;
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
  /** Spread at exercise of shares from incentive options whose long-term gain is among the gains: the minimum tax does not count it again. */
  iso_higher_basis?: number | string;
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
  /** What the next 100 cost (10,000 in CHF, INR, JPY, KRW), as a share of them. */
  marginal_rate: number;
  /** What amounts are in. */
  currency: "AUD" | "BRL" | "CAD" | "CHF" | "CNY" | "CZK" | "DKK" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JPY" | "KRW" | "MXN" | "MYR" | "NOK" | "NZD" | "PHP" | "PLN" | "RON" | "SEK" | "SGD" | "THB" | "TRY" | "USD" | "ZAR";
  /** Where the law stands. */
  status: "law" | "announced" | "projected";
  /** What is left out or assumed. */
  notes: ("dividends_not_taxed_here" | "iso_bargain_element_not_taxed_here" | "long_term_gains_not_taxed_here" | "royalties_not_taxed_here" | "short_term_gains_not_taxed_here" | "church_tax_deduction_not_modelled" | "second_earner_deduction_not_modelled" | "children_not_modelled" | "itemising_not_modelled" | "municipal_tax_not_modelled" | "midi_job" | "mini_job" | "private_health_insurance_not_modelled" | "social_insurance_not_modelled" | "tax_at_source_not_modelled" | "compulsory_cover_not_modelled" | "levies_not_modelled" | "other_reliefs_not_modelled" | "state_contributions_not_modelled" | "minimum_tax_credit_not_modelled" | "minimum_tax_loss_not_modelled" | "equity_relief_not_modelled")[];
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
  /** Where the law of each of these years stands. */
  statuses: ("law" | "announced" | "projected")[];
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
  n_kind: "postings" | "persons" | "jobs" | "filings";
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
  /** Carried over by a factor: the uncertainty is wide and cannot be stated. */
  wide_uncertainty: boolean;
  /** Show it in grey, as a hint beside a band. */
  greyed: boolean;
  /** Where they come from. */
  sources: BandSource[];
  /** The day of the data. */
  as_of: string;
  /** How the figures were made, and their known bias. */
  note: string | null;
  /** What the band speaks of, which may be wider than what was asked for. */
  matched: Matched;
  /** What must be known to read it. */
  warnings: Warning[];
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

/** A band there is, and what it rests on. */
export interface ListedBand {
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
  /** What the rows are. */
  n_kind: "postings" | "persons" | "jobs" | "filings";
  /** Median; null where the source states none. */
  p50: number | null;
  /** 90th percentile. */
  p90: number | null;
  /** P90 over the median: how much is left to negotiate. */
  spread: number | null;
  /** The currency of its amounts. */
  currency: "AUD" | "BRL" | "CAD" | "CHF" | "CNY" | "CZK" | "DKK" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JPY" | "KRW" | "MXN" | "MYR" | "NOK" | "NZD" | "PHP" | "PLN" | "RON" | "SEK" | "SGD" | "THB" | "TRY" | "USD" | "ZAR";
  /** How the figures came about. */
  method: "observed" | "official" | "posted" | "modelled";
  /** How far they can be trusted. */
  grade: "A" | "B" | "B-" | "C+" | "C" | "C-" | "D";
  /** Show it in grey, as a hint beside a band. */
  greyed: boolean;
  /** The day of the data. */
  as_of: string;
  /** The set it belongs to; `bandSets()` says more of it. */
  set: string;
  /** Where the figures come from. */
  sources: BandSource[];
  /** How they were made, and their known bias. */
  note: string | null;
}

/** A file of bands, factors, anchors, exchange rates or price levels. */
export interface BandSet {
  /** The name it is loaded under. */
  file: string;
  /** Its kind and version: `band/1`, `factor/1`, `anchors/1`, `fx/1`, `price-levels/1`. */
  schema: string;
  /** Its title in English. */
  title: string;
  /** Its title in German. */
  title_de: string;
  /** How the figures came about: observed, official, posted, modelled; `cited` for anchors. */
  method: string;
  /** What its rows are; null for all but bands. */
  n_kind: "postings" | "persons" | "jobs" | "filings" | null;
  /** The grades of its bands, best first. */
  grades: ("A" | "B" | "B-" | "C+" | "C" | "C-" | "D")[];
  /** Bands, places, points or currencies in it. */
  entries: number;
  /** Rows behind all of its bands; null where the source states none. */
  n: number | null;
  /** The currency of its amounts. */
  currency: "AUD" | "BRL" | "CAD" | "CHF" | "CNY" | "CZK" | "DKK" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JPY" | "KRW" | "MXN" | "MYR" | "NOK" | "NZD" | "PHP" | "PLN" | "RON" | "SEK" | "SGD" | "THB" | "TRY" | "USD" | "ZAR";
  /** The day of the data. */
  as_of: string;
  /** Where the figures come from, and under which terms. */
  sources: BandSource[];
  /** How they were made, and their known bias, in English. */
  note: string | null;
  /** The same in German. */
  note_de: string | null;
}

/** A table of bands as text, and what is to be known of it. */
export interface OwnBandsInput {
  /** The text of the CSV file. */
  csv: string;
  /** The title shown beside the bands. */
  title: string;
  /** Where the figures come from. */
  source: string;
  /** The day of the data. */
  as_of: string;
  /** How the figures came about: observed, official, posted or modelled. */
  method?: string;
  /** What the rows behind n are: postings, persons, jobs or filings. */
  n_kind?: string;
}

/** Which rows are wanted; everything left out is not filtered. */
export interface EmployersInput {
  /** Only this family of roles, which only postings know. */
  role?: "frontier_researcher" | "research_engineer" | "ml_engineer" | "ml_infra_engineer" | "data_scientist" | "data_engineer" | "software_engineer";
  /** Only this place. */
  region?: string;
  /** Only postings, or only filings. */
  kind?: "posted" | "filed";
  /** Only research, or only infrastructure. */
  side?: "research" | "infrastructure" | "other";
  /** Only this ladder. */
  ladder?: "market" | "frontier_lab";
  /** Only employers whose name holds this, whatever the case. */
  employer?: string;
}

/** What one employer posts or files; a title, where `employer` is null, whoever filed. */
export interface EmployerPay {
  /** The employer. */
  employer: string | null;
  /** Where the row comes from. */
  kind: "posted" | "filed";
  /** The family of roles; null for filings. */
  role: "frontier_researcher" | "research_engineer" | "ml_engineer" | "ml_infra_engineer" | "data_scientist" | "data_engineer" | "software_engineer" | null;
  /** The occupation or title of filings, with the word for seniority. */
  title: string | null;
  /** Research, infrastructure or neither. */
  side: "research" | "infrastructure" | "other";
  /** The ladder: the labs' own adverts and filings, or the market's. */
  ladder: "market" | "frontier_lab";
  /** Where. */
  region: string;
  /** Postings or filings. */
  n: number;
  /** How far the figures can be trusted. */
  grade: "A" | "B" | "B-" | "C+" | "C" | "C-" | "D";
  /** The currency of the amounts, which are base pay a year. */
  currency: "AUD" | "BRL" | "CAD" | "CHF" | "CNY" | "CZK" | "DKK" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JPY" | "KRW" | "MXN" | "MYR" | "NOK" | "NZD" | "PHP" | "PLN" | "RON" | "SEK" | "SGD" | "THB" | "TRY" | "USD" | "ZAR";
  /** 10th percentile. */
  p10: number | null;
  /** 25th percentile. */
  p25: number | null;
  /** Median. */
  p50: number;
  /** 75th percentile. */
  p75: number | null;
  /** 90th percentile. */
  p90: number | null;
  /** How wide the pay is: P90 over P50 of postings, P75 over P50 of filings. */
  spread: number | null;
  /** The day of the data. */
  as_of: string;
}

/** Which points are wanted; everything left out is not filtered. */
export interface AnchorsInput {
  /** Only the points of this ladder. */
  ladder?: "market" | "frontier_lab";
  /** The currency of `annual`; without one it is null. */
  currency?: "AUD" | "BRL" | "CAD" | "CHF" | "CNY" | "CZK" | "DKK" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JPY" | "KRW" | "MXN" | "MYR" | "NOK" | "NZD" | "PHP" | "PLN" | "RON" | "SEK" | "SGD" | "THB" | "TRY" | "USD" | "ZAR";
}

/** What is known of total pay: no band, because nobody publishes one. */
export interface Anchors {
  /** Labelled points; never average them, and do not mix kinds on one axis without a label. */
  points: AnchorPoint[];
  /** Facts about scarcity, each with who said it and when. */
  facts: CitedFact[];
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
  /** The year of the amount; with it the amount is brought to the band's year by `wage_growth`. */
  year?: number;
  /** The growth of pay a year that is assumed between the two. */
  wage_growth?: number | string;
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
  /** What was held against the band: the amount in its currency and year. */
  amount: number | null;
  /** The amount in the band's currency, where it was converted. */
  conversion: Converted | null;
  /** How the amount was brought to the band's year; null where none was given. */
  wage_index: WageIndex | null;
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

/** A vesting schedule to start from; what others publish about it may differ. */
export interface Preset {
  /** Short name. */
  id: string;
  /** Whose grants; null for a custom of many. */
  employer: string | null;
  /** Name shown. */
  name: Texts;
  /** From when, in the words of the source: a day, a month, a report. */
  in_force: string;
  /** The fields of `vesting` that the source does not give: edit them. */
  assumed: string[];
  /** The schedule, ready for a grant. */
  vesting: Vesting;
  /** Publisher and title of the source. */
  source: string;
  /** Where it can be read. */
  url: string;
  /** The day it was taken. */
  retrieved: string;
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

/** Share classes and how far the curve goes. */
export interface PayoutCurveInput {
  /** The share classes. */
  classes: ShareClass[];
  /** Where the curve ends; it begins at zero. Left out, a quarter beyond everything on it. */
  most?: number | string;
  /** Proceeds that shall be points of it as well. */
  also?: (number | string)[];
  /** So many points, evenly spaced, both ends included; left out, the corners, between which payouts are straight lines: they are the whole curve. */
  points?: number;
}

/** The curve, column by column. */
export interface PayoutCurveOutcome {
  /** Money for the share classes, ascending. */
  proceeds: (number | string)[];
  /** What each class gets there. */
  payouts: Record<string, (number | string)[]>;
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
  /** Ratios of the reported deals, one point each: too few for anything but points. */
  points: BenchmarkPoint[];
  /** Worked cases that published calculators get wrong; `waterfall` runs their inputs. */
  checks: unknown[];
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
  /** What the reader should know. */
  warnings: Warning[];
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
  /** What the reader should know. */
  warnings: Warning[];
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
  /** Id of the bundled deal that the classes were started from. */
  preset?: string;
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
  /** What the reader should know. */
  warnings: Warning[];
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

/** A data file. */
export interface DataSet {
  /** Its name, as `loadData` takes it. */
  name: string;
  /** The day from which its values hold. */
  valid_from: string;
  /** The day of the data. */
  as_of: string;
}

/** An offer, the present job, a part in a deal, or a licence. */
export interface PackageTerms {
  /** Its name in results. */
  id?: string;
  /** What it is. */
  kind?: "offer" | "current" | "licence_and_talent" | "licence";
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
  /** Base pay a year; needed for a job, nothing where left out of a deal or a licence. */
  base_salary?: number | string;
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
  /** Kind licence_and_talent: the deal and the person in it; pay and grants of the new job beside it count too. */
  deal?: DealTerms;
  /** Kind licence: its terms, and who the person is in it. */
  licence?: LicenceTerms & LicenceStakeTerms;
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
  /** Share of the gross that is taken. */
  effective_rate: number | null;
  /** Share of the next 100 of pay (10,000 in CHF, INR, JPY, KRW) that is taken. */
  marginal_rate: number | null;
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
  character: "wage" | "supplemental_wage" | "wage" | "long_term_gain" | "short_term_gain" | "dividend" | "royalty" | "tax_free" | "iso_bargain_element" | "iso_bargain_element";
  /** What must happen for it to come. */
  certainty: "guaranteed" | "contingent_staying" | "contingent_performance" | "contingent_price" | "contingent_liquidity";
  /** Earned inside the horizon, paid after it. */
  paid_after_horizon: boolean;
}

/** A payment of a deal or a licence. */
export interface LicensingOutcome {
  /** What it is paid for. */
  source: "shares" | "options" | "escrow" | "instalment" | "carve_out" | "accelerated" | "cash_over_time" | "buyer_stock" | "package" | "remaining_stake" | "upfront" | "royalty" | "minimum" | "sales_milestone" | "milestone" | "cost" | "withholding" | "inventor";
  /** Months after closing or signing. */
  month: number;
  /** The amount if all goes well. */
  face: number;
  /** How likely. */
  probability: number;
  /** Amount times probability. */
  expected: number;
  /** How tax looks at it. */
  character: "wage" | "supplemental_wage" | "wage" | "long_term_gain" | "short_term_gain" | "dividend" | "royalty" | "tax_free" | "iso_bargain_element" | "iso_bargain_element";
  /** What must happen for it to come. */
  certainty: "guaranteed" | "contingent_staying" | "contingent_performance" | "contingent_price" | "contingent_liquidity";
  /** Its place among the flows; null where it comes after the horizon. */
  flow: number | null;
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

/** How a figure of a result was computed. */
export interface ExplanationOutcome {
  /** JSON pointer to the figure, from the result that holds this explanation. */
  id: string;
  /** How it follows from the inputs. */
  formula: "component" | "gross" | "net" | "real" | "total" | "cash" | "same" | "average" | "present_value" | "net_present_value" | "guaranteed_share" | "hourly" | "worth_elsewhere" | "face" | "counted" | "expected" | "make_whole" | "lost" | "buyout" | "marginal" | "weighted_average" | "difference";
  /** Out of what, in the formula's order. */
  inputs: ExplanationInput[];
  /** The figure. */
  result: number;
  /** What it counts. */
  unit: "money" | "money_per_hour" | "share" | "score";
  /** In which currency; null for shares and scores. */
  currency: "AUD" | "BRL" | "CAD" | "CHF" | "CNY" | "CZK" | "DKK" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JPY" | "KRW" | "MXN" | "MYR" | "NOK" | "NZD" | "PHP" | "PLN" | "RON" | "SEK" | "SGD" | "THB" | "TRY" | "USD" | "ZAR" | null;
  /** What the numbers rest on: `package`, `assumptions`, or the name of a data file. */
  sources: string[];
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

/** What one driver does to every package, all else fixed: a bar of a tornado chart. */
export interface BarOutcome {
  /** What is moved. */
  driver: "growth" | "payout" | "exit_value" | "exchange_rate" | "horizon" | "discount_rate" | "tax" | "sign_on";
  /** The package it belongs to; null where it belongs to all. */
  package: string | null;
  /** Its value today. */
  today: number;
  /** The lower value. */
  low: number;
  /** The higher value. */
  high: number;
  /** What each package is worth at both. */
  values: BarValues[];
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
  /** Show it in grey, as a hint beside a band. */
  greyed: boolean;
  /** The day of the data. */
  as_of: string;
}

/** A cited point on total pay. */
export interface AnchorPoint {
  /** A short name. */
  id: string;
  /** What it measures. */
  kind: "median_employee_total" | "sbc_per_employee" | "reported_offer" | "academic_pay";
  /** The ladder it stands beside. */
  ladder: "market" | "frontier_lab";
  /** Who pays. */
  employer: string;
  /** Whom the number covers. */
  role_scope: string;
  /** The same in German. */
  role_scope_de: string;
  /** The country; `global` for the whole workforce. */
  country: string;
  /** The currency of the amounts. */
  currency: "AUD" | "BRL" | "CAD" | "CHF" | "CNY" | "CZK" | "DKK" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JPY" | "KRW" | "MXN" | "MYR" | "NOK" | "NZD" | "PHP" | "PLN" | "RON" | "SEK" | "SGD" | "THB" | "TRY" | "USD" | "ZAR";
  /** The lower end of a range. */
  low: number | null;
  /** A single amount. */
  mid: number | null;
  /** The upper end of a range. */
  high: number | null;
  /** The time the amount is for: only `year` is pay per year. */
  period: string;
  /** The year or day it is of. */
  date: string;
  /** The same in German. */
  date_de: string;
  /** Whether no later point says the same of the same employer. */
  newest: boolean;
  /** What it says of a year, in the currency wanted; null where it says nothing of a year. */
  annual: AnnualPoint | null;
  /** What the amount contains. */
  basis: string;
  /** The same in German. */
  basis_de: string;
  /** Where it was read. */
  url: string;
  /** What must be known to read it. */
  note: string | null;
  /** The same in German. */
  note_de: string | null;
}

/** A cited fact. */
export interface CitedFact {
  /** A short name. */
  id: string;
  /** The fact in English. */
  claim: string;
  /** The fact in German. */
  claim_de: string;
  /** Who said it, and where. */
  said_by: string;
  /** The same in German. */
  said_by_de: string;
  /** When. */
  date: string;
  /** The same in German. */
  date_de: string;
  /** Where it was read. */
  urls: string[];
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

/** The growth of pay between the year of an amount and that of a band. */
export interface WageIndex {
  /** The year of the amount. */
  from: number;
  /** The year of the band. */
  to: number;
  /** The growth a year, an assumption of whoever asks. */
  growth: number;
  /** What the amount was multiplied with. */
  index: number;
}

/** Some units on the day they vest. */
export interface Tranche {
  /** When: the monthly anniversary of the package's start. */
  month: number;
  /** How many. */
  units: number;
}

/** A text in every language. */
export interface Texts {
  /** English. */
  en: string;
  /** German. */
  de: string;
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
  /** The members' shares of the classes, where their proceeds are taken off the carve-out. */
  carve_out_offset?: "none" | Record<string, number | string>;
  /** Left in the company. */
  retained_in_company?: number | string;
  /** Held back from the equity, as a share of it. */
  escrow_pct?: number | string;
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

/** Points of the German guidelines; half points are allowed. */
export interface InventionPointsTerms {
  /** Who set the task: 1 (the company) to 6 (own initiative). */
  a: number | string;
  /** How it was solved: 1 (with all means of the company) to 6 (without any). */
  b: number | string;
  /** Position: 1 (head of research) to 8 (untrained). */
  c: number | string;
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
  /** What of the headline is pay for those who move. */
  retention_pool?: number | string;
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

/** One reported deal on the scale of a ratio. */
export interface BenchmarkPoint {
  /** Which ratio. */
  metric: "headline_to_last_valuation" | "headline_to_capital_raised" | "headline_per_head_moved";
  /** Id of the story. */
  deal: string;
  /** Name of the deal in every language. */
  name: unknown;
  /** The ratio. */
  value: number;
  /** Keys of the facts that it is made of, all of them with a source. */
  facts: string[];
  /** Where they can be read. */
  urls: string[];
  /** What else must be known of them, in every language. */
  notes: unknown[];
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
  /** Who is paid before common shares at a sale: their price is then what this leaves them. */
  preference_stack?: PreferenceStackTerms;
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

/** One line of tax. */
export interface TaxLine {
  /** Its id. */
  id: string;
  /** How much. */
  amount: number;
  /** What it is: subtotal and base lines are information, the others make the tax. */
  kind: "tax" | "contribution" | "credit" | "subtotal" | "base";
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

/** One number of a formula. */
export interface ExplanationInput {
  /** What it is. */
  name: "flow" | "component" | "gross" | "deduction" | "amount" | "year" | "inflation" | "years" | "guaranteed" | "all" | "hours_per_week" | "vacation_days" | "commute_hours_per_week" | "remote_share" | "reference_index" | "place_index" | "face" | "units" | "contribution" | "price" | "base_price" | "growth" | "above_option_limit" | "above_plan_limit" | "proceeds" | "haircut" | "probability" | "loss" | "discounting" | "loss_tax" | "taken" | "taken_with_step" | "step" | "score" | "staying" | "own" | "reference" | "tax_without" | "tax_with";
  /** JSON pointer to the figure in the result; empty for what was entered or assumed. */
  figure: string;
  /** The number. */
  value: number;
  /** What it is multiplied by in a sum: a sign, a discount factor, what one unit brings; 0 of what is only to read by. */
  factor: number;
}

/** What a package is worth at both ends of a driver's swing. */
export interface BarValues {
  /** The package. */
  id: string;
  /** At the lower value; null where it is not known. */
  low: number | null;
  /** At the higher value. */
  high: number | null;
}

/** What a point says of a year: a single amount, or the ends of a range that are known. */
export interface AnnualPoint {
  /** The lower end of a range. */
  low: number | null;
  /** A single amount. */
  mid: number | null;
  /** The upper end of a range. */
  high: number | null;
  /** The currency. */
  currency: "AUD" | "BRL" | "CAD" | "CHF" | "CNY" | "CZK" | "DKK" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JPY" | "KRW" | "MXN" | "MYR" | "NOK" | "NZD" | "PHP" | "PLN" | "RON" | "SEK" | "SGD" | "THB" | "TRY" | "USD" | "ZAR";
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

/** A licence-and-talent deal and one person in it. */
export interface DealTerms {
  /** From what is paid to what reaches the classes. */
  bridge?: BridgeTerms;
  /** Money for the share classes, where no bridge is given. */
  equity_proceeds?: number | string;
  /** The share classes. */
  classes: ShareClass[];
  /** How the money is handed out: a mode, or a record with the price of a tender. */
  distribution?: "deemed_liquidation" | "dividend" | "tender" | DistributionTerms;
  /** How money held back is shared. */
  escrow?: EscrowTerms;
  /** Months until it is released. */
  escrow_month?: number;
  /** The person; payments after closing come at the end of their year. */
  person?: PersonTerms;
  /** The company that goes on, for those who keep shares in it. */
  shell?: KeptShellTerms;
  /** The person's part of the management carve-out. */
  carve_out_share?: number | string;
  /** What the shares and options once cost the person; nothing, where left out. */
  cost_basis?: number | string;
  /** How tax looks at each payment. */
  characters?: DealCharacterTerms;
  /** Id of the bundled deal that the terms were started from. */
  preset?: string;
}

/** What a package says of a licence besides its terms. */
export interface LicenceStakeTerms {
  /** The person's part of what the licensor gets and spends. */
  own_share?: number | string;
  /** The person as an employed inventor, in place of the licensor. */
  inventor?: InventorTerms;
  /** How tax looks at it. */
  characters?: LicenceCharacterTerms;
}

/** Risk-adjusted net present values of both sides. */
export interface BothValuesOutcome {
  /** Of the licensor. */
  rnpv_licensor: number | string;
  /** Of the licensee. */
  rnpv_licensee: number | string;
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

/** The classes of a private company, and what all of it would fetch. */
export interface PreferenceStackTerms {
  /** Paid for all shares today; growth moves it. */
  exit_value: number | string;
  /** The classes, options included; grants are of common shares. */
  classes: ShareClass[];
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

/** The way licence money is handed out. */
export interface DistributionTerms {
  /** The way. */
  mode?: "deemed_liquidation" | "dividend" | "tender";
  /** Tender: price of one share as converted. */
  price_per_share?: number | string;
}

/** The company that goes on, and when a stake in it is worth money. */
export interface KeptShellTerms {
  /** Cash it keeps; what the bridge retains, where left out. */
  retained_cash?: number | string;
  /** What else it may bring one day. */
  estimate?: number | string;
  /** How likely. */
  probability?: number | string;
  /** Months after closing; left out, the stake is not in the totals. */
  month?: number;
}

/** How tax looks at each payment of a deal; the presets are assumptions. */
export interface DealCharacterTerms {
  /** Vested shares; left out, dividends where one is paid, else long-term gains. */
  shares?: "wage" | "supplemental_wage" | "long_term_gain" | "short_term_gain" | "dividend" | "royalty" | "tax_free";
  /** Vested options that are paid out. */
  options?: "wage" | "supplemental_wage" | "long_term_gain" | "short_term_gain" | "dividend" | "royalty" | "tax_free";
  /** Unvested shares paid at closing. */
  accelerated?: "wage" | "supplemental_wage" | "long_term_gain" | "short_term_gain" | "dividend" | "royalty" | "tax_free";
  /** Unvested shares paid in cash over time. */
  cash_over_time?: "wage" | "supplemental_wage" | "long_term_gain" | "short_term_gain" | "dividend" | "royalty" | "tax_free";
  /** Stock of the buyer, as it vests. */
  buyer_stock?: "wage" | "supplemental_wage" | "long_term_gain" | "short_term_gain" | "dividend" | "royalty" | "tax_free";
  /** The new package. */
  package?: "wage" | "supplemental_wage" | "long_term_gain" | "short_term_gain" | "dividend" | "royalty" | "tax_free";
  /** The carve-out. */
  carve_out?: "wage" | "supplemental_wage" | "long_term_gain" | "short_term_gain" | "dividend" | "royalty" | "tax_free";
  /** The stake that is kept. */
  remaining_stake?: "wage" | "supplemental_wage" | "long_term_gain" | "short_term_gain" | "dividend" | "royalty" | "tax_free";
}

/** How tax looks at what a licence brings; the presets are assumptions. */
export interface LicenceCharacterTerms {
  /** What the licensor gets and spends. */
  royalty?: "wage" | "supplemental_wage" | "long_term_gain" | "short_term_gain" | "dividend" | "royalty" | "tax_free";
  /** What the employed inventor gets. */
  inventor?: "wage" | "supplemental_wage" | "long_term_gain" | "short_term_gain" | "dividend" | "royalty" | "tax_free";
}

/** An employed inventor: German law, or with `bands` or a `schedule` a university. Turnover and income are the licence's own where no total is given. */
export interface InventorTerms {
  /** Turnover with the invention, over all years. */
  turnover?: number | string;
  /** Usual licence rate on turnover; left out, the net licence income counts. */
  licence_rate?: number | string;
  /** How turnover counts less as it grows. */
  degression?: "none" | "nominal" | "half";
  /** Net income from licensing it out, over all years. */
  net_licence_income?: number | string;
  /** The employee's share of the value. */
  share_factor?: number | string;
  /** Points of the guidelines, instead of the share factor. */
  points?: InventionPointsTerms;
  /** Part of this person among the inventors. */
  co_inventor_share?: number | string;
  /** Part of the value that counts while the patent is pending. */
  risk_factor?: number | string;
  /** University: net income over all years. */
  net_income?: number | string;
  /** University: kept before sharing; left out, that of the schedule, else nothing. */
  top_slice?: number | string;
  /** University: inventors' share of each band of income. */
  bands?: TierTerms[];
  /** University: the id of a bundled schedule. */
  schedule?: string;
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
