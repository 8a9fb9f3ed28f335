// How firm the verdict is, how figures came about, the views' addresses, and two tabs of one browser.
import assert from "node:assert/strict";
import { accessibilityProblems, pageTest, settled } from "./harness.mjs";

const field = (page, id) => page.locator(`#bw-${id}`);
const plain = (text) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const firm = (page) => page.locator(".bw-answer__firm");

/** The example with stock, beside the same job with more pay and none. */
async function two(page) {
  await page.locator("#bw-compare-caption").waitFor();
  await field(page, "label").fill("Nova");
  await field(page, "duplicate").click();
  await field(page, "label").fill("Berlin");
  await field(page, "grant_value").fill("");
  await field(page, "base_salary").fill("310000");
  await settled(page);
}

const row = (page, name) => page.locator(".bw-compare__table > tbody > tr", { has: page.locator("th", { hasText: name }) });

pageTest("what would change who is ahead is said once typing has paused", { lang: "en" }, async (page) => {
  await two(page);
  await firm(page).filter({ hasText: /^(It stays ahead unless|Berlin is ahead if|Nova is ahead if) / }).waitFor();
  await page.locator("#bw-flips summary").click();
  const names = await page.locator("#bw-flips tbody th").allInnerTexts();
  assert.deepEqual(names, ["Share price growth a year, Nova", "Bonus payout, Nova", "Bonus payout, Berlin", "Years counted", "Discount rate a year"]);
  const growth = page.locator("#bw-flips tbody tr").first();
  const [now, at, then] = (await growth.locator("td").allInnerTexts()).map(plain);
  assert.equal(now, "0%");
  assert.match(at, /^(−?[\d.]+%|never between −50% and 100%)$/);
  assert.ok(["Nova", "Berlin", "–"].includes(then), then);
  assert.deepEqual(await accessibilityProblems(page), []);
});

pageTest("the value at which the order changes, put into the form, makes both equal", { lang: "en" }, async (page) => {
  await two(page);
  await field(page, "flips").waitFor();
  await page.locator("#bw-flips summary").click();
  const growth = page.locator("#bw-flips tbody tr").first().locator("td").nth(1);
  await growth.filter({ hasText: "%" }).waitFor();
  const value = plain(await growth.innerText());
  assert.match(value, /^−?[\d.]+%$/, "the example and this pay are near enough for growth to decide");
  await page.locator(".bw-offers__tab").first().click();
  await page.locator("details", { has: page.locator("#bw-growth") }).locator("summary").click();
  await field(page, "growth").fill(value.replace("%", ""));
  await page.locator(".bw-answer__sentence").filter({ hasText: "as good as equal" }).waitFor();
});

pageTest("a figure opens down to the law and its payments, by keyboard as well", { lang: "en" }, async (page) => {
  await two(page);
  const open = row(page, "Left after tax").locator("button").first();
  await open.focus();
  await page.keyboard.press("Enter");
  const panel = page.locator(".bw-explained__panel");
  await panel.getByText("The sum over the years.").waitFor();
  assert.equal(await open.getAttribute("aria-expanded"), "true");
  assert.match(plain(await panel.innerText()), /Rests on: what you entered.*; tax law of California, 2025/);
  assert.deepEqual(await accessibilityProblems(page), []);
  await panel.getByRole("button", { name: "Year 1" }).click();
  await panel.getByText("The gross, less taxes and contributions.").waitFor();
  const lines = await panel.locator("th").allInnerTexts();
  assert.ok(lines.includes("Federal income tax") && lines.length > 4, lines.join("; "));
  await panel.getByRole("button", { name: "Back" }).click();
  await panel.getByText("The sum over the years.").waitFor();
  await panel.getByRole("button", { name: "Close" }).click();
  assert.equal(await panel.count(), 0);
});

for (const [lang, scheme] of [["en", "light"], ["de", "dark"]]) {
  pageTest(`on a phone every offer's figures are in sight, ${lang}`, { lang, scheme, width: 390, height: 844 }, async (page) => {
    await two(page);
    const cells = await page.locator(".bw-compare__table > tbody > tr").first().locator("td").all();
    assert.equal(cells.length, 2);
    for (const cell of cells) {
      const { x, width } = await cell.boundingBox();
      assert.ok(x >= 0 && x + width <= 390, `${x} ${width}`);
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 390, `the page is ${wide} wide`);
    assert.deepEqual(await accessibilityProblems(page), []);
  });
}

pageTest("twice the text size still fits a phone", { lang: "en", width: 390, height: 844 }, async (page) => {
  await two(page);
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  await settled(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 392, `the page is ${wide} wide`);
});

pageTest("the data has an address, and the way back leads to the offers", { lang: "en" }, async (page) => {
  await two(page);
  await field(page, "data").click();
  await page.getByRole("heading", { name: "Sets of figures" }).waitFor();
  assert.equal(await page.evaluate(() => location.hash), "#data");
  await page.goBack();
  await field(page, "base_salary").waitFor({ state: "visible" });
  assert.match(await field(page, "base_salary").inputValue(), /^310,?000$/);
  await page.goForward();
  await page.getByRole("heading", { name: "Sets of figures" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "Sets of figures" }).waitFor();
});

pageTest("a change in another tab is said, and neither side is lost unasked", { lang: "en" }, async (page) => {
  await two(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator("#bw-compare-caption").waitFor();
  await other.locator("#bw-base_salary").fill("400000");
  await page.waitForFunction(() => localStorage.getItem("bandworth").includes("400000"));
  await settled(page);
  await page.getByText("Your offers were changed in another tab of this browser.").waitFor();
  assert.match(await field(page, "base_salary").inputValue(), /^310,?000$/, "nothing is replaced unasked");
  assert.deepEqual(await accessibilityProblems(page), []);
  await field(page, "tab-take").click();
  await page.locator(".bw-offers__tab").nth(1).click();
  assert.match(await field(page, "base_salary").inputValue(), /^400,?000$/);
  await field(page, "undo").click();
  assert.match(await field(page, "base_salary").inputValue(), /^310,?000$/);
  await other.close();
});
