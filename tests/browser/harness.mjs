// What the tests in a browser share: one browser a file, pages that refuse every error, and the
// accessibility engine. `cargo xtask browser` starts the site and sets the variables read here.
import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, test } from "node:test";
import * as engines from "playwright-core";

/** The address of the site's first page, with a slash at its end. */
export const SITE = required("BANDWORTH_SITE");
const PROGRAM = required("BANDWORTH_BROWSER");
const ENGINE = process.env.BANDWORTH_ENGINE ?? "chromium";
const SHOTS = process.env.BANDWORTH_SHOTS;

// No request but the page's own, no sandbox for root.
const ARGUMENTS = {
  chromium: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

function required(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests with \`cargo xtask browser\``);
  return value;
}

let launched;

async function browser() {
  launched ??= engines[ENGINE].launch({ executablePath: PROGRAM, headless: true, args: ARGUMENTS[ENGINE] ?? [] });
  return launched;
}

/** Ends the browser; the runner does it after each file's last test. */
export async function close() {
  await (await launched)?.close();
  launched = undefined;
}

/**
 * Opens a page of the site in a fresh profile, runs `use` with it, and fails on every console error,
 * unhandled error, policy violation, failed request, and request to anywhere but the site.
 * `expected` lists patterns of problems that the test provokes on purpose. The browser leaves out of sight what is;
 * tests read all of a page, so it is drawn whole for them unless `lazily` says otherwise.
 */
export async function visit(options, use) {
  const { path = "", width = 1280, height = 900, scheme = "light", lang = "en", zone, expected = [], lazily = false } = options;
  const context = await (await browser()).newContext({
    viewport: { width, height },
    colorScheme: scheme,
    locale: lang,
    timezoneId: zone,
    reducedMotion: "reduce",
  });
  if (!lazily) await context.addInitScript(drawnWhole);
  const problems = [];
  const page = await context.newPage();
  watch(page, problems);
  try {
    await page.goto(new URL(path, SITE).href, { waitUntil: "load" });
    await started(page);
    const result = await use(page);
    const unexpected = problems.filter((text) => !expected.some((pattern) => pattern.test(text)));
    assert.deepEqual(unexpected, [], "the page reported problems");
    return result;
  } catch (error) {
    if (problems.length > 0 && !(error instanceof assert.AssertionError)) error.message += `\n${problems.join("\n")}`;
    throw error;
  } finally {
    await context.close();
  }
}

function watch(page, problems) {
  const origin = new URL(SITE).origin;
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`unhandled: ${error.message}`));
  page.on("requestfailed", (request) => problems.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`status ${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    const { origin: target, protocol } = new URL(request.url());
    if (target !== origin && protocol !== "data:" && protocol !== "blob:") problems.push(`left the site: ${request.url()}`);
  });
}

// The app is there when the page's heading is, and quiet when the network is.
async function started(page) {
  await page.locator("h1").first().waitFor({ state: "visible", timeout: 20_000 });
  await page.waitForLoadState("networkidle");
}

/** What a reload says of files that were still on their way. */
export const ABORTED = /(core|pack)\.json net::ERR_ABORTED|(engine|rooms)\/\S+ net::ERR_ABORTED/;

/** A test with a page of the site. */
export function pageTest(name, options, use) {
  test(name, { timeout: 60_000 }, () => visit(options, use));
}

/** The next frame has been painted: what was typed before shows its full result. */
export const settled = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

/** Nobody has typed for a while: what stands out of sight is there as well. */
export const calm = async (page) => {
  await settled(page);
  await page.waitForTimeout(300);
  await settled(page);
};

function drawnWhole() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(".bw-app .bw-panel { content-visibility: visible; }");
  document.adoptedStyleSheets.push(sheet);
}

/** What the accessibility engine finds wrong on a page, one text a rule. */
export async function accessibilityProblems(page) {
  const engine = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await page.evaluate(engine);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document));
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(" ")).join(", ")})`);
}

/** A picture of the first page in `target/shots`. */
export async function screenshot(name, width, height, scheme, lang) {
  await mkdir(SHOTS, { recursive: true });
  const file = join(SHOTS, `${name}-${width}-${scheme}-${lang}.png`);
  await visit({ width, height, scheme, lang }, (page) => page.screenshot({ path: file, fullPage: true }));
  return file;
}

after(close);
