// Opens rooms: parts of the page whose wasm module stands beside it and is fetched when first needed.
let module;

async function load() {
  const rooms = await import(new URL("rooms/bandworth_rooms.js", document.baseURI));
  await rooms.default();
  return rooms;
}

export async function open(place, name, engine, state, send) {
  module ??= load();
  try {
    const { Room } = await module;
    if (!place.isConnected) throw new Error("left before it had come");
    return new Room(place, name, engine, state, send);
  } catch (error) {
    module = undefined;
    throw error instanceof Error ? error : new Error(String(error));
  }
}

export const change = (room, state) => room.change(state);
export const close = (room) => room.close();
