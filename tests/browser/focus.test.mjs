// The keyboard keeps its place whatever is taken away under it.
import assert from "node:assert/strict";
import { pageTest } from "./harness.mjs";

const field = (page, id) => page.locator(`#bw-${id}`);

/** What has the focus once the page has had its time: the element's id, else its text or name. */
async function focused(page) {
  await page.waitForTimeout(1000);
  return page.evaluate(() => {
    const { id, tagName, textContent, ariaLabel } = document.activeElement;
    return id || ariaLabel || (tagName === "BODY" ? "nowhere" : textContent.trim());
  });
}

async function pressed(page, locator, key = "Enter") {
  await locator.focus();
  await page.keyboard.press(key);
  return focused(page);
}

pageTest("a figure is opened, followed and closed from the keyboard", { lang: "en" }, async (page) => {
  await field(page, "compare-caption").waitFor();
  const figure = page.locator(".bw-compare__table button.bw-open").first();
  const name = await figure.getAttribute("aria-label");
  const panel = page.locator("[data-panel]");
  assert.equal(await pressed(page, figure), name);
  assert.equal(await panel.count(), 1);
  await page.keyboard.press("Escape");
  assert.equal(await focused(page), name, "Escape closes it from the figure as well");
  assert.equal(await panel.count(), 0);
  await pressed(page, figure);
  await panel.getByRole("button", { name: "Close" }).waitFor();
  await pressed(page, panel.locator("table button").first());
  assert.equal(await page.evaluate(() => document.activeElement.matches("[data-panel], [data-panel] *")), true);
  assert.equal(await pressed(page, panel.getByRole("button", { name: "Close" })), name);
});

pageTest("what is switched off or taken away hands the focus on", { lang: "en" }, async (page) => {
  await field(page, "compare-caption").waitFor();
  await pressed(page, field(page, "duplicate"));
  assert.notEqual(await pressed(page, page.getByRole("button", { name: "Move left" })), "nowhere");
  assert.notEqual(await pressed(page, field(page, "undo")), "nowhere");
  assert.notEqual(await pressed(page, field(page, "undo")), "nowhere");
  assert.notEqual(await pressed(page, field(page, "redo")), "nowhere");
  assert.notEqual(await pressed(page, field(page, "redo")), "nowhere");
});

pageTest("a view that comes instead has the focus at its heading", { lang: "en" }, async (page) => {
  await field(page, "compare-caption").waitFor();
  await pressed(page, field(page, "data"));
  await page.locator(".bw-sheet").first().waitFor();
  await page.locator(".bw-sheet button").first().focus();
  await page.goBack();
  const inOffers = await focused(page);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "H2", inOffers);
  assert.equal(await pressed(page, field(page, "deals")), "bw-deals-heading");
  assert.match(await page.locator("#bw-live").innerText(), /is added and open/);
});

pageTest("a new deal is met at its heading, not behind its form", { lang: "de" }, async (page) => {
  await field(page, "compare-caption").waitFor();
  await field(page, "add").locator("summary").click();
  assert.equal(await pressed(page, field(page, "add-licence_and_talent")), "bw-deals-heading");
});
