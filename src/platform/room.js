// Opens rooms: parts of the page whose wasm modules stand beside it and are fetched when first needed.
import { pause } from "./engine.js";
import { settled } from "./paint.js";

const modules = new Map();
const moduleOf = (name) => (name === "assumed" ? "details" : name);

async function load(module) {
  const rooms = await import(new URL(`rooms/${module}.js`, document.baseURI));
  await rooms.default();
  return rooms;
}

export async function open(place, name, engine, state, send) {
  const module = moduleOf(name);
  if (!modules.has(module)) modules.set(module, load(module));
  try {
    const { Room } = await modules.get(module);
    // To start a module and to draw a room are two tasks.
    await pause();
    if (!place.isConnected) throw new Error("left before it had come");
    return { name, place, room: new Room(place, name, engine, state, send) };
  } catch (error) {
    modules.delete(module);
    throw error instanceof Error ? error : new Error(String(error));
  }
}

// A view of the page has an address of its own, so that the browser's way back leads out of it.
export const view = () => location.hash.slice(1);

export function visit(name) {
  if (name === view()) return;
  history.pushState(null, "", name ? `#${name}` : location.pathname + location.search);
  dispatchEvent(new Event("hashchange"));
  scrollTo(0, 0);
}

export function onView(heard) {
  addEventListener("hashchange", heard);
}

// These show nothing of a result: what was typed elsewhere is painted before they are told.
const LATER = new Set(["assumed", "context", "data", "details", "keep"]);

export function change(opened, state) {
  const typing = opened.place.contains(document.activeElement);
  if (typing || !LATER.has(opened.name)) {
    opened.state = undefined;
    return opened.room.change(state);
  }
  const waits = opened.state !== undefined;
  opened.state = state;
  if (!waits) settled(opened.place, () => tell(opened));
}

function tell(opened) {
  const { room, state } = opened;
  opened.state = undefined;
  if (state !== undefined) room?.change(state);
}

export function close(opened) {
  opened.room.close();
  opened.room = undefined;
}
