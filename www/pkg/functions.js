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
export const evaluate = (input) => run("evaluate", input);
export const compare = (input) => run("compare", input);
export const takeHome = (input) => run("takeHome", input);
export const jurisdictions = () => run("jurisdictions");
export const bands = () => run("bands");
export const band = (input) => run("band", input);
export const bandSets = () => run("bandSets");
export const readBands = (input) => run("readBands", input);
export const employers = (input) => run("employers", input);
export const anchors = (input) => run("anchors", input);
export const position = (input) => run("position", input);
export const vest = (input) => run("vest", input);
export const presets = () => run("presets");
export const exportState = (state, form) => run("exportState", { state, form });
export const importState = (text) => run("importState", text);
export const waterfall = (input) => run("waterfall", input);
export const breakpoints = (input) => run("breakpoints", input);
export const payoutCurve = (input) => run("payoutCurve", input);
export const bridge = (input) => run("bridge", input);
export const distribution = (input) => run("distribution", input);
export const personal = (input) => run("personal", input);
export const carveOutOffset = (input) => run("carveOutOffset", input);
export const preferenceClaim = (input) => run("preferenceClaim", input);
export const licence = (input) => run("licence", input);
export const royaltySchedule = (input) => run("royaltySchedule", input);
export const minimumRoyalty = (input) => run("minimumRoyalty", input);
export const salesMilestones = (input) => run("salesMilestones", input);
export const inventorSchedule = (input) => run("inventorSchedule", input);
export const germanInventor = (input) => run("germanInventor", input);
export const earnOutUnits = (input) => run("earnOutUnits", input);
export const presentValue = (input) => run("presentValue", input);
export const npv = (input) => run("npv", input);
export const deals = () => run("deals");
