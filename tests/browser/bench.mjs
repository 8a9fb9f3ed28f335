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
const found = await page.evaluate(time, { address: new URL("bandworth.js", site).href, inputs: [input("off"), input("on")] });
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
