// Written by `cargo xtask types`.
import { call, loadData as load } from "./bandworth_bg.js";

export class BandworthError extends Error {
  constructor(errors) {
    super(errors.map(({ code, path, message }) => `${code} at ${path || "/"}: ${message}`).join("\n"));
    this.name = "BandworthError";
    this.errors = errors;
  }
}

function thrown(error) {
  return Array.isArray(error) ? new BandworthError(plain(...error)) : error;
}

function run(name, input, read = any) {
  try {
    return taken(read, call(name, ...written(input)));
  } catch (error) {
    throw thrown(error);
  }
}

export function loadData(name, file) {
  try {
    load(name, ...written(file));
  } catch (error) {
    throw thrown(error);
  }
}

// A plain value as numbers and texts; what is none has a tag that is refused. Where names are given (between them
// spaces), fields of other names are left out, and a name is its place among them. What stands on a tape already is
// handed on as it is.
const TAPED = Symbol.for("bandworth.tape");
const written = (input, names) => {
  const wanted = names && new Map(names.split(" ").map((name, place) => [name, place]));
  const numbers = [];
  let texts = "";
  const text = (text) => {
    numbers.push(text.length);
    texts += `${text}\n`;
  };
  const put = (value, depth) => {
    switch (typeof value) {
      case "undefined": return numbers.push(0);
      case "boolean": return numbers.push(value ? 2 : 1);
      case "number": return numbers.push(3, value);
      case "string": return numbers.push(4), text(value);
      case "bigint": return numbers.push(7), text(String(value));
      case "object": break;
      default: return numbers.push(8);
    }
    if (value === null) return numbers.push(0);
    if (depth === 32) return numbers.push(8);
    if (Array.isArray(value)) {
      numbers.push(5, value.length);
      for (let at = 0; at < value.length; at += 1) put(value[at], depth + 1);
      return;
    }
    if (value[TAPED]) {
      for (const number of value[TAPED][0]) numbers.push(number);
      texts += value[TAPED][1];
      return;
    }
    if (value instanceof Map) value = Object.fromEntries(value);
    if (Symbol.iterator in value || value instanceof ArrayBuffer) return numbers.push(8);
    const count = numbers.push(6, 0) - 1;
    for (const key of Object.keys(value)) {
      const place = wanted?.get(key);
      if (!wanted) text(key);
      else if (place === undefined) continue;
      else numbers.push(place);
      numbers[count] += 1;
      put(value[key], depth + 1);
    }
  };
  put(input, 0);
  return [numbers, texts];
};

// What a result's numbers and texts are read from.
let u, t, i, j;
const list = (read) => {
  const all = [];
  for (let left = u[i++]; left > 0; left -= 1) all.push(read());
  return all;
};
const any = () => {
  switch (u[i++]) {
    case 1: return false;
    case 2: return true;
    case 3: return u[i++];
    case 4: return t[j++];
    case 5: return list(any);
    case 6: return Object.fromEntries(list(() => [t[j++], any()]));
    default: return null;
  }
};
const taken = (read, [numbers, texts, lengths]) => {
  let from = 0;
  [u, t, i, j] = [numbers, [], 0, 0];
  for (const length of lengths) t.push(texts.slice(from, (from += length)));
  const result = read();
  u = t = undefined;
  return result;
};

// A plain value from its tape.
const plain = (...tape) => taken(any, tape);
export const version = () => run("version");
const w0 = ["tax", "contribution", "credit", "subtotal", "base"];
const w1 = ["unvested", "unpaid", "bonus", "option_lapse", "leaver_share", "gap", "clawback", "repayment"];
const w2 = ["base", "bonus", "sign_on", "retention", "relocation", "equity", "refresher", "benefit", "deal_proceeds", "royalty", "forfeited", "cost"];
const w3 = ["wage", "supplemental_wage", "wage", "long_term_gain", "short_term_gain", "dividend", "royalty", "tax_free", "iso_bargain_element", "iso_bargain_element"];
const w4 = ["guaranteed", "contingent_staying", "contingent_performance", "contingent_price", "contingent_liquidity"];
const evaluateRead = () => ({ id: t[j++], currency: t[j++], years: list(() => ({ year: u[i++], from_month: u[i++], to_month: u[i++], components: ({ base: u[i++], bonus: u[i++], sign_on: u[i++], retention: u[i++], relocation: u[i++], equity: u[i++], refresher: u[i++], benefit: u[i++], deal_proceeds: u[i++], royalty: u[i++], forfeited: u[i++], cost: u[i++] }), gross: u[i++], lines: list(() => ({ id: t[j++], amount: u[i++], kind: w0[u[i++]] })), net: u[i++] ? u[i++] : null, real: u[i++] ? u[i++] : null, effective_rate: u[i++] ? u[i++] : null, marginal_rate: u[i++] ? u[i++] : null })), totals: ({ components: ({ base: u[i++], bonus: u[i++], sign_on: u[i++], retention: u[i++], relocation: u[i++], equity: u[i++], refresher: u[i++], benefit: u[i++], deal_proceeds: u[i++], royalty: u[i++], forfeited: u[i++], cost: u[i++] }), gross: u[i++], net: u[i++] ? u[i++] : null }), tax: u[i++] ? ({ jurisdiction: t[j++], year: u[i++], status: any(), notes: list(() => any()) }) : null, metrics: ({ total_compensation: list(() => u[i++]), cash: list(() => u[i++]), net: list(() => u[i++] ? u[i++] : null), first_year: u[i++], average_annual: u[i++], horizon_total: u[i++], npv_gross: u[i++], npv_net: u[i++] ? u[i++] : null, certainty_equivalent: u[i++] ? u[i++] : null, guaranteed_share: u[i++] ? u[i++] : null, hourly: u[i++] ? u[i++] : null, worth_in_reference_place: u[i++] ? u[i++] : null }), equity: list(() => ({ grant: u[i++], kind: t[j++], face: u[i++], counted: u[i++], scenarios: ({ bear: u[i++], base: u[i++], bull: u[i++] }), tranches: list(() => ({ month: u[i++], units: u[i++] })) })), forfeits: u[i++] ? ({ forfeited: u[i++] ? u[i++] : null, buyout: u[i++] ? u[i++] : null, make_whole: u[i++] ? u[i++] : null, items: list(() => ({ kind: w1[u[i++]], amount: u[i++], index: u[i++] ? u[i++] : null, cash_needed: u[i++] ? u[i++] : null })) }) : null, early_exits: list(() => ({ month: u[i++], kept: u[i++], clawed_back: u[i++] })), unpriced_score: u[i++] ? u[i++] : null, positions: ({ base: u[i++] ? ({ percentile: u[i++] ? u[i++] : null, below_p10: u[i++] === 1, above_p90: u[i++] === 1, interval: u[i++] ? list(() => u[i++]) : null, amount: u[i++] ? u[i++] : null, conversion: u[i++] ? ({ amount: u[i++], currency: t[j++], rate: u[i++], date: u[i++] ? any() : null }) : null, wage_index: u[i++] ? ({ from: u[i++], to: u[i++], growth: u[i++], index: u[i++] }) : null, band: any(), warnings: list(() => ({ code: t[j++], path: t[j++], message: t[j++] })) }) : null, total_cash: u[i++] ? ({ percentile: u[i++] ? u[i++] : null, below_p10: u[i++] === 1, above_p90: u[i++] === 1, interval: u[i++] ? list(() => u[i++]) : null, amount: u[i++] ? u[i++] : null, conversion: u[i++] ? ({ amount: u[i++], currency: t[j++], rate: u[i++], date: u[i++] ? any() : null }) : null, wage_index: u[i++] ? ({ from: u[i++], to: u[i++], growth: u[i++], index: u[i++] }) : null, band: any(), warnings: list(() => ({ code: t[j++], path: t[j++], message: t[j++] })) }) : null }), flows: list(() => ({ month: u[i++], component: w2[u[i++]], amount: u[i++], character: w3[u[i++]], certainty: w4[u[i++]], paid_after_horizon: u[i++] === 1 })), licensing: list(() => ({ source: any(), month: u[i++], face: u[i++], probability: u[i++], expected: u[i++], character: w3[u[i++]], certainty: w4[u[i++]], flow: u[i++] ? u[i++] : null })), local: ({ currency: t[j++], rate: u[i++], rate_date: u[i++] ? t[j++] : null, totals: ({ components: ({ base: u[i++], bonus: u[i++], sign_on: u[i++], retention: u[i++], relocation: u[i++], equity: u[i++], refresher: u[i++], benefit: u[i++], deal_proceeds: u[i++], royalty: u[i++], forfeited: u[i++], cost: u[i++] }), gross: u[i++], net: u[i++] ? u[i++] : null }), npv_gross: u[i++], npv_net: u[i++] ? u[i++] : null }), warnings: list(() => ({ code: t[j++], path: t[j++], message: t[j++] })), explanations: list(() => ({ id: t[j++], formula: t[j++], inputs: list(() => ({ name: t[j++], figure: t[j++], value: u[i++], factor: u[i++] })), result: u[i++], unit: t[j++], currency: u[i++] ? t[j++] : null, sources: list(() => t[j++]) })) });
export const evaluate = (input) => run("evaluate", input, evaluateRead);
const w5 = ["first_year", "average_annual", "horizon_total", "npv_gross", "npv_net", "certainty_equivalent", "guaranteed_share", "hourly", "worth_in_reference_place"];
const w6 = ["growth", "payout", "exit_value", "exchange_rate", "horizon", "discount_rate", "tax", "sign_on"];
const compareRead = () => ({ evaluations: list(() => ({ id: t[j++], currency: t[j++], years: list(() => ({ year: u[i++], from_month: u[i++], to_month: u[i++], components: ({ base: u[i++], bonus: u[i++], sign_on: u[i++], retention: u[i++], relocation: u[i++], equity: u[i++], refresher: u[i++], benefit: u[i++], deal_proceeds: u[i++], royalty: u[i++], forfeited: u[i++], cost: u[i++] }), gross: u[i++], lines: list(() => ({ id: t[j++], amount: u[i++], kind: w0[u[i++]] })), net: u[i++] ? u[i++] : null, real: u[i++] ? u[i++] : null, effective_rate: u[i++] ? u[i++] : null, marginal_rate: u[i++] ? u[i++] : null })), totals: ({ components: ({ base: u[i++], bonus: u[i++], sign_on: u[i++], retention: u[i++], relocation: u[i++], equity: u[i++], refresher: u[i++], benefit: u[i++], deal_proceeds: u[i++], royalty: u[i++], forfeited: u[i++], cost: u[i++] }), gross: u[i++], net: u[i++] ? u[i++] : null }), tax: u[i++] ? ({ jurisdiction: t[j++], year: u[i++], status: any(), notes: list(() => any()) }) : null, metrics: ({ total_compensation: list(() => u[i++]), cash: list(() => u[i++]), net: list(() => u[i++] ? u[i++] : null), first_year: u[i++], average_annual: u[i++], horizon_total: u[i++], npv_gross: u[i++], npv_net: u[i++] ? u[i++] : null, certainty_equivalent: u[i++] ? u[i++] : null, guaranteed_share: u[i++] ? u[i++] : null, hourly: u[i++] ? u[i++] : null, worth_in_reference_place: u[i++] ? u[i++] : null }), equity: list(() => ({ grant: u[i++], kind: t[j++], face: u[i++], counted: u[i++], scenarios: ({ bear: u[i++], base: u[i++], bull: u[i++] }), tranches: list(() => ({ month: u[i++], units: u[i++] })) })), forfeits: u[i++] ? ({ forfeited: u[i++] ? u[i++] : null, buyout: u[i++] ? u[i++] : null, make_whole: u[i++] ? u[i++] : null, items: list(() => ({ kind: w1[u[i++]], amount: u[i++], index: u[i++] ? u[i++] : null, cash_needed: u[i++] ? u[i++] : null })) }) : null, early_exits: list(() => ({ month: u[i++], kept: u[i++], clawed_back: u[i++] })), unpriced_score: u[i++] ? u[i++] : null, positions: ({ base: u[i++] ? ({ percentile: u[i++] ? u[i++] : null, below_p10: u[i++] === 1, above_p90: u[i++] === 1, interval: u[i++] ? list(() => u[i++]) : null, amount: u[i++] ? u[i++] : null, conversion: u[i++] ? ({ amount: u[i++], currency: t[j++], rate: u[i++], date: u[i++] ? any() : null }) : null, wage_index: u[i++] ? ({ from: u[i++], to: u[i++], growth: u[i++], index: u[i++] }) : null, band: any(), warnings: list(() => ({ code: t[j++], path: t[j++], message: t[j++] })) }) : null, total_cash: u[i++] ? ({ percentile: u[i++] ? u[i++] : null, below_p10: u[i++] === 1, above_p90: u[i++] === 1, interval: u[i++] ? list(() => u[i++]) : null, amount: u[i++] ? u[i++] : null, conversion: u[i++] ? ({ amount: u[i++], currency: t[j++], rate: u[i++], date: u[i++] ? any() : null }) : null, wage_index: u[i++] ? ({ from: u[i++], to: u[i++], growth: u[i++], index: u[i++] }) : null, band: any(), warnings: list(() => ({ code: t[j++], path: t[j++], message: t[j++] })) }) : null }), flows: list(() => ({ month: u[i++], component: w2[u[i++]], amount: u[i++], character: w3[u[i++]], certainty: w4[u[i++]], paid_after_horizon: u[i++] === 1 })), licensing: list(() => ({ source: any(), month: u[i++], face: u[i++], probability: u[i++], expected: u[i++], character: w3[u[i++]], certainty: w4[u[i++]], flow: u[i++] ? u[i++] : null })), local: ({ currency: t[j++], rate: u[i++], rate_date: u[i++] ? t[j++] : null, totals: ({ components: ({ base: u[i++], bonus: u[i++], sign_on: u[i++], retention: u[i++], relocation: u[i++], equity: u[i++], refresher: u[i++], benefit: u[i++], deal_proceeds: u[i++], royalty: u[i++], forfeited: u[i++], cost: u[i++] }), gross: u[i++], net: u[i++] ? u[i++] : null }), npv_gross: u[i++], npv_net: u[i++] ? u[i++] : null }), warnings: list(() => ({ code: t[j++], path: t[j++], message: t[j++] })), explanations: list(() => ({ id: t[j++], formula: t[j++], inputs: list(() => ({ name: t[j++], figure: t[j++], value: u[i++], factor: u[i++] })), result: u[i++], unit: t[j++], currency: u[i++] ? t[j++] : null, sources: list(() => t[j++]) })) })), reference: t[j++], ranking: list(() => ({ id: t[j++], metric: w5[u[i++]], value: u[i++] ? u[i++] : null, rank: u[i++] })), differences: list(() => ({ id: t[j++], year: u[i++] ? u[i++] : "total", component: u[i++] ? w2[u[i++]] : "total", amount: u[i++] })), close: list(() => list(() => t[j++])), flips: list(() => ({ driver: w6[u[i++]], package: u[i++] ? t[j++] : null, today: u[i++], low: u[i++], high: u[i++], value: u[i++] ? u[i++] : null, lead: u[i++] ? u[i++] : null, leader: u[i++] ? t[j++] : null })), sensitivity: list(() => ({ driver: w6[u[i++]], package: u[i++] ? t[j++] : null, today: u[i++], low: u[i++], high: u[i++], values: list(() => ({ id: t[j++], low: u[i++] ? u[i++] : null, high: u[i++] ? u[i++] : null })) })), explanations: list(() => ({ id: t[j++], formula: t[j++], inputs: list(() => ({ name: t[j++], figure: t[j++], value: u[i++], factor: u[i++] })), result: u[i++], unit: t[j++], currency: u[i++] ? t[j++] : null, sources: list(() => t[j++]) })) });
export const compare = (input) => run("compare", input, compareRead);
export const flips = (input) => run("flips", input);
export const breakEven = (input) => run("breakEven", input);
export const takeHome = (input) => run("takeHome", input);
export const jurisdictions = () => run("jurisdictions");
export const bands = () => run("bands");
export const band = (input) => run("band", input);
export const bandSets = () => run("bandSets");
export const readBands = (input) => run("readBands", input);
export const employers = (input) => run("employers", input);
export const anchors = (input) => run("anchors", input);
export const position = (input) => run("position", input);
export const vest = (input) => run("vest", input);
export const presets = () => run("presets");
export const exportState = (state, form) => run("exportState", { state, form });
export const importState = (text) => run("importState", text);
export const waterfall = (input) => run("waterfall", input);
export const breakpoints = (input) => run("breakpoints", input);
const payoutCurveRead = () => ({ proceeds: (u[i++] ? list(() => t[j++]) : list(() => u[i++])), payouts: Object.fromEntries(list(() => [t[j++], (u[i++] ? list(() => t[j++]) : list(() => u[i++]))])) });
export const payoutCurve = (input) => run("payoutCurve", input, payoutCurveRead);
export const bridge = (input) => run("bridge", input);
export const distribution = (input) => run("distribution", input);
export const personal = (input) => run("personal", input);
export const carveOutOffset = (input) => run("carveOutOffset", input);
export const preferenceClaim = (input) => run("preferenceClaim", input);
export const licence = (input) => run("licence", input);
export const royaltySchedule = (input) => run("royaltySchedule", input);
export const minimumRoyalty = (input) => run("minimumRoyalty", input);
export const salesMilestones = (input) => run("salesMilestones", input);
export const inventorSchedule = (input) => run("inventorSchedule", input);
export const germanInventor = (input) => run("germanInventor", input);
export const earnOutUnits = (input) => run("earnOutUnits", input);
export const presentValue = (input) => run("presentValue", input);
export const npv = (input) => run("npv", input);
export const deals = () => run("deals");
