// Total cash and total pay in a browser: grey figures of a survey, cited points, and a growth that is assumed.
import assert from "node:assert/strict";
import { accessibilityProblems, pageTest } from "./harness.mjs";

const plain = (text) => text.replaceAll(/[\u00a0\u202f]/g, " ").replaceAll("\u00ad", "");
const field = (page, id) => page.locator(`#bw-${id}`);

async function ladder(page, id) {
  const section = page.locator(`section[aria-labelledby=bw-context-${id}]`);
  await section.waitFor();
  return section;
}

pageTest("each ladder says what is known of cash and of total pay", { lang: "en" }, async (page) => {
  const market = await ladder(page, "market");
  const labs = await ladder(page, "frontier_lab");
  assert.equal(await market.locator(".bw-context__grey svg").count(), 1, "what people said stands in grey");
  assert.match(plain(await market.innerText()), /people’s own figures.*ODbL/s);
  assert.match(plain(await labs.innerText()), /No source says what labs pay in cash beside base: no band/);
  for (const section of [market, labs]) {
    assert.match(plain(await section.innerText()), /No band: nobody publishes how total pay is spread/);
    assert.ok((await section.locator(".bw-dots__row--own").count()) > 0, "the person's own figure stands among the points");
    assert.equal(await section.locator(".bw-context__sources li:not(:has(a[href^=http]))").count(), 0, "every point has its source");
  }
  assert.match(plain(await labs.innerText()), /OpenAI/);
  assert.doesNotMatch(plain(await labs.innerText()), /Median of all employees/);
  // Every chart holds each employer of a kind once, lowest first.
  const medians = market.locator(".bw-dots").first().locator(".bw-dots__row:not(.bw-dots__row--own) .bw-dots__name");
  const names = (await medians.allInnerTexts()).map((name) => name.split("\n")[0]);
  assert.equal(new Set(names).size, names.length);
  assert.ok(names.includes("Meta") && names.includes("NVIDIA"));
  assert.deepEqual(await accessibilityProblems(page), []);
});

pageTest("a growth that is assumed moves the figures, and what is no number is said", { lang: "en" }, async (page) => {
  const market = await ladder(page, "market");
  await field(page, "context-growth").fill("10");
  await market.getByText(/Your figure was brought to 2025, the band’s year: times 0\.9/).first().waitFor();
  await field(page, "context-growth").fill("much");
  await page.getByText("Enter a percentage between -50 and 100.").waitFor();
  await field(page, "context-growth").fill("0");
  assert.equal(await market.getByText(/was brought to/).count(), 0);
});

pageTest("cash and total pay fit a narrow screen, in German", { lang: "de", width: 390, height: 844, scheme: "dark" }, async (page) => {
  const market = await ladder(page, "market");
  await market.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  assert.match(plain(await market.innerText()), /Kein Band: Wie sich die Gesamtvergütung verteilt/);
  assert.match(plain(await market.innerText()), /Geschäftsjahr 2023/);
});
