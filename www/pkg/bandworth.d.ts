export * from "./functions.js";

/** What {@link init} loads, and from where. */
export interface InitOptions {
  /** "all" (default), "core" (exchange rates, bands; `loadData` takes the rest later) or "none". */
  data?: "all" | "core" | "none";
  /** A folder to take wasm and data from instead of the package's own. */
  base?: string | URL;
}

/** Loads the wasm and the data that stand beside this file; safe to call more than once. */
export default function init(options?: InitOptions): Promise<void>;
