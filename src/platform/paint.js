// What may wait, and until when.
const PAUSE = 200; // milliseconds without a key in a line of text, once it was painted: nobody types any more

// Calls back once the browser has painted what stands now; a page that is not seen paints nothing.
export const painted = (then) => (document.hidden ? setTimeout(then) : requestAnimationFrame(() => setTimeout(then)));

let typed = -PAUSE;
const now = () => (typed = performance.now());
addEventListener("input", ({ target }) => target.type === "text" && painted(now, now()), true);

const waiting = new Set();

// A link that is opened and a sheet that is printed meet nothing of an older entry.
for (const event of ["hashchange", "beforeprint"]) addEventListener(event, () => [...waiting].forEach(run), true);

function run(then) {
  if (waiting.delete(then)) then();
}

// Calls back once nobody types.
export function paused(then) {
  waiting.add(then);
  const wait = () => {
    const left = typed + PAUSE - performance.now();
    if (left > 0) setTimeout(wait, left);
    else run(then);
  };
  wait();
}

// Which places are in sight, as the browser told: to measure one would lay out the page for every change before.
const seen = new WeakMap();
const sight = new IntersectionObserver((found) => found.forEach(({ target, isIntersecting }) => seen.set(target, isIntersecting)));

// Calls back once the browser has painted; for a place out of sight once nobody types, too.
export function settled(place, then) {
  waiting.add(then);
  if (!seen.has(place)) {
    seen.set(place, true);
    sight.observe(place);
  }
  painted(() => {
    if (!waiting.has(then)) return;
    if (seen.get(place)) run(then);
    else paused(then);
  });
}
