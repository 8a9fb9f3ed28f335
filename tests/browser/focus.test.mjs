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
  const name = await figure.innerText();
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

pageTest("what cannot be done any more keeps the focus, and does and says nothing", { lang: "en" }, async (page) => {
  await field(page, "compare-caption").waitFor();
  const offers = () => page.locator(".bw-offers__name").allInnerTexts();
  const live = () => page.locator("#bw-live p").first().innerText();
  const able = async (id) => (await field(page, id).getAttribute("aria-disabled")) !== "true";
  await pressed(page, field(page, "duplicate"));
  assert.equal(await pressed(page, field(page, "earlier")), "bw-earlier");
  const [moved, said] = [await offers(), await live()];
  assert.deepEqual([moved.length, await able("earlier"), await able("later")], [2, false, true]);
  assert.equal(await pressed(page, field(page, "earlier")), "bw-earlier");
  assert.deepEqual([await offers(), await live()], [moved, said], "once more is nothing");
  for (const [id, back, left] of [["undo", "redo", 1], ["redo", "undo", 2]]) {
    await pressed(page, field(page, id));
    assert.equal(await pressed(page, field(page, id)), `bw-${id}`);
    assert.deepEqual([(await offers()).length, await able(id), await able(back)], [left, false, true]);
    const [before, last] = [await offers(), await live()];
    assert.equal(await pressed(page, field(page, id)), `bw-${id}`);
    assert.deepEqual([await offers(), await live()], [before, last], `no further ${id}`);
  }
  assert.equal(await pressed(page, field(page, "remove")), "bw-form-heading", "one offer cannot be removed");
});

pageTest("what is taken away leaves the focus on nothing that changes what was entered", { lang: "en" }, async (page) => {
  await field(page, "compare-caption").waitFor();
  await pressed(page, field(page, "forget"));
  assert.match(await page.locator("#bw-live").innerText(), /Nothing can bring them back/);
  await page.keyboard.press("Escape");
  assert.equal(await focused(page), "bw-forget");
  assert.equal(await field(page, "forget-yes").count(), 0);
  await pressed(page, field(page, "forget"));
  assert.equal(await pressed(page, field(page, "forget-no")), "bw-forget");
  await pressed(page, field(page, "forget"));
  assert.equal(await pressed(page, field(page, "forget-yes")), "bw-forget");
  await page.locator(".bw-details-form__part > summary", { hasText: "More equity" }).click();
  assert.equal(await pressed(page, field(page, "add-grants")), "bw-grant_kind");
  const remove = page.getByRole("button", { name: /^Remove/ });
  const name = (await remove.innerText()).replace("Remove ", "");
  await pressed(page, remove);
  assert.equal(await page.evaluate(() => document.activeElement.matches("button:not([aria-expanded]), body")), false);
  assert.match(await page.locator("#bw-live").innerText(), new RegExp(`^${name} is removed`, "i"));
});

pageTest("a view that comes instead has the focus at its heading", { lang: "en" }, async (page) => {
  await field(page, "compare-caption").waitFor();
  assert.equal(await pressed(page, field(page, "data")), "bw-data-heading");
  assert.equal(await pressed(page, field(page, "data")), "bw-data", "back among the offers it stays");
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
