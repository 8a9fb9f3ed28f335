// The page as it is hosted: under a path of its own, under the strict content policy.
import assert from "node:assert/strict";
import { request } from "node:http";
import { test } from "node:test";
import { SITE, accessibilityProblems, pageTest, visit } from "./harness.mjs";

function head(path, headers = {}) {
  return new Promise((resolve, reject) => {
    const answer = request(new URL(path, SITE), { method: "HEAD", headers, agent: false }, (response) => {
      response.resume();
      resolve(response);
    });
    answer.on("error", reject).end();
  });
}

pageTest("the page starts under a sub-path and asks nobody else for anything", {}, async (page) => {
  assert.notEqual(new URL(SITE).pathname, "/");
  assert.equal(await page.locator("h1").first().innerText(), "Bandworth");
  const cookies = await page.context().cookies();
  assert.deepEqual(cookies, []);
});

test("the host sends the policy, the right types and the smallest form", async () => {
  const page = await head("");
  assert.match(page.headers["content-security-policy"], /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
  const core = await head("data/core.json", { "accept-encoding": "gzip, br" });
  assert.equal(core.headers["content-type"], "application/json");
  assert.equal(core.headers["content-encoding"], "br");
});

test("the harness sees a script that the policy blocks, and a request elsewhere", async () => {
  await assert.rejects(
    visit({}, (page) => page.evaluate(() => document.body.append(Object.assign(document.createElement("script"), { text: "0" })))),
    /Content Security Policy/,
  );
  await assert.rejects(
    visit({}, (page) => page.evaluate(() => fetch("http://127.0.0.1:9/").catch(() => {}))),
    /127\.0\.0\.1:9|Content Security Policy/,
  );
});

for (const [width, scheme, lang] of [[390, "light", "de"], [1280, "dark", "en"]]) {
  pageTest(`no accessibility rule is broken at ${width} pixels, ${scheme}, ${lang}`, { width, scheme, lang }, async (page) => {
    assert.deepEqual(await accessibilityProblems(page), []);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    assert.equal(wide, false, "the page scrolls sideways");
  });
}

pageTest("what is out of sight is drawn when it is wanted, by whatever means", { lazily: true }, async (page) => {
  const drawn = (selector) => page.locator(selector).first().evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));
  await page.locator("#bw-csv").waitFor({ state: "attached" });
  assert.equal(await drawn("#bw-csv"), false, "far below");
  await page.locator("#bw-csv").focus();
  await page.waitForFunction(() => document.querySelector("#bw-csv").checkVisibility({ contentVisibilityAuto: true }));
  assert.match(await page.locator(".bw-area-keep").innerText(), /CSV/);
  await page.evaluate(() => scrollTo(0, 0));
  await page.emulateMedia({ media: "print" });
  assert.equal(await drawn(".bw-compare__table td"), true, "paper is drawn whole");
});
