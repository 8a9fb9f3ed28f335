// How long a tax assessment takes in wasm, built and optimised as the shipped module is.
//   node tests/browser/tax-speed.mjs FILE.wasm            in Node
//   BANDWORTH_BROWSER=PROGRAM node tests/browser/tax-speed.mjs FILE.wasm   in that Chromium too
// Prints medians of many rounds; the price of making the input is measured alone and taken off.
import { readFile } from "node:fs/promises";

const PLACES = ["us-ca", "us-ny", "us-ny-nyc", "us-wa", "us-ma", "us-tx"];

// One function, so that a page can be given its text.
async function measure(bytes, places) {
  const { instance } = await WebAssembly.instantiate(bytes, {});
  const { prepare, assess, empty, curve } = instance.exports;
  if (prepare() !== places.length + 1) throw new Error("not every tax file was read");
  const rounds = 25;
  const median = (work, times) => {
    const found = [];
    for (let round = -5; round < rounds; round += 1) {
      const start = performance.now();
      const sum = work(times);
      const taken = performance.now() - start;
      if (!Number.isFinite(sum)) throw new Error("a result is not a number");
      if (round >= 0) found.push((taken * 1000) / times);
    }
    return found.sort((a, b) => a - b)[Math.floor(rounds / 2)];
  };
  const input = median(empty, 20000);
  const lines = places.map((place, at) => [place, median((times) => assess(at, times), 2000) - input]);
  return { input, lines, curve: median(curve, 500000) };
}

function print(where, { input, lines, curve }) {
  console.log(`${where}: making the input takes ${input.toFixed(2)} us (taken off below)`);
  for (const [place, taken] of lines) console.log(`  ${place.padEnd(10)} ${taken.toFixed(2)} us`);
  console.log(`  a compiled curve ${(curve * 1000).toFixed(1)} ns`);
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
