// How long a tax assessment takes in wasm, built and optimised as the shipped module is.
//   node tests/browser/tax-speed.mjs FILE.wasm            in Node
//   BANDWORTH_BROWSER=PROGRAM node tests/browser/tax-speed.mjs FILE.wasm   in that Chromium too
// The price of making the input is measured alone and taken off.
import { readFile } from "node:fs/promises";

const PLACES = ["us-ca", "us-ny", "us-ny-nyc", "us-wa", "us-ma", "us-tx"];

// One function, so that a page can be given its text.
async function measure(bytes, places) {
  const { instance } = await WebAssembly.instantiate(bytes, {});
  const { prepare, assess, empty, curve } = instance.exports;
  if (prepare() !== places.length + 1) throw new Error("not every tax file was read");
  // Rounds of about a millisecond: on a busy machine the fastest are those that nobody interrupted.
  const rounds = 400;
  const measured = (work, times) => {
    const found = [];
    for (let round = -50; round < rounds; round += 1) {
      const start = performance.now();
      const sum = work(times);
      const taken = performance.now() - start;
      if (!Number.isFinite(sum)) throw new Error("a result is not a number");
      if (round >= 0) found.push((taken * 1000) / times);
    }
    found.sort((a, b) => a - b);
    return { fast: found[Math.floor(rounds / 20)], median: found[Math.floor(rounds / 2)] };
  };
  const input = measured(empty, 2000);
  const less = ({ fast, median }) => ({ fast: fast - input.fast, median: median - input.median });
  const lines = places.map((place, at) => [place, less(measured((times) => assess(at, times), 300))]);
  return { input, lines, curve: measured(curve, 20000) };
}

function print(where, { input, lines, curve }) {
  const show = ({ fast, median }, factor, unit) => `${(fast * factor).toFixed(2)} ${unit} (median ${(median * factor).toFixed(2)})`;
  console.log(`${where}, fastest twentieth of the rounds; making the input takes ${show(input, 1, "us")} and is taken off`);
  for (const [place, taken] of lines) console.log(`  ${place.padEnd(10)} ${show(taken, 1, "us")}`);
  console.log(`  a compiled curve ${show(curve, 1000, "ns")}`);
}

const bytes = await readFile(process.argv[2]);
print(`Node ${process.version}`, await measure(bytes, PLACES));

if (process.env.BANDWORTH_BROWSER) {
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath: process.env.BANDWORTH_BROWSER, args: ["--no-sandbox"] });
  const page = await browser.newPage();
  const found = await page.evaluate(
    async ([text, base64, places]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      return (0, eval)(`(${text})`)(bytes, places);
    },
    [measure.toString(), bytes.toString("base64"), PLACES],
  );
  print(`Chromium ${browser.version()}`, found);
  await browser.close();
}
