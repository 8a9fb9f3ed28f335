// What the package says of tax that cannot be reckoned, in plain Node.
import assert from "node:assert/strict";
import { test } from "node:test";
import init, { compare, evaluate, jurisdictions, takeHome } from "../../pkg/bandworth.js";

const PERSON = { jurisdiction: "us-ca", year: 2025, wages: 120000 };

/** The one problem of a call that must fail. */
function refused(call, input) {
  let found;
  assert.throws(() => call(input), (error) => {
    assert.equal(error.name, "BandworthError");
    found = error.errors;
    return true;
  });
  assert.equal(found.length, 1, JSON.stringify(found));
  return found[0];
}

test("amounts that cannot be are refused with their place", async () => {
  await init();
  const cases = [
    [{ wages: -1 }, "NegativeAmount", "/wages"],
    [{ wages: Number.NaN }, "NotFinite", "/wages"],
    [{ wages: Number.POSITIVE_INFINITY }, "NotFinite", "/wages"],
    [{ wages: "much" }, "WrongType", "/wages"],
    [{ wages: 1e16 }, "AmountTooLarge", "/wages"],
    [{ long_term_gains: -0.01 }, "NegativeAmount", "/long_term_gains"],
    [{ iso_bargain_element: Number.NEGATIVE_INFINITY }, "NotFinite", "/iso_bargain_element"],
    [{ salary: 1 }, "UnknownField", "/salary"],
  ];
  for (const [change, code, path] of cases) {
    const problem = refused(takeHome, { ...PERSON, ...change });
    assert.deepEqual([problem.code, problem.path], [code, path], JSON.stringify(change));
    assert.ok(problem.message.length > 10, problem.message);
  }
});

test("an unknown place, year or status says what there is", async () => {
  await init();
  const place = refused(takeHome, { ...PERSON, jurisdiction: "us-zz" });
  assert.deepEqual([place.code, place.path], ["UnknownJurisdiction", "/jurisdiction"]);
  assert.match(place.message, /us-ca/);
  const status = refused(takeHome, { ...PERSON, filing_status: "widowed" });
  assert.deepEqual([status.code, status.path], ["UnknownFilingStatus", "/filing_status"]);
  assert.match(status.message, /single.*joint/);
  const alone = refused(takeHome, { jurisdiction: "uk-england", year: 2026, wages: 1, filing_status: "joint" });
  assert.deepEqual([alone.code, alone.path], ["UnknownFilingStatus", "/filing_status"]);
});

test("a year without law says so and offers the last one", async () => {
  await init();
  for (const { id, years } of jurisdictions()) {
    const last = Math.max(...years);
    for (const year of [last + 1, 1999]) {
      const problem = refused(takeHome, { jurisdiction: id, year, wages: 50000 });
      assert.deepEqual([problem.code, problem.path], ["UnknownTaxYear", "/year"], id);
      assert.ok(problem.message.includes(String(last)), `${id}: ${problem.message}`);
    }
  }
  const package_ = { base_salary: 100000, location: { jurisdiction: "il" } };
  const problem = refused(evaluate, { package: package_, assumptions: { tax_year: 2026 } });
  assert.deepEqual([problem.code, problem.path], ["UnknownTaxYear", "/assumptions/tax_year"]);
  assert.match(problem.message, /2025/);
});

test("a scale alone asks for the taxable income, and net is never gross", async () => {
  await init();
  for (const jurisdiction of ["au", "jp", "kr", "ch-ge-geneva", "ch-federal"]) {
    const problem = refused(takeHome, { jurisdiction, year: 2026, wages: 100000 });
    assert.deepEqual([problem.code, problem.path], ["TaxableIncomeNeeded", "/taxable_income"]);
    const found = evaluate({ package: { base_salary: 100000, location: { jurisdiction } } });
    assert.equal(found.totals.net, null, jurisdiction);
    assert.equal(found.metrics.npv_net, null, jurisdiction);
    assert.ok(found.warnings.some(({ code }) => code === "net_not_available"), jurisdiction);
  }
});

test("every package is taxed in its own place, by the law that is named", async () => {
  await init();
  const packages = [
    { id: "a", base_salary: 250000, currency: "USD", location: { jurisdiction: "us-ca" } },
    { id: "b", base_salary: 250000, currency: "CAD", location: { jurisdiction: "ca-bc" } },
    { id: "c", base_salary: 250000, currency: "GBP", location: { jurisdiction: "uk-scotland" } },
  ];
  const laws = (assumptions) => compare({ packages, assumptions }).evaluations.map(({ tax }) => tax && `${tax.year} ${tax.status}`);
  assert.deepEqual(laws({}), ["2025 law", "2025 law", "2026 law"]);
  assert.deepEqual(laws({ tax_year: 2026 }), ["2026 projected", "2026 announced", "2026 law"]);
  assert.deepEqual(laws({ tax_year: 2025 }), ["2025 law", "2025 law", "2025 law"]);
  assert.deepEqual(laws({ tax: "off" }), [null, null, null]);
});
