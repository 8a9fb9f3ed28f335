// Menus are `details` with `data-menu`: they close on Escape and on a press outside, and stay inside the window.
const shown = () => document.querySelector("details[data-menu][open]");

export function menus() {
  document.addEventListener("pointerdown", (event) => {
    const menu = shown();
    if (menu && !menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("focusin", (event) => {
    const menu = shown();
    if (menu && !menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && shown();
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  // `toggle` does not bubble.
  document.addEventListener("toggle", ({ target }) => {
    const list = target.matches("details[data-menu][open]") && target.querySelector("summary + *");
    if (!list) return;
    list.style.left = "0";
    const over = list.getBoundingClientRect().right - document.documentElement.clientWidth + 16;
    if (over > 0) list.style.left = `${-over}px`;
  }, true);
}
