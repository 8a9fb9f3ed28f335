// The data behind the bands in a browser: every set with its source, downloads, and a person's own bands.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { accessibilityProblems, pageTest } from "./harness.mjs";

const plain = (text) => text.replaceAll(/[\u00a0\u202f]/g, " ").replaceAll("\u00ad", "");
const field = (page, id) => page.locator(`#bw-${id}`);
const sentence = async (page) => plain(await page.locator(".bw-answer__sentence").innerText());
const csv = (text) => ({ name: "mine.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
const HEAD = "role,level,region,currency,grade,n,p10,p50,p90\n";

async function open(page) {
  await field(page, "data").click();
  await page.locator(".bw-sheet").first().waitFor();
}

async function downloaded(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return [download.suggestedFilename(), await readFile(await download.path(), "utf8")];
}

pageTest("each place says which kind of band it shows", { lang: "en" }, async (page) => {
  await page.locator(".bw-kind--modelled").waitFor();
  // San Francisco: what was counted nationwide first, the modelled area beside it, with the caution.
  assert.match(await sentence(page), /of 1,630 posted ranges; \$196,900 is the middle\.$/);
  const beside = plain(await page.locator(".bw-ladder__beside").first().innerText());
  assert.match(beside, /^Modelled for San Francisco Bay Area/);
  assert.match(beside, /the factor may count the place twice/);
  for (const [region, kind, words] of [
    ["uk", "Posted ranges", /posted ranges/],
    ["de", "Official wages", /the official wages of the occupation \(Germany\)/],
    ["ch", "Modelled: country factor", /pay as modelled \(Switzerland\)/],
    ["ca", "Official wages", /the official wages of the occupation \(Canada\)/],
    ["in", "Modelled: country factor", /pay as modelled \(India\)/],
  ]) {
    await field(page, "region").selectOption(region);
    // The bands follow the answer after a paint.
    await page.locator(".bw-kind").first().filter({ hasText: kind }).waitFor();
    assert.match(await sentence(page), words, region);
  }
  await field(page, "region").selectOption("rest");
  assert.match(await sentence(page), /^There is no honest band/);
  await page.locator(".bw-ladder").first().getByRole("button").nth(1).waitFor();
});

pageTest("every set names its source, licence and date, and can be taken along", { lang: "en" }, async (page) => {
  await field(page, "base_salary").fill("199000");
  await open(page);
  const groups = page.locator("section[aria-labelledby=bw-sets-heading] details.bw-details");
  const names = await groups.locator("> summary").allInnerTexts();
  assert.equal(names.length, 8);
  await groups.evaluateAll((all) => all.forEach((one) => (one.open = true)));
  const sets = names.map((name) => Number(name.match(/\((\d+)\)$/)[1])).reduce((sum, count) => sum + count, 0);
  assert.equal(await groups.locator("tbody tr").count(), sets);
  assert.ok(sets > 50);
  for (const row of await groups.locator("tbody tr").allInnerTexts()) assert.match(row, /\(.+\)[\s\S]*JSON/);
  const row = groups.locator("tr", { hasText: "Machine learning engineer, United States" });
  const [json, text] = await downloaded(page, row.getByRole("button", { name: /as JSON$/ }));
  assert.equal(json, "bands-ml_engineer-us-2025-08.json");
  assert.equal(JSON.parse(text).id, "ml_engineer/us");
  const [table, lines] = await downloaded(page, row.getByRole("button", { name: /as CSV$/ }));
  assert.equal(table, "bands-ml_engineer-us-2025-08.csv");
  assert.match(lines, /senior/);
  assert.match(lines, /CC0 1\.0/);
  assert.deepEqual(await accessibilityProblems(page), []);
  assert.equal(await page.title(), "Data and sources – Bandworth");
  await field(page, "data").click();
  assert.equal(await field(page, "base_salary").inputValue(), "199,000", "what was typed is kept");
  assert.equal(await page.title(), "Bandworth: is this offer any good?");
});

pageTest("employers by role, cited points and facts, in German", { lang: "de" }, async (page) => {
  await open(page);
  const ranking = page.locator("section[aria-labelledby=bw-employers-heading]");
  const all = await ranking.locator("tbody tr").count();
  const what = field(page, "employers-filter");
  await what.selectOption("ml_infra_engineer");
  const some = await ranking.locator("tbody tr").count();
  assert.ok(some > 2 && some < all);
  const medians = (await ranking.locator("tbody td:nth-of-type(6)").allInnerTexts()).map((text) => Number(text.replaceAll(/\D/g, "")));
  assert.deepEqual(medians, medians.toSorted((a, b) => b - a), "highest median first");
  await what.selectOption("");
  await field(page, "employers-side").selectOption("research");
  const research = await ranking.locator("tbody tr").count();
  assert.ok(research > 2 && research < all);
  await field(page, "employers-side").selectOption("");
  await field(page, "employers-name").fill("anthropic");
  const names = await ranking.locator("tbody th").allInnerTexts();
  assert.ok(names.length > 2 && names.every((name) => name === "Anthropic"));
  await field(page, "employers-name").fill("nobody at all");
  await ranking.getByText("Kein Arbeitgeber passt zu dieser Auswahl.").waitFor();
  await field(page, "employers-name").fill("");
  await what.selectOption("filed");
  assert.match(plain(await ranking.locator("thead").innerText()), /Anträge/);
  assert.equal(await field(page, "employers-side").count(), 0, "filings tell no side apart");
  const roles = page.locator("section[aria-labelledby=bw-roles-heading]");
  const sides = (await roles.locator("table").first().locator("tbody tr").allInnerTexts()).map(plain);
  assert.ok(sides.some((row) => /Infrastruktur.*118/s.test(row)) && sides.some((row) => /Forschung/.test(row)));
  const points = page.locator("section[aria-labelledby=bw-anchors-heading]");
  assert.equal(await points.locator("tbody tr").count(), 66);
  assert.equal(await points.locator("tbody tr:not(:has(a[href^=http]))").count(), 0, "every point has its source");
  assert.match(await page.locator(".bw-data__fact").first().innerText(), /Naveen Rao.*20\.12\.2024/);
});

// A day has no time zone: read as an instant it would be the day before here, or the day after.
for (const [zone, lang, row, day] of [
  ["Pacific/Pago_Pago", "en", "Machine learning engineer, United States", "Aug 3, 2025"],
  ["Pacific/Kiritimati", "de", "Machine Learning Engineer, USA", "03.08.2025"],
]) {
  pageTest(`dates are days wherever the browser is: ${zone}`, { lang, zone }, async (page) => {
    await open(page);
    const groups = page.locator("section[aria-labelledby=bw-sets-heading] details.bw-details");
    await groups.evaluateAll((all) => all.forEach((one) => (one.open = true)));
    assert.equal(plain(await groups.locator("tr", { hasText: row }).locator("td").first().innerText()), day);
  });
}

pageTest("a hostile file of bands is refused and explained, and shown as text alone", { lang: "en" }, async (page) => {
  await page.locator(".bw-kind--modelled").waitFor();
  await open(page);
  const file = field(page, "own-file");
  const json = (value) => ({ name: "mine.json", mimeType: "application/json", buffer: Buffer.from(typeof value === "string" ? value : JSON.stringify(value)) });
  const markup = "<img src=x onerror=alert(1)><script>alert(2)</script>";
  const good = {
    schema: "band/1", id: "own", valid_from: "2026-11-01", as_of: "2026-11-01", currency: "USD", period: "year", unit: "gross",
    name: { en: markup, de: markup }, status: "observed", ladder: "market", component: "base", n_kind: "persons",
    sources: [{ id: "own", title: markup, url: "javascript:alert(3)", retrieved: "2026-11-01", licence: markup }],
    cells: [{ role: "ml_engineer", level: "senior", region: "us-sf", n: 40, grade: "C", p10: "180000", p50: "231000", p90: "300000" }],
  };
  for (const [what, value] of [
    ["another schema", { ...good, schema: "tax/1" }], ["no schema", {}], ["a list", "[]"], ["null", "null"],
    ["wrong types", { ...good, cells: "all of them" }], ["numbers for texts", { ...good, cells: [{ ...good.cells[0], p50: 231000 }] }],
    ["falling", { ...good, cells: [{ ...good.cells[0], p50: "150000" }] }], ["below zero", { ...good, cells: [{ ...good.cells[0], p10: "-1" }] }],
    ["more than is known", { ...good, cells: [{ ...good.cells[0], p99: "1" }] }], ["no cells", { ...good, cells: [] }],
    ["twice", { ...good, cells: [good.cells[0], good.cells[0]] }], ["deep", "[".repeat(100000)], ["deep and whole", "[".repeat(5000) + "]".repeat(5000)],
    ["huge", "x".repeat(1_100_000)], ["prototype", '{"__proto__": {"schema": "band/1"}, "constructor": 1}'], ["binary", "\u0000\u0001\ufffd"], ["empty", ""],
  ]) {
    await file.setInputFiles({ ...json(value), name: `${what}.json` });
    await page.locator(".bw-notice--error", { hasText: `${what}.json` }).waitFor({ timeout: 5000 }).catch(() => assert.fail(`${what} is not refused`));
    assert.ok((await page.locator(".bw-notice--error li").count()) > 0, `${what} is explained`);
  }
  await file.setInputFiles(json(good));
  await page.getByText("mine.json: 1 bands are in use.").waitFor();
  await field(page, "data").click();
  const beside = page.locator(".bw-ladder__beside", { hasText: "Your own band" });
  await beside.waitFor();
  assert.ok(plain(await beside.innerText()).includes(markup), "markup is shown as text");
  assert.equal(await beside.locator("img, script, a").count(), 0, "nothing of it runs or leads away");
});

pageTest("the data fits a narrow screen", { lang: "en", width: 390, height: 844, scheme: "dark" }, async (page) => {
  await open(page);
  await page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  assert.deepEqual(await accessibilityProblems(page), []);
});

pageTest("one's own bands are checked, kept, drawn beside ours and removed", { lang: "en" }, async (page) => {
  await page.locator(".bw-kind--modelled").waitFor();
  await open(page);
  const file = field(page, "own-file");
  await file.setInputFiles(csv(`${HEAD}ml_enginer,senior,us-sf,USD,C,40,1,2,3\nml_engineer,senior,us-sf,USD,C,40,3,2,1\n`));
  const refused = plain(await page.locator(".bw-notice--error").innerText());
  assert.match(refused, /Line 2, role: .*Allowed: frontier_researcher/);
  await file.setInputFiles(csv(`${HEAD}ml_engineer,senior,us-sf,USD,C,40,300000,200000,310000\n`));
  await page.getByText(/Line 2.*Amounts must rise from p10 to p90/).waitFor();
  await file.setInputFiles({ name: "mine.json", mimeType: "application/json", buffer: Buffer.from("{ \"schema\": ") });
  await page.getByText(/neither a table nor JSON/).waitFor();
  await file.setInputFiles(csv(`${HEAD}ml_engineer,senior,us-sf,USD,C,40,180000,231000,300000\nml_engineer,mid,us-sf,USD,C,7,150000,180000,230000\n`));
  await page.getByText("mine.csv: 2 bands are in use. They stay on this device until you remove them.").waitFor();
  assert.equal(await page.locator(".bw-notice--error").count(), 0);
  const rows = (await page.locator("section[aria-labelledby=bw-own-heading] tbody tr").allInnerTexts()).map(plain);
  assert.ok(rows.some((row) => row.includes("$231,000") && row.includes("Modelled: metro factor")));
  assert.ok(rows.some((row) => row.includes("Fewer than 20 rows")));
  await page.reload();
  await field(page, "data").click();
  await page.getByText("Your own band", { exact: true }).waitFor();
  const beside = plain(await page.locator(".bw-ladder__beside", { hasText: "Your own band" }).innerText());
  assert.match(beside, /of 40 people’s own figures; \$231,000 is the middle/);
  assert.match(await sentence(page), /of 1,630 posted ranges/, "ours is not replaced");
  await open(page);
  await field(page, "own-remove").click();
  await field(page, "data").click();
  assert.equal(await page.getByText("Your own band", { exact: true }).count(), 0);
});
