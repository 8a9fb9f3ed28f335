// Licensing deals as a program calls them, in plain Node: errors, packages of all kinds, speed.
import assert from "node:assert/strict";
import { test } from "node:test";
import init, * as bandworth from "../../pkg/bandworth.js";

const thrown = (run) => {
  try {
    run();
  } catch (error) {
    assert.equal(error.name, "BandworthError");
    for (const { code, path, message } of error.errors) assert.ok(code && typeof path === "string" && message, JSON.stringify(error.errors));
    return error.errors;
  }
  return assert.fail("nothing was refused");
};

const COMMON = { id: "common", kind: "common", shares: 100 };
const preferred = (terms) => ({ id: "a", kind: "preferred", shares: 50, invested: 10, ...terms });
const licence = (terms) => () => bandworth.licence({ years: 2, ...terms });
const waterfall = (terms) => () => bandworth.waterfall({ equity_proceeds: 1, classes: [COMMON], ...terms });
const withClass = (terms) => waterfall({ classes: [COMMON, preferred(terms)] });
const personal = (person) => () => bandworth.personal({ equity_proceeds: 1, classes: [COMMON], person });

// Every code of the deal functions, with the place that it names.
const REFUSED = [
  ["NegativeProceeds", "/equity_proceeds", waterfall({ equity_proceeds: -1 })],
  ["NegativeAmount", "/bridge/licence_fee", waterfall({ bridge: { licence_fee: -1 } })],
  ["NegativeShares", "/classes/1/shares", withClass({ shares: -1 })],
  ["NegativeStrike", "/classes/1/strike", withClass({ kind: "option", strike: -1 })],
  ["NegativePreference", "/classes/1/invested", withClass({ invested: -1 })],
  ["NegativeDividend", "/classes/1/dividend/rate", withClass({ dividend: { rate: -0.1, years: 1 } })],
  ["NegativeSales", "/net_sales/0", licence({ net_sales: [-1, 1] })],
  ["NoShares", "/classes", waterfall({ classes: [{ ...COMMON, shares: 0 }] })],
  ["NoResidualClaimant", "", waterfall({ equity_proceeds: 99, classes: [preferred({ convertible: false })] })],
  ["DuplicateClassId", "/classes/1/id", waterfall({ classes: [COMMON, COMMON] })],
  ["UnknownClassKind", "/classes/1/kind", withClass({ kind: "founder" })],
  ["UnknownParticipation", "/classes/1/participation", withClass({ participation: "double" })],
  ["UnknownDistributionMode", "/mode", () => bandworth.distribution({ mode: "gift", equity_proceeds: 1, classes: [COMMON] })],
  ["UnknownEscrowMethod", "/escrow/method", waterfall({ escrow: { method: "later" } })],
  ["UnknownCarveOutBase", "/bridge/carve_out_base", waterfall({ bridge: { carve_out_base: "all" } })],
  ["UnknownUnvestedMode", "/person/unvested/0/mode", personal({ unvested: [{ shares: 1, mode: "keep" }] })],
  ["UnknownTiming", "/timing", licence({ timing: "later" })],
  ["MissingCap", "/classes/1/cap_multiple", withClass({ participation: "capped" })],
  ["CapBelowPreference", "/classes/1/cap_multiple", withClass({ participation: "capped", liquidation_multiple: 2, cap_multiple: 1 })],
  ["ConversionRatioNotPositive", "/classes/1/conversion_ratio", withClass({ conversion_ratio: 0 })],
  ["TenderExceedsProceeds", "/price_per_share", () => bandworth.distribution({ mode: "tender", equity_proceeds: 1, price_per_share: 1, classes: [COMMON] })],
  ["ShareOutOfRange", "/bridge/carve_out_pct", waterfall({ bridge: { carve_out_pct: 5 } })],
  ["RateOutOfRange", "/royalty_tiers/0/rate", licence({ royalty_tiers: [{ above: 0, rate: 5 }] })],
  ["ProbabilityOutOfRange", "/p_sales/1", licence({ p_sales: [0.5, 0.6], p_alive: [1, 0.5] })],
  ["DiscountRateOutOfRange", "/discount_rate_licensor", licence({ discount_rate_licensor: 12 })],
  ["FirstTierMustStartAtZero", "/royalty_tiers/0/above", licence({ royalty_tiers: [{ above: 1, rate: 0.05 }] })],
  ["TiersNotAscending", "/royalty_tiers/1/above", licence({ royalty_tiers: [{ above: 0, rate: 0.05 }, { above: 0, rate: 0.04 }] })],
  ["WholeModeNeedsAnnualBase", "/tier_mode", licence({ tier_base: "cumulative", tier_mode: "whole" })],
  ["LengthMismatch", "/net_sales", licence({ net_sales: [1] })],
  ["MilestoneOutsideTerm", "/milestones/0/year", licence({ milestones: [{ amount: 1, year: 3 }] })],
  ["TermOutOfRange", "/years", licence({ years: 51 })],
  ["PointsOutOfRange", "/points/a", () => bandworth.germanInventor({ turnover: 1, points: { a: 7, b: 1, c: 1 } })],
  ["CompoundNeedsWholeYears", "/classes/1/dividend/years", withClass({ dividend: { rate: 0.08, years: 1.5, compounding: "annual" } })],
];

test("every code of a deal is thrown with its place and a sentence", async () => {
  await init();
  for (const [code, path, run] of REFUSED) {
    const errors = thrown(run);
    assert.ok(errors.some((error) => error.code === code && error.path === path), `${code} ${path}: ${JSON.stringify(errors)}`);
  }
  assert.equal(new Set(REFUSED.map(([code]) => code)).size, REFUSED.length);
});

test("five for five percent is recognised and explained, beside every other mistake", async () => {
  await init();
  const errors = thrown(licence({ years: 2, royalty_tiers: [{ above: 0, rate: 5 }], cogs_pct: 30, net_sales: [1], timing: "x" }));
  const messages = Object.fromEntries(errors.map(({ path, message }) => [path, message]));
  assert.match(messages["/royalty_tiers/0/rate"], /Five percent is 0\.05/);
  assert.match(messages["/cogs_pct"], /Five percent is 0\.05/);
  assert.deepEqual(Object.keys(messages).sort(), ["/cogs_pct", "/net_sales", "/royalty_tiers/0/rate", "/timing"]);
});

test("an offer, a deal and a licence stand in one comparison, after tax", async () => {
  await init();
  const classes = [{ id: "common", kind: "common", shares: 8e6 }, { id: "a", kind: "preferred", shares: 2e6, invested: 1e7 }];
  const location = { jurisdiction: "us-ca" };
  const person = { holdings: [{ class: "common", shares: 1e5 }], package: [0, 2e5], p_stay: [0.9] };
  const found = bandworth.compare({ packages: [
    { id: "offer", base_salary: 400000, location },
    { id: "move", kind: "licence_and_talent", base_salary: 300000, location, deal: { bridge: { licence_fee: 5e7, escrow_pct: 0.1 }, classes, person } },
    { id: "licence", kind: "licence", location, licence: { years: 3, net_sales: [1e7, 1e7, 1e7], royalty_tiers: [{ above: 0, rate: 0.05 }] } },
  ] });
  assert.equal(found.ranking.length, 3);
  const [, move, licensed] = found.evaluations;
  assert.ok(move.totals.net > 0 && move.totals.net < move.totals.gross);
  assert.ok(move.flows.some(({ character }) => character === "long_term_gain"));
  assert.ok(licensed.flows.every(({ character }) => character === "royalty"));
  assert.equal(licensed.totals.gross, 1.5e6);
});

/** Twelve classes of every kind with awkward ratios, as in `benches/waterfall.rs`. */
const twelve = () => Array.from({ length: 12 }, (_, index) => {
  const shared = { id: `c${index}`, shares: 700001 + 311007 * index, conversion_ratio: index % 3 === 0 ? 1.1111 : 1 };
  if (index === 0) return { ...shared, kind: "common" };
  if (index < 4) return { ...shared, kind: "option", strike: 0.37 * index };
  const participation = ["none", "none", "capped", "full"][index % 4];
  return { ...shared, kind: "preferred", invested: 1234567 * index, participation, seniority: Math.floor(index / 2),
    ...(participation === "capped" ? { cap_multiple: 3 } : {}) };
});

test("a curve is straight between its corners, and a thousand points come at once", async () => {
  await init();
  const [classes, most] = [twelve(), 5e8];
  const corners = bandworth.payoutCurve({ classes, most });
  const dense = bandworth.payoutCurve({ classes, most, points: 1000 });
  assert.equal(dense.proceeds.length, 1000);
  dense.proceeds.forEach((proceeds, at) => {
    const next = Math.max(1, corners.proceeds.findIndex((corner) => corner >= proceeds));
    const [low, high] = [corners.proceeds[next - 1], corners.proceeds[next]];
    for (const { id } of classes) {
      const column = corners.payouts[id];
      const between = column[next - 1] + ((column[next] - column[next - 1]) * (proceeds - low)) / (high - low);
      assert.ok(Math.abs(between - dense.payouts[id][at]) <= 0.02, `${id} at ${proceeds}`);
    }
  });
  const best = (run) => Math.min(...Array.from({ length: 20 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }));
  const times = {
    waterfall: best(() => bandworth.waterfall({ equity_proceeds: 212345678.91, classes })),
    curve: best(() => bandworth.payoutCurve({ classes, most })),
    points: best(() => bandworth.payoutCurve({ classes, most, points: 1000 })),
    // What the core alone takes for a point: the difference of two long curves, without the call.
    point: (best(() => bandworth.payoutCurve({ classes, most, points: 10000 })) - best(() => bandworth.payoutCurve({ classes, most, points: 5000 }))) / 5000,
  };
  console.log(`milliseconds: ${JSON.stringify(times)}`);
  // The whole curve is its corners; the wall leaves room for a busy machine.
  assert.ok(times.curve < 5, `the curve took ${times.curve} ms`);
});
