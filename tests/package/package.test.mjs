// The npm package as a program imports it, in plain Node: run by `cargo xtask test` after the build.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import init, * as bandworth from "../../pkg/bandworth.js";

const PACKAGE = new URL("../../pkg/", import.meta.url);
const text = (name) => readFile(new URL(name, PACKAGE), "utf8");

test("functions work after init without arguments, which may be called again", async () => {
  await Promise.all([init(), init()]);
  await init({ data: "core" });
  const manifest = JSON.parse(await text("package.json"));
  assert.equal(bandworth.version().crate_version ?? bandworth.version().version, manifest.version);
});

test("a misspelt key is an error that names its place", async () => {
  await init();
  const input = { units: 1200, vesting: { months: 48, clif_months: 12 } };
  assert.throws(() => bandworth.vest(input), (error) => {
    assert.equal(error.name, "BandworthError");
    assert.ok(error.errors.some(({ path }) => path === "/vesting/clif_months"), JSON.stringify(error.errors));
    return true;
  });
});

test("vesting adds up to the grant", async () => {
  await init();
  const { tranches } = bandworth.vest({ units: 1200, vesting: { months: 48, cliff_months: 12, cadence_months: 3 } });
  assert.equal(tranches[0].month, 12);
  assert.equal(tranches[0].units, 300);
  assert.equal(tranches.reduce((sum, { units }) => sum + units, 0), 1200);
});

test("an unknown amount of data is refused", async () => {
  await assert.rejects(init({ data: "half" }), TypeError);
});

test("the package needs nothing else and holds what it names", async () => {
  const manifest = JSON.parse(await text("package.json"));
  for (const key of ["dependencies", "peerDependencies", "optionalDependencies"]) assert.equal(manifest[key], undefined);
  const files = await readdir(PACKAGE);
  for (const name of ["bandworth.js", "bandworth_bg.wasm", "bandworth.d.ts", "data", "package.json"]) {
    assert.ok(files.includes(name), name);
  }
  const data = await readdir(new URL("data/", PACKAGE));
  for (const name of ["core.json", "index.json", "pack.json"]) assert.ok(data.includes(name), name);
});

const OFFER = {
  id: "offer", label: "Lab", base_salary: 180000, location: { jurisdiction: "us-ca", region: "us-sf" },
  bonus: { target_rate: 0.15 }, one_offs: [{ kind: "sign_on", amount: 40000, month: 0 }],
  company: { price: 50 }, grants: [{ kind: "rsu", units: 4000, vesting: { months: 48, cliff_months: 12 } }],
};
const STAY = { id: "stay", kind: "current", base_salary: 95000, location: { jurisdiction: "de", region: "de" } };
const close = (a, b) => assert.ok(Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b)), `${a} is not ${b}`);

test("one offer is evaluated after tax, and its figures add up", async () => {
  await init();
  const found = bandworth.evaluate({ package: OFFER, assumptions: { tax_year: 2025, include: ["explanations"] } });
  assert.equal(found.currency, "USD");
  assert.equal(found.years.length, 4);
  close(found.totals.gross, found.years.reduce((sum, { gross }) => sum + gross, 0));
  for (const { gross, net, lines } of found.years) {
    const taken = lines.filter(({ kind }) => ["tax", "contribution", "credit"].includes(kind));
    close(gross - taken.reduce((sum, { amount }) => sum + amount, 0), net);
    assert.ok(net < gross);
  }
  assert.ok(found.explanations.some(({ id }) => id === "/metrics/npv_net"));
});

test("two packages are compared in one currency", async () => {
  await init();
  const assumptions = { currency: "EUR", reference_place: "de" };
  const found = bandworth.compare({ packages: [STAY, OFFER], assumptions });
  assert.equal(found.reference, "stay");
  assert.deepEqual(found.ranking.map(({ rank }) => rank), [1, 2]);
  assert.ok(found.evaluations.every(({ currency }) => currency === "EUR"));
  assert.ok(found.evaluations.every(({ metrics }) => metrics.worth_in_reference_place > 0));
  const [stay, offer] = found.evaluations;
  const total = found.differences.find(({ year, component }) => year === "total" && component === "total");
  close(total.amount, offer.totals.gross - stay.totals.gross);
});

test("every mistake of an input is told at once", async () => {
  await init();
  const input = { package: { ...OFFER, base_salary: -1, bonus: { target_rate: 15 }, salary: 1 } };
  assert.throws(() => bandworth.evaluate(input), ({ errors }) => {
    const paths = errors.map(({ path }) => path);
    for (const path of ["/package/base_salary", "/package/bonus/target_rate", "/package/salary"]) {
      assert.ok(paths.includes(path), `${path}: ${paths}`);
    }
    return errors.every(({ code, message }) => code && message);
  });
});

test("presets go into a grant, and data sets have days", async () => {
  await init();
  const [preset] = bandworth.presets();
  const { tranches } = bandworth.vest({ units: 1000, vesting: preset.vesting });
  assert.equal(tranches.reduce((sum, { units }) => sum + units, 0), 1000);
  const { data } = bandworth.version();
  for (const kind of ["bands/", "fx/", "tax/", "price_levels/", "presets/"]) {
    const found = data.find(({ name }) => name.startsWith(kind));
    assert.match(found?.valid_from ?? "", /^\d{4}-\d{2}-\d{2}$/, kind);
  }
});

test("a state comes back as it went", async () => {
  await init();
  const state = { packages: [OFFER, STAY], assumptions: { horizon_years: 5 } };
  const first = bandworth.exportState(state);
  const back = bandworth.importState(first);
  assert.equal(bandworth.exportState(back), first);
  assert.equal(bandworth.exportState(bandworth.importState(bandworth.exportState(back, "link"))), first);
});
