// The package's entry: loads the wasm and the parameter data that stand beside this file, then
// hands out the functions. Works in browsers, in workers and in Node, without arguments.
import start from "./bandworth_bg.js";
import { loadData } from "./functions.js";

export * from "./functions.js";

const BESIDE = new URL(".", import.meta.url);
let started;
const packs = new Map();

/**
 * Loads the wasm and, unless told otherwise, all data; safe to call more than once.
 * `data`: "all" (default), "core" (exchange rates, bands) or "none".
 * `base`: a folder to take wasm and data from instead of the package's own.
 */
export default async function init({ data = "all", base = BESIDE } = {}) {
  const names = { all: ["core", "pack"], core: ["core"], none: [] }[data];
  if (!names) throw new TypeError(`init: data is "all", "core" or "none", not ${JSON.stringify(data)}`);
  const folder = new URL(base, BESIDE);
  started ??= read(folder, "bandworth_bg.wasm", "arrayBuffer").then((bytes) => start({ module_or_path: bytes }));
  await Promise.all([forgetWhenBroken(started, () => (started = undefined)), ...names.map((name) => load(folder, name))]);
}

function load(folder, name) {
  if (!packs.has(name)) {
    const pack = Promise.all([read(folder, `data/${name}.json`, "json"), started]).then(([files]) => {
      for (const [file, content] of Object.entries(files)) loadData(file, content);
    });
    packs.set(name, forgetWhenBroken(pack, () => packs.delete(name)));
  }
  return packs.get(name);
}

// A failed load may be tried again by the next call.
function forgetWhenBroken(promise, forget) {
  promise.catch(forget);
  return promise;
}

async function read(folder, name, form) {
  const address = new URL(name, folder);
  if (address.protocol === "file:") {
    const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ "node:fs/promises");
    const bytes = await readFile(address);
    return form === "json" ? JSON.parse(bytes.toString("utf8")) : bytes;
  }
  const response = await fetch(address);
  if (!response.ok) throw new Error(`init: ${address} answered ${response.status}`);
  return response[form]();
}
