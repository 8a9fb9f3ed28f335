// The element on a foreign page: two of them, each with its own state, neither touching the host.
import assert from "node:assert/strict";
import { accessibilityProblems, pageTest } from "./harness.mjs";

const demo = { path: "demo/" };
const started = (page) => Promise.all(["first", "second"].map((id) => page.locator(`#${id} .bw-band`).waitFor()));
const sentence = (page, id) => page.locator(`#${id} .bw-compact__sentence`).innerText();
const plain = (text) => text.replaceAll(/[\u00a0\u202f]/g, " ");

pageTest("both adverts stand in their bands, each in the language around it", demo, async (page) => {
  await started(page);
  assert.match(await sentence(page, "first"), /^The advertised \$190,000 to \$245,000 reaches from percentile 4\d to percentile 7\d of 1,630 posted ranges; \$196,900 is the middle\.$/);
  assert.match(plain(await sentence(page, "second")), /^Ein Grundgehalt von 175\.000 \$ liegt über .* ausgeschriebenen Gehaltsspannen; die Mitte ist /);
});

pageTest("what is typed into one element stays in it", demo, async (page) => {
  await started(page);
  const other = await sentence(page, "second");
  await page.locator("#first #bw-level").selectOption("entry");
  await page.locator("#first #bw-base_salary").fill("100k");
  assert.match(await sentence(page, "first"), /^The advertised \$100,000 to \$245,000/);
  assert.equal(await sentence(page, "second"), other);
  await page.locator("#second #bw-base_salary").fill("Unsinn");
  assert.match(await page.locator("#second .bw-field__error").innerText(), /keine Zahl/);
  assert.equal(await sentence(page, "second"), other, "the last result stays");
  assert.match(await sentence(page, "first"), /^The advertised \$100,000/);
});

pageTest("a changed attribute changes the element and keeps what was typed elsewhere in it", demo, async (page) => {
  await started(page);
  await page.locator("#second #bw-base_salary").fill("190.000");
  await page.locator("#second").evaluate((element) => element.setAttribute("level", "senior"));
  await page.waitForFunction(() => document.querySelector("#second").shadowRoot.querySelector("#bw-level").value === "senior");
  assert.equal(await page.locator("#second #bw-base_salary").inputValue(), "190.000");
  await page.locator("#second").evaluate((element) => element.setAttribute("lang", "en"));
  await page.locator("#second").getByText("Base salary", { exact: true }).waitFor();
});

pageTest("hostile attributes are shown as wrong, not run", demo, async (page) => {
  await started(page);
  await page.locator("#first").evaluate((element) => {
    element.setAttribute("base-min", '"><img src=x onerror=alert(1)>'.repeat(50));
    element.setAttribute("level", "wizard");
  });
  await page.locator("#first #bw-base_salary-error").waitFor();
  assert.equal(await page.locator("#first img").count(), 0);
  assert.match(await page.locator("#first #bw-level-error").innerText(), /does not exist/);
});

pageTest("the host page keeps its own look, title and storage", demo, async (page) => {
  await started(page);
  assert.equal(await page.title(), "A job site with Bandworth inside");
  assert.equal(await page.locator("html").getAttribute("data-theme"), null);
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  assert.match(await page.locator("h1").evaluate((element) => getComputedStyle(element).fontFamily), /Georgia/);
  assert.equal(await page.locator("#first").getAttribute("role"), null, "a role family is no role of ARIA");
  const colours = await page.evaluate(() => ["first", "second"].map((id) => getComputedStyle(document.querySelector(`#${id}`).shadowRoot.querySelector(".bw-compact")).backgroundColor));
  assert.notEqual(colours[0], colours[1], "the theme is each element's own");
});

pageTest("an element taken away ends, and one moved lives on", demo, async (page) => {
  await started(page);
  await page.locator("#first #bw-base_salary").fill("150k");
  await page.evaluate(() => document.querySelector("main").append(document.querySelector("#first")));
  assert.match(await sentence(page, "first"), /^The advertised \$150,000/);
  await page.evaluate(() => {
    globalThis.taken = document.querySelector("#second");
    globalThis.taken.remove();
  });
  await page.waitForFunction(() => globalThis.taken.shadowRoot.querySelector(".bw-app") === null);
});

pageTest("without data the element shows the page's own text and says why", { ...demo, expected: [/503/, /core.json net::ERR_ABORTED/] }, async (page) => {
  await page.route("**/data/core.json", (route) => route.fulfill({ status: 503, body: "" }));
  await page.addInitScript(() => addEventListener("bw-error", (event) => (globalThis.failure = event.detail)));
  await page.reload();
  const failure = await page.waitForFunction(() => globalThis.failure);
  assert.match((await failure.jsonValue()).data.message, /503/);
  assert.ok(await page.getByText("How this pay compares").isVisible());
});

for (const scheme of ["light", "dark"]) {
  for (const width of [320, 390, 1280]) {
    pageTest(`the demo page fits and is accessible: ${width}, ${scheme}`, { ...demo, scheme, width }, async (page) => {
      await started(page);
      const sizes = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.ok(sizes[0] <= sizes[1], `${sizes[0]} px of content in ${sizes[1]} px`);
      assert.deepEqual(await accessibilityProblems(page), []);
    });
  }
}
