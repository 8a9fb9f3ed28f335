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
