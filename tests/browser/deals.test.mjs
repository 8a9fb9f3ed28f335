// Licence deals in a browser: pick a reported deal, change the holding, see what reaches whom; licences, inventors.
import assert from "node:assert/strict";
import { accessibilityProblems, pageTest } from "./harness.mjs";

const plain = (text) => text.replaceAll(/[\u00a0\u202f]/g, " ").replaceAll("\u00ad", "");
const field = (page, id) => page.locator(`#bw-deal-${id}`);
const says = async (page) => plain(await page.locator("#bw-deal-says").innerText());
const seat = (page, id) => page.locator(`label:has(input[name=bw-deal-seat][value=${id}])`).click();
const side = (page, id) => page.locator(`label:has(input[name=bw-deal-side][value=${id}])`).click();
const digits = (text) => Number(text.replaceAll(/\D/g, ""));

const SEED = "character-ai-google-2024";

/** Adds a deal, and starts it from a reported one. */
async function open(page, story = SEED) {
  await page.locator("#bw-deals").click();
  await page.locator("#bw-deal-says").waitFor();
  if (story) await field(page, "story").selectOption(story);
}

async function unfold(page, group) {
  await page.locator(`#bw-deal-group-${group} > summary`).click();
}

for (const [lang, story, reported] of [
  ["en", "Character.AI and Google, 2024", /Reports differ: \$2\.7B or \$3B/],
  ["de", "Character.AI und Google, 2024", /Berichte widersprechen sich: 2,7 Mrd\. \$ oder 3 Mrd\. \$/],
]) {
  pageTest(`a reported deal, a holding, and what reaches it (${lang})`, { lang }, async (page) => {
    await open(page, "");
    await field(page, "story").selectOption({ label: story });
    await field(page, "held_shares-0").fill("10000");
    assert.match(await says(page), /880[.,]000/, "10,000 shares at 88");
    await field(page, "held_shares-0").fill("20000");
    assert.match(await says(page), /1[.,]760[.,]000/);
    // The founder comes out in the range that was reported: 750 to 1,000 million.
    await seat(page, "founder");
    const founder = digits((await says(page)).match(/[\d.,]{9,}/)[0]);
    assert.ok(founder >= 750_000_000 && founder <= 1_000_000_000, String(founder));
    assert.equal(await field(page, "held_class-0").inputValue(), "founder");
    const facts = page.locator("section[aria-labelledby=bw-deal-facts]");
    assert.match(plain(await facts.innerText()), reported);
    for (const row of await facts.locator("tbody tr").all()) assert.equal(await row.locator("a[href^=http]").count(), 1);
    assert.equal(await page.locator(".bw-ways thead th").count(), 4, "three ways side by side");
  });
}

pageTest("every side of the table is told what, when, and what can take it away", { lang: "en" }, async (page) => {
  await open(page);
  for (const [id, words] of [
    ["founder", /reaches you when the deal closes.*debt, tax and preferences beyond those counted here would come before you\.$/],
    ["moved", /reaches you when the deal closes/],
    ["left_behind", /that settles your shares, and of the company that goes on you have your job/],
    ["investor", /times what was paid in; debt, tax and higher ranks are paid before you\.$/],
  ]) {
    await seat(page, id);
    assert.match(await says(page), words, id);
  }
  await seat(page, "inventor");
  assert.match(await says(page), /^Enter the turnover or the income/);
});

pageTest("a headline, a stake and moving are enough", { lang: "en" }, async (page) => {
  await open(page, "");
  assert.match(await says(page), /^Enter the headline and your stake/);
  await field(page, "headline").fill("100m");
  await field(page, "stake").fill("0.5");
  // 2 % costs, then 21 % tax, then half a percent; a tenth of it is held back for a year.
  assert.match(await says(page), /^Before your tax, \$348,390 reaches you when the deal closes, and \$38,710 more is expected after one year, held back until then for claims of the buyer/);
  const steps = plain(await page.locator(".bw-rows").first().innerText());
  assert.match(steps, /Corporate tax/);
  await unfold(page, "later");
  await field(page, "new_package").fill("100k / 200k");
  await field(page, "stay").fill("90");
  assert.match(await says(page), /more is expected within one year; .* of that is held back .*; the risk of leaving early takes \$20,000/);
});

pageTest("what is held back and paid later is told with its month, and what can take it away", { lang: "en" }, async (page) => {
  await open(page, "");
  await field(page, "headline").fill("100m");
  await field(page, "stake").fill("1");
  await unfold(page, "timing");
  await field(page, "escrow_months").fill("18");
  await field(page, "escrow_released").fill("80");
  await field(page, "instalment-0").fill("10");
  await field(page, "instalment_month-0").fill("6");
  await field(page, "instalment_chance-0").fill("90");
  // 90 million at closing: 0.98 x 0.79 of them for the shares, a hundredth for this stake, a tenth of it held back.
  assert.match(await says(page), /^Before your tax, \$627,102 reaches you when the deal closes/);
  assert.match(await says(page), /\$55,742 of that is held back for 18 months, and claims of the buyer are paid from it first; \$69,678 comes only if the buyer pays the later instalments/);
  const payments = page.locator("figure[aria-labelledby=bw-deal-payments]");
  assert.match(plain(await payments.innerText()), /From the escrow, as far as you expect it back, after 18 months[\s\S]*\$55,742/);
  const steps = plain(await page.locator(".bw-rows").first().innerText());
  for (const step of ["Promised to the company", "Comes in later instalments", "Held back (escrow)"]) assert.ok(steps.includes(step), step);
});

pageTest("a carve-out is set off class by class, and both ways to bear an escrow stand side by side", { lang: "de" }, async (page) => {
  await open(page, "");
  await field(page, "headline").fill("100m");
  await unfold(page, "classes");
  await field(page, "class-0").fill("Stamm");
  await field(page, "class_shares-0").fill("1.000.000");
  await field(page, "add-classes").click();
  await field(page, "class-1").fill("Serie A");
  await field(page, "class_kind-1").selectOption("preferred");
  await field(page, "class_shares-1").fill("250.000");
  await field(page, "invested-1").fill("40m");
  await field(page, "held_class-0").selectOption("Stamm");
  await field(page, "held_shares-0").fill("10.000");
  await unfold(page, "carve_out");
  await field(page, "carve_out").fill("10");
  await field(page, "carve_out_own").fill("5");
  const pool = async () => plain(await page.locator(".bw-rows").first().innerText()).match(/Carve-out für das Management\s+− ([\d,]+) Mio/)[1];
  const whole = await pool();
  await field(page, "member_class-0").selectOption("Stamm");
  await field(page, "member_share-0").fill("10");
  assert.ok(Number((await pool()).replace(",", ".")) < Number(whole.replace(",", ".")), "less than all of it");
  const methods = page.locator("section[aria-labelledby=bw-deal-methods]");
  assert.match(plain(await methods.innerText()), /Zuerst, wer zuletzt bedient wird, beim Vollzug[\s\S]*Alle zum gleichen Teil, bei Freigabe[\s\S]*Serie A/);
});

pageTest("all that the interface refuses stands at its field at once, and the figures stay", { lang: "en" }, async (page) => {
  await open(page);
  await seat(page, "moved");
  const before = await says(page);
  await unfold(page, "fee");
  await field(page, "price_per_share").fill("8800");
  await unfold(page, "later");
  await field(page, "discount").fill("500");
  await unfold(page, "timing");
  await field(page, "escrow").fill("120");
  await unfold(page, "classes");
  await field(page, "class_shares-1").fill("many");
  await page.locator("#bw-deal-class_shares-1-error").waitFor();
  for (const id of ["discount", "escrow", "class_shares-1"]) {
    assert.equal(await page.locator(`#bw-deal-${id}-error`).count(), 1, id);
  }
  assert.match(await page.locator("#bw-deal-escrow-error").innerText(), /such as 5 for 5 %/);
  assert.equal(await says(page), before);
  assert.equal(await page.locator(".bw-deals__answer .bw-answer--stale").count(), 1);
  await field(page, "class_shares-1").fill("12982955");
  await field(page, "discount").fill("5");
  await field(page, "escrow").fill("");
  await page.locator("#bw-deal-escrow-error").waitFor({ state: "detached" });
  // What only the whole deal shows: the price would cost more than there is.
  assert.equal(await page.locator("#bw-deal-price_per_share-error").count(), 1);
});

pageTest("a part of one is told from five for five percent", { lang: "en" }, async (page) => {
  await open(page, "");
  await side(page, "licence");
  await unfold(page, "licence");
  await field(page, "tier_rate-0").fill("0.05");
  const group = page.locator("#bw-deal-group-licence");
  assert.match(await group.innerText(), /Read as 0\.05 %\. For 5 %, write 5\./);
  await field(page, "tier_rate-0").fill("5");
  assert.doesNotMatch(await group.innerText(), /Read as/);
});

pageTest("reported instalments are filled in", { lang: "en" }, async (page) => {
  await open(page, "groq-nvidia-2025");
  await field(page, "stake").fill("0.1");
  assert.match(await says(page), /comes only if the buyer pays the later instalments/);
  await unfold(page, "timing");
  assert.deepEqual([await field(page, "instalment-0").inputValue(), await field(page, "instalment-1").inputValue()], ["10", "5"]);
});

pageTest("what nothing confirms is no fact", { lang: "en" }, async (page) => {
  await open(page, "covariant-amazon-2024");
  const facts = page.locator("section[aria-labelledby=bw-deal-facts]");
  assert.doesNotMatch(await facts.locator("table").innerText(), /valuation/);
  assert.match(await facts.innerText(), /Not confirmed\s+No source was found/);
  assert.equal(await field(page, "last_valuation").inputValue(), "");
  await field(page, "story").selectOption({ label: "Inflection AI and Microsoft, 2024" });
  assert.match(await facts.innerText(), /1767\.5 million, more than the fee/);
  await field(page, "stake").fill("1");
  assert.match(await page.locator(".bw-deals__answer").innerText(), /The reports do not say who held what/);
});

pageTest("a licence for both sides, an inventor by both readings", { lang: "de" }, async (page) => {
  await open(page, "");
  await side(page, "licence");
  await field(page, "net_sales").fill("0 / 10m / 20m / 40m");
  assert.match(await says(page), /^Die Lizenz ist dem Lizenzgeber [\d.]+ \$ wert und dem Lizenznehmer [\d.]+ \$/);
  await unfold(page, "licence");
  await field(page, "minimum").fill("300k");
  assert.equal(await page.locator(".bw-royalty__minimum").count(), 10);
  assert.match(await page.locator("section[aria-labelledby=bw-deal-lines]").innerText(), /Höchster tragbarer Lizenzsatz/);
  await seatless(page);
  await side(page, "inventor");
  await field(page, "turnover").fill("12m");
  await field(page, "licence_rate").fill("2");
  await unfold(page, "inventor");
  for (const [id, points] of [["points_task", "3"], ["points_solution", "3"], ["points_position", "4"]]) await field(page, id).fill(points);
  assert.match(await says(page), /^Ihnen stehen [\d.]+ € zu, von [\d.]+ €/);
  const readings = await page.locator(".bw-deals__more .bw-rows").first().innerText();
  assert.match(readings, /Stufen halbiert[\s\S]*Stufen in Euro[\s\S]*Aller Umsatz zählt voll/);
  await field(page, "rules").selectOption("university");
  await field(page, "schedule").selectOption("cambridge");
  await field(page, "net_income").fill("100.000");
  assert.match(await says(page), /^Ihnen stehen 90\.000 € zu/);
});

/** A classic licence has two sides, and no seat to choose. */
async function seatless(page) {
  assert.equal(await page.locator("input[name=bw-deal-seat]").count(), 0);
}

pageTest("nonsense in every field is told where it stands, and the figures stay", { lang: "en" }, async (page) => {
  await open(page);
  const before = await says(page);
  for (const group of ["fee", "timing", "classes", "later", "shell", "beside"]) await unfold(page, group);
  const inputs = page.locator(".bw-deals__form input[type=text]:visible");
  const count = await inputs.count();
  assert.ok(count > 20, String(count));
  for (let at = 0; at < count; at += 1) {
    const input = inputs.nth(at);
    const id = await input.getAttribute("id");
    if (["bw-deal-class-0", "bw-deal-class-1", "bw-deal-class-2"].includes(id)) continue;
    const was = await input.inputValue();
    for (const nonsense of ["-5", "twelve", "1e999", "5 %%", "<b>"]) {
      await input.fill(nonsense);
      assert.ok((await says(page)).length > 20);
    }
    assert.equal(await page.locator(`#${id}-error`).count(), 1, id);
    assert.equal(await input.getAttribute("aria-invalid"), "true", id);
    assert.equal(await says(page), before, id);
    await input.fill(was);
    await page.locator(`#${id}-error`).waitFor({ state: "detached" });
  }
  assert.equal(await says(page), before);
});

pageTest("the form opens where something needs another look", { lang: "en" }, async (page) => {
  await open(page);
  await unfold(page, "classes");
  await field(page, "class_kind-0").selectOption("preferred");
  await field(page, "invested-0").fill("-1");
  await unfold(page, "classes");
  await field(page, "held_shares-0").fill("99999999999");
  await page.locator("#bw-deal-mend").waitFor();
  assert.match(await page.locator("#bw-deal-held_shares-0-error, #bw-deal-invested-0-error").first().innerText(), /\S/);
});

pageTest("rows are added and taken away", { lang: "en" }, async (page) => {
  await open(page);
  assert.equal(await page.title(), "Licence deals – Bandworth");
  await unfold(page, "classes");
  await field(page, "add-classes").click();
  await page.waitForFunction(() => document.activeElement.id === "bw-deal-class-3");
  assert.equal(await page.locator("#bw-live p").first().innerText(), "Class 4 is added.");
  await field(page, "class-3").fill("options");
  await field(page, "class_kind-3").selectOption("option");
  await field(page, "class_shares-3").fill("1m");
  // Above the price of 88: the tender has the money for the others alone.
  await field(page, "strike-3").fill("100");
  await page.locator(".bw-ways", { hasText: "options" }).waitFor();
  await page.getByRole("button", { name: "Remove Class 4" }).click();
  assert.equal(await page.locator("#bw-deal-class-3").count(), 0);
  await page.waitForFunction(() => document.activeElement.closest("#bw-deal-group-classes"));
  assert.equal(await page.locator("#bw-live p").first().innerText(), "Class 4 is removed.");
});

for (const [lang, scheme] of [["en", "light"], ["en", "dark"], ["de", "light"], ["de", "dark"]]) {
  pageTest(`no rule of accessibility is broken (${lang}, ${scheme})`, { lang, scheme }, async (page) => {
    await open(page);
    const unfolded = () => page.locator(".bw-deals details:not(.bw-fold)").evaluateAll((all) => all.forEach((one) => (one.open = true)));
    for (const group of ["fee", "timing", "classes", "later", "shell", "beside"]) await unfold(page, group);
    await unfolded();
    assert.deepEqual(await accessibilityProblems(page), []);
    await side(page, "licence");
    await field(page, "net_sales").fill("1m/5m");
    await unfolded();
    assert.deepEqual(await accessibilityProblems(page), []);
    await side(page, "inventor");
    await field(page, "turnover").fill("-");
    assert.deepEqual(await accessibilityProblems(page), []);
  });
}

pageTest("a reported deal keeps one's own behind it", { lang: "en" }, async (page) => {
  await open(page, "");
  await field(page, "headline").fill("500m");
  await field(page, "stake").fill("0.5");
  await page.locator(".bw-field--noted").waitFor();
  await page.keyboard.press("Tab");
  assert.match(await page.locator("#bw-live p").first().innerText(), /: Read as 0\.5.%/, "a caution is read out");
  await field(page, "story").selectOption({ label: "Inflection AI and Microsoft, 2024" });
  assert.match(await page.locator("#bw-live p").first().innerText(), /is loaded\. Your own figures come back/);
  await field(page, "story").selectOption(SEED);
  await field(page, "story").selectOption({ label: "A deal of my own" });
  assert.equal(await field(page, "stake").inputValue(), "0.5");
  assert.equal(await field(page, "headline").inputValue(), "500,000,000");
});

pageTest("a narrow screen holds every table of a deal", { lang: "en", width: 320, height: 640 }, async (page) => {
  await open(page);
  await page.locator(".bw-deals .bw-chart").first().waitFor();
  await page.locator(".bw-deals details.bw-details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
});

pageTest("a narrow screen holds every kind of deal", { lang: "de", width: 390, height: 844 }, async (page) => {
  await open(page);
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  for (const group of ["fee", "timing", "classes", "later", "shell", "beside"]) await unfold(page, group);
  assert.equal(await width(), 390);
  await side(page, "licence");
  await field(page, "net_sales").fill("1m/5m");
  assert.equal(await width(), 390);
  await side(page, "inventor");
  assert.equal(await width(), 390);
});

pageTest("a deal stands in the comparison under what it means, and undo takes it back", { lang: "en" }, async (page) => {
  await page.locator("#bw-compare-caption").waitFor();
  await open(page);
  const names = page.locator(".bw-offers__name");
  assert.deepEqual(await names.allInnerTexts(), ["Offer A", "Move with the deal"]);
  await seat(page, "left_behind");
  assert.deepEqual(await names.allInnerTexts(), ["Offer A", "Stay behind"]);
  await page.locator("#bw-undo").click();
  assert.deepEqual(await names.allInnerTexts(), ["Offer A", "Move with the deal"]);
  await page.reload();
  await page.locator("#bw-deal-says").waitFor();
  assert.match(await says(page), /^Before your tax, \$880,000 reaches you/, "what was typed is kept");
});

pageTest("the keyboard is enough", { lang: "en" }, async (page) => {
  await page.locator("#bw-deals").focus();
  await page.keyboard.press("Enter");
  await field(page, "story").waitFor();
  await field(page, "story").focus();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.name), "bw-deal-side");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.evaluate(() => document.activeElement.value), "left_behind");
  await page.locator("#bw-deal-group-fee > summary").focus();
  await page.keyboard.press("Enter");
  assert.ok(await field(page, "mode").isVisible());
  await page.keyboard.press("Enter");
  assert.ok(!(await field(page, "mode").isVisible()));
});
