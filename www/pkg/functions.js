// Written by `cargo xtask types`.
import { call, loadData as load } from "./bandworth_bg.js";

export class BandworthError extends Error {
  constructor(errors) {
    super(errors.map(({ code, path, message }) => `${code} at ${path || "/"}: ${message}`).join("\n"));
    this.name = "BandworthError";
    this.errors = errors;
  }
}

function thrown(error) {
  return Array.isArray(error) ? new BandworthError(error) : error;
}

function run(name, input) {
  try {
    return call(name, input);
  } catch (error) {
    throw thrown(error);
  }
}

export function loadData(name, file) {
  try {
    load(name, file);
  } catch (error) {
    throw thrown(error);
  }
}
export const version = () => run("version");
export const bands = () => run("bands");
export const band = (input) => run("band", input);
export const position = (input) => run("position", input);
export const vest = (input) => run("vest", input);
