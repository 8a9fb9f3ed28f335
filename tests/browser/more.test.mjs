// The form beyond the first one in a browser: details, the present job, what is assumed for all, and nonsense.
import assert from "node:assert/strict";
import { accessibilityProblems, pageTest, settled } from "./harness.mjs";

const field = (page, id) => page.locator(`#bw-${id}`);
const plain = (text) => text.replaceAll(/[\u00a0\u202f]/g, " ").replaceAll("\u00ad", "");
const group = (page, name) => page.locator(".bw-details-form__part > summary", { hasText: name });

async function ready(page) {
  await page.locator("#bw-compare-caption").waitFor();
  await page.locator("#bw-details-heading").waitFor();
}

async function rows(page) {
  await settled(page);
  const texts = await page.locator(".bw-compare__table tbody tr").allInnerTexts();
  return Object.fromEntries(texts.map((row) => plain(row).split("\t")).map(([name, ...cells]) => [name, cells]));
}

pageTest("a raise, options and a shorter horizon move every figure", { lang: "en" }, async (page) => {
  await ready(page);
  for (const [id, text] of Object.entries({ base_salary: "200000", bonus_rate: "", sign_on: "", grant_value: "" })) await field(page, id).fill(text);
  await group(page, "Raises, bonus, one-time payments").click();
  await field(page, "raise").fill("10");
  assert.deepEqual((await rows(page))["Pay before tax"], ["928,200"]);
  await group(page, "The employer's shares").click();
  await field(page, "share_price").fill("20");
  await group(page, "More equity").click();
  await field(page, "add-grants").click();
  await field(page, "grant_units").fill("4800");
  await field(page, "strike").fill("10");
  await field(page, "further_cliff").fill("0");
  assert.deepEqual((await rows(page))["Pay before tax"], ["976,200"]);
  await group(page, "Assumed for all offers").click();
  await field(page, "horizon").fill("1");
  assert.deepEqual((await rows(page))["Pay before tax"], ["212,000"]);
  assert.equal(await page.locator(".bw-years tbody tr").first().isVisible(), true);
  assert.deepEqual(await accessibilityProblems(page), []);
  await field(page, "undo").click();
  assert.equal(await field(page, "horizon").inputValue(), "");
  await page.reload();
  await ready(page);
  assert.deepEqual((await rows(page))["Pay before tax"], ["976,200"], "details survive a reload");
});

pageTest("nonsense in every field loses nothing and is told beside it, in German", { lang: "de" }, async (page) => {
  await ready(page);
  const before = (await rows(page))["Vergütung brutto"];
  for (const summary of await page.locator(".bw-details-form__part > summary").all()) await summary.click();
  for (const button of await page.locator(".bw-details-form__part button[id^=bw-add-]").all()) await button.click();
  await field(page, "rate_value").waitFor();
  const inputs = page.locator(".bw-details-form__part input");
  const count = await inputs.count();
  assert.ok(count > 30, `${count} fields`);
  for (let at = 0; at < count; at += 1) await inputs.nth(at).fill("<b>x</b> 1e999");
  assert.deepEqual((await rows(page))["Vergütung brutto"], before, "the last result stays");
  // All but the title: numbers, the day, the pair of currencies.
  await settled(page);
  assert.equal(await page.locator(".bw-details-form__part .bw-field__error").count(), count - 1);
  assert.deepEqual(await accessibilityProblems(page), []);
});

pageTest("what the engine refuses is told at its field, and the last result stays", { lang: "en" }, async (page) => {
  await ready(page);
  const before = (await rows(page))["Pay before tax"];
  await group(page, "Assumed for all offers").click();
  await field(page, "horizon").fill("99");
  await page.locator("#bw-horizon-error").waitFor();
  assert.deepEqual((await rows(page))["Pay before tax"], before);
  await field(page, "horizon").fill("2");
  await settled(page);
  assert.equal(await page.locator("#bw-horizon-error").count(), 0);
});

pageTest("the present job beside an offer: what leaving loses, and whom to measure against", { lang: "en" }, async (page) => {
  await ready(page);
  await page.locator("#bw-add summary").click();
  await field(page, "add-current").click();
  assert.equal(await page.locator("#bw-add[open]").count(), 0, "the menu closes");
  await field(page, "base_salary").fill("180,000");
  await field(page, "grant_value").fill("200,000");
  await group(page, "What leaving loses").click();
  await field(page, "leave_month").fill("6");
  const shown = await rows(page);
  assert.equal(shown["Sign-on to match staying"][0], "none needed");
  assert.match(shown["Lost by leaving your job"][0], /^[1-9]/);
  assert.equal(shown["Lost by leaving your job"][1], "–", "whoever stays loses nothing");
  assert.ok("More than Offer B" in shown, "the present job is the reference");
  await field(page, "reference").selectOption("0");
  assert.ok("More than Offer A" in (await rows(page)));
  await field(page, "earlier").click();
  assert.ok("More than Offer A" in (await rows(page)), "the reference follows its offer");
  assert.deepEqual(await accessibilityProblems(page), []);
});
