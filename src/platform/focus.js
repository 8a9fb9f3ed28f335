// The keyboard keeps its place. Where what has the focus is taken away, hidden or switched off by what was pressed, the
// focus goes to what had opened it, to what stood nearest and changes nothing when it is pressed again, or to the heading
// of the view that came instead.
const HARMLESS = "a[href], button[aria-expanded], input:enabled, select:enabled, textarea:enabled, summary";
const CHECKS = [60, 250, 800]; // milliseconds after a press; parts of the page may come late
const PATIENCE = 3000;
const there = (element) => element.isConnected && !element.disabled && element.checkVisibility();

let held, row, opener, panel;

function nearest() {
  const at = row.indexOf(held);
  for (let step = 1; step < row.length; step += 1) {
    const found = [row[at + step], row[at - step]].find((element) => element?.matches(HARMLESS) && there(element));
    if (found) return found;
  }
  return undefined;
}

function heading() {
  const found = [...document.querySelectorAll("main h2")].find((element) => element.checkVisibility());
  if (found) found.tabIndex = -1;
  return found;
}

function mend() {
  const lost = document.activeElement === document.body && held && !there(held);
  if (!lost) return;
  if (panel) (there(panel) ? panel : opener && there(opener) ? opener : nearest())?.focus();
  // In the document and not to be seen: the view around it was left.
  else (held.isConnected && !held.disabled ? heading() : nearest())?.focus();
}

export function keepFocus() {
  document.addEventListener("focusin", ({ target }) => {
    held = target;
    row = [...document.querySelectorAll(`${HARMLESS}, button`)];
    panel = target.closest("[data-panel]");
  });
  for (const event of ["click", "keydown", "hashchange"]) {
    addEventListener(event, ({ target }) => {
      if (event === "click" && target.closest?.("[aria-expanded]")) opener = target.closest("[aria-expanded]");
      for (const wait of CHECKS) setTimeout(mend, wait);
    });
  }
}

// Moves the focus to a heading, or to a field, that may be on its way.
export function soon(id, since = performance.now()) {
  const found = document.getElementById(id);
  if (found?.checkVisibility()) {
    if (found.tabIndex < 0) found.tabIndex = -1;
    found.focus();
  } else if (performance.now() - since < PATIENCE) setTimeout(() => soon(id, since), 50);
}
