import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderHtml } from "../pipelines/report/html/render-html.ts";
import { chromiumPath, launchChromium } from "./chromium.ts";
import { sampleResult } from "./report/sample-result.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const browserPath = chromiumPath("the report page is");

describe.skipIf(browserPath === undefined)("the report page in a browser without network", () => {
  const page = join(temporaryFolder(), "report.html");
  let browser: Browser;

  beforeAll(async () => {
    writeFileSync(page, renderHtml(sampleResult));
    browser = await launchChromium(browserPath);
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
