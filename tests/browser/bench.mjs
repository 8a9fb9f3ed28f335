// How long a comparison takes in a browser, beside the native times: `cargo xtask bench`.
import { chromium } from "playwright-core";

const { BANDWORTH_SITE: site, BANDWORTH_BROWSER: program, BANDWORTH_NATIVE: native, BANDWORTH_OFFER: offer } = process.env;
const packages = [1, 2, 3, 4].map((index) =>
  JSON.parse(offer.replace("INDEX", index).replace('"BASE"', 210_000 + 10_000 * index)));
const input = (tax) => ({ packages, assumptions: { horizon_years: 10, tax } });

// Milliseconds of one call, from batches: the clock of a browser is coarse.
async function time({ address, inputs }) {
  const { default: init, compare } = await import(address);
  await init();
  const spent = (input, calls) => {
    const start = performance.now();
    for (let left = calls; left > 0; left -= 1) compare(input);
    return (performance.now() - start) / calls;
  };
  return inputs.map((input) => {
    spent(input, 300);
    const batches = Array.from({ length: 60 }, () => spent(input, 20)).sort((a, b) => a - b);
    return { least: batches[0], median: batches[30] };
  });
}

const browser = await chromium.launch({ executablePath: program, headless: true, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
await page.goto(new URL("package.json", site).href);
const address = new URL("bandworth.js", site).href;
const found = await page.evaluate(time, { address, inputs: [input("off"), input("on")] });

// A payout curve of a thousand points over twelve classes of every kind, as in benches/waterfall.rs.
const classes = Array.from({ length: 12 }, (_, index) => {
  const shared = { id: `c${index}`, shares: 700001 + 311007 * index, conversion_ratio: index % 3 === 0 ? 1.1111 : 1 };
  if (index === 0) return { ...shared, kind: "common" };
  if (index < 4) return { ...shared, kind: "option", strike: 0.37 * index };
  const participation = ["none", "none", "capped", "full"][index % 4];
  return { ...shared, kind: "preferred", invested: 1234567 * index, participation, seniority: Math.floor(index / 2),
    ...(participation === "capped" ? { cap_multiple: 3 } : {}) };
});
const curve = await page.evaluate(async ({ address, input }) => {
  const { default: init, payoutCurve } = await import(address);
  await init();
  const once = () => {
    const start = performance.now();
    payoutCurve(input);
    return performance.now() - start;
  };
  for (let left = 30; left > 0; left -= 1) once();
  const taken = Array.from({ length: 60 }, once).sort((a, b) => a - b);
  return { least: taken[0], median: taken[30] };
}, { address, input: { classes, most: 5e8, points: 1000 } });
await browser.close();

const times = JSON.parse(native);
const ms = (value) => `${value.toFixed(3)} ms`;
const [before, after] = found;
const core = times.core / 1e6;
console.log("compare, 4 packages x 10 years          native     in Chromium (median, least)");
console.log(`core, before tax                      ${ms(core)}`);
console.log(`function, before tax                  ${ms(times.before_tax / 1e6)}     ${ms(before.median)}, ${ms(before.least)}`);
console.log(`function, after tax                   ${ms(times.after_tax / 1e6)}     ${ms(after.median)}, ${ms(after.least)}`);
console.log(`function in Chromium / native core, before tax: ${(before.median / core).toFixed(2)}`);
console.log(`function in Chromium / native function, before tax: ${((before.median * 1e6) / times.before_tax).toFixed(2)}, after tax: ${((after.median * 1e6) / times.after_tax).toFixed(2)}`);
console.log(`payout curve of 1,000 points, 12 classes, in Chromium (median, least): ${ms(curve.median)}, ${ms(curve.least)}`);
