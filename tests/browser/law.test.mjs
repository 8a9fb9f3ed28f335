// The law behind a net in a browser: which year, how firm, what is left out, and places that need deductions.
import assert from "node:assert/strict";
import { accessibilityProblems, pageTest } from "./harness.mjs";

const field = (page, id) => page.locator(`#bw-${id}`);
const plain = (text) => text.replaceAll(/[\u00a0\u202f]/g, " ").replaceAll("\u00ad", "");

async function ready(page) {
  await page.locator("#bw-compare-caption").waitFor();
  await page.locator("#bw-law-heading").waitFor();
}

async function rows(page) {
  const texts = await page.locator(".bw-compare__table tbody tr").allInnerTexts();
  return Object.fromEntries(texts.map((row) => plain(row).split("\t")).map(([name, ...cells]) => [name, cells]));
}

const law = async (page) => plain(await page.locator(".bw-law__offers").innerText());

pageTest("projected amounts are named, and the law beside them is one step away", { lang: "en" }, async (page) => {
  await ready(page);
  assert.match(await law(page), /Offer A: California, tax year 2025\s+The law of 2025, in force\./);
  assert.match(await law(page), /Children, and credits and allowances for them, are left out\./);
  const now = (await rows(page))["Left after tax"];
  await field(page, "law-year").selectOption("2026");
  await page.getByText("Some amounts of 2026 are projected").waitFor();
  assert.match((await rows(page))["Tax law"][0], /2026.*projected/);
  assert.notDeepEqual((await rows(page))["Left after tax"], now);
  assert.deepEqual(await accessibilityProblems(page), []);
  await page.locator(".bw-law__offer button", { hasText: "2025, law" }).click();
  await page.getByText("The law of 2025, in force.").waitFor();
  assert.deepEqual((await rows(page))["Left after tax"], now);
  await field(page, "jurisdiction").selectOption("ca-bc");
  await field(page, "law-year").selectOption("2026");
  await page.getByText("Some amounts of 2026 are announced by the government.").waitFor();
  await field(page, "law-year").selectOption("");
  await page.getByText("The law of 2025, in force.").waitFor();
  await page.getByText("Before tax", { exact: true }).click();
  await page.locator(".bw-law").waitFor({ state: "detached" });
});

pageTest("a place with a scale alone asks for deductions, in German", { lang: "de" }, async (page) => {
  await ready(page);
  await field(page, "jurisdiction").selectOption("jp");
  await page.getByText("Angebot A: Für Japan ist nur der Tarif auf das zu versteuernde Einkommen bekannt.").waitFor();
  const missing = (await rows(page)).Netto[0];
  assert.ok(!/\d/.test(missing), missing);
  await page.locator(".bw-details-form__part > summary", { hasText: "Mehr zur Steuer" }).click();
  await field(page, "deductions").fill("40000");
  await page.getByText("Angebot A: Japan, Steuerjahr 2026").waitFor();
  assert.match((await rows(page)).Netto[0], /\d/);
  assert.match(await law(page), /Geltendes Recht für 2026\./);
  assert.match(await law(page), /Die Sozialversicherung ist nicht berücksichtigt/);
  assert.deepEqual(await accessibilityProblems(page), []);
});
