import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderHtml } from "../pipelines/report/html/render-html.ts";
import { sampleResult } from "./report/sample-result.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const browserPath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
  (path) => path !== undefined && existsSync(path),
);
if (browserPath === undefined) {
  if (process.env.CI) throw new Error("CI needs a Chromium: install it, or name it in CHROMIUM");
  console.warn(
    "\nSKIPPED: the report page is not tested in a browser; install Chromium, or name it in CHROMIUM.\n",
  );
}

describe.skipIf(browserPath === undefined)("the report page in a browser without network", () => {
  const page = join(temporaryFolder(), "report.html");
  let browser: Awaited<ReturnType<typeof chromium.launch>>;

  beforeAll(async () => {
    writeFileSync(page, renderHtml(sampleResult));
    const quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
    browser = await chromium.launch({ executablePath: browserPath ?? "", args: ["--no-sandbox", ...quiet] });
  });
  afterAll(() => browser?.close());

  async function open(width: number, colorScheme: "light" | "dark" = "light") {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      offline: true,
    });
    const tab = await context.newPage();
    const troubles: string[] = [];
    tab.on("console", (message) => troubles.push(message.text()));
    tab.on("pageerror", (error) => troubles.push(error.message));
    tab.on("request", (request) => {
      if (!request.url().startsWith("file:")) troubles.push(request.url());
    });
    await tab.goto(`file://${page}`);
    return { tab, troubles };
  }

  test("opens without a request, an error or a warning, and says the main things first", async () => {
    const { tab, troubles } = await open(1280);
    expect(await tab.locator("h1").count()).toBe(1);
    expect(await tab.locator("h2").first().textContent()).toBe("What this says");
    expect(await tab.locator("svg").count()).toBeGreaterThan(5);
    expect(troubles).toEqual([]);
  });

  test.each([390, 1280])("does not scroll sideways at %i pixels", async (width) => {
    const { tab } = await open(width);
    expect(await tab.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
  });

  test("follows the reader's light or dark", async () => {
    const background = async (scheme: "light" | "dark") => {
      const { tab } = await open(800, scheme);
      return tab.evaluate("getComputedStyle(document.body).backgroundColor");
    };
    expect(await background("light")).not.toBe(await background("dark"));
  });

  test("another threshold can be chosen with the keyboard, and its figures are shown", async () => {
    const { tab } = await open(1280);
    const shown = () => tab.evaluate("document.querySelector('main').innerText");
    const before = await shown();
    await tab.locator("input[type=radio]:checked").first().focus();
    await tab.keyboard.press("ArrowRight");
    expect(await shown()).not.toBe(before);
  });
});
