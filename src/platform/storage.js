// Keeps texts once nobody types, at the latest when the page is left: each write holds up what is typed next.
import { painted, paused } from "./paint.js";

const waiting = new Map();
let told = () => {};

export const onRefused = (refused) => (told = refused);

function write(key) {
  const text = waiting.get(key);
  waiting.delete(key);
  if (text === undefined) return;
  try {
    localStorage.setItem(key, text);
  } catch {
    told();
  }
}

export function saveSoon(key, text) {
  const waits = waiting.has(key);
  waiting.set(key, text);
  if (!waits) painted(() => paused(() => write(key)));
}

for (const event of ["pagehide", "visibilitychange"]) {
  addEventListener(event, () => [...waiting.keys()].forEach(write));
}
