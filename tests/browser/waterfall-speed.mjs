// How long a waterfall of twelve classes takes in wasm, built and optimised as the shipped module is.
//   node tests/browser/waterfall-speed.mjs FILE.wasm            in Node
//   BANDWORTH_BROWSER=PROGRAM node tests/browser/waterfall-speed.mjs FILE.wasm   in that Chromium too
import { readFile } from "node:fs/promises";

// One function, so that a page can be given its text.
async function measure(bytes) {
  const { instance } = await WebAssembly.instantiate(bytes, {});
  const { prepare, waterfall } = instance.exports;
  if (prepare() !== 12) throw new Error("the table has not twelve classes");
  // Rounds of about a millisecond: on a busy machine the fastest are those that nobody interrupted.
  const [rounds, times] = [400, 100];
  const found = [];
  for (let round = -50; round < rounds; round += 1) {
    const start = performance.now();
    const sum = waterfall(times);
    const taken = performance.now() - start;
    if (!Number.isFinite(sum)) throw new Error("a result is not a number");
    if (round >= 0) found.push((taken * 1000) / times);
  }
  found.sort((a, b) => a - b);
  return { fast: found[Math.floor(rounds / 20)], median: found[Math.floor(rounds / 2)] };
}

const print = (where, { fast, median }) =>
  console.log(`${where}: a waterfall of twelve classes ${fast.toFixed(2)} us, fastest twentieth of the rounds (median ${median.toFixed(2)})`);

const bytes = await readFile(process.argv[2]);
print(`Node ${process.version}`, await measure(bytes));

if (process.env.BANDWORTH_BROWSER) {
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath: process.env.BANDWORTH_BROWSER, args: ["--no-sandbox"] });
  const page = await browser.newPage();
  const found = await page.evaluate(
    async ([text, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      return (0, eval)(`(${text})`)(bytes);
    },
    [measure.toString(), bytes.toString("base64")],
  );
  print(`Chromium ${browser.version()}`, found);
  await browser.close();
}
