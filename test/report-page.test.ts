import { writeFileSync } from "node:fs";
import { join } from "node:path";
import axe, { type AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderHtml } from "../pipelines/report/html/render-html.ts";
import { chromiumPath, launchChromium } from "./chromium.ts";
import { withAllStrings } from "./report/all-strings.ts";
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

  async function open(width: number, colorScheme: "light" | "dark" = "light", javaScriptEnabled = true) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      javaScriptEnabled,
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

  test("on a phone a table scrolls on its own: it can be focused, and names and captions stay in sight", async () => {
    const { tab } = await open(390);
    const box = tab.getByRole("region", { name: "Predicted and actual conversion by class" });
    const [name, caption] = [box.locator("tbody th").first(), box.locator("caption span")];
    const before = await name.boundingBox();
    await box.focus();
    await tab.evaluate("document.activeElement.scrollLeft = 1000");
    expect(await tab.evaluate("document.activeElement.scrollLeft")).toBeGreaterThan(100);
    expect((await name.boundingBox())?.x).toBe(before?.x);
    const words = await caption.boundingBox();
    expect((words?.x ?? 0) + (words?.width ?? Number.NaN)).toBeLessThanOrEqual(390);
  });

  test.each([390, 1280])("no word of a picture is cut off at %i pixels", async (width) => {
    const { tab } = await open(width);
    const cut = await tab.evaluate<string[]>(`[...document.querySelectorAll(".plot")].flatMap((plot) => {
      const frame = plot.getBoundingClientRect();
      const isCut = (text, { left, right }) =>
        text.endsWith("…") || left < frame.left - 2 || right > frame.right + 2;
      const words = frame.width === 0 ? [] : [...plot.querySelectorAll("text")];
      return words.filter((word) => isCut(word.textContent, word.getBoundingClientRect())).map((word) => word.textContent);
    })`);
    expect(cut).toEqual([]);
  });

  test("follows the reader's light or dark", async () => {
    const background = async (scheme: "light" | "dark") => {
      const { tab } = await open(800, scheme);
      return tab.evaluate("getComputedStyle(document.body).backgroundColor");
    };
    expect(await background("light")).not.toBe(await background("dark"));
  });

  test("the bar moves by keyboard, and what it means is said", async () => {
    const { tab, troubles } = await open(1280);
    const slider = tab.getByRole("slider", { name: "Move the bar (points)" });
    const meaning = tab.getByRole("status");
    expect(await meaning.textContent()).toMatch(/^The model's choice. From 40 points: /);
    await slider.press("ArrowRight");
    expect(await meaning.textContent()).toMatch(/^From 45 points: /);
    expect(await slider.getAttribute("aria-valuetext")).toBe("45");
    await slider.press("Home");
    expect(await meaning.textContent()).toMatch(/^From 0 points: /);
    expect(troubles).toEqual([]);
  });

  test("without scripts the bar still moves, and nothing stands there that would do nothing", async () => {
    const { tab } = await open(1280, "light", false);
    await tab.locator("input[type=radio]:checked").press("ArrowRight");
    expect(await tab.locator(".meaning:visible").textContent()).toMatch(/^From 45 points: /);
    expect(await tab.locator("button").count()).toBe(0);
  });

  test("a table sorts by value, missing figures last, and comes back to the order of names", async () => {
    const { tab } = await open(1280);
    const title = "Predicted and actual conversion by rep, on unseen leads";
    await tab.getByText(`${title}: the table`).click();
    const table = tab.getByRole("table", { name: title });
    const column = (index: number) => table.locator(`tbody tr > :nth-child(${index})`).allTextContents();
    const names = await column(1);
    const head = table.getByRole("columnheader", { name: "Actual" });
    await head.getByRole("button").press("Enter");
    const rising = (await column(6)).map(Number.parseFloat);
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    expect(rising.at(-1)).toBeNaN();
    expect(rising.slice(0, -1)).toEqual(rising.slice(0, -1).sort((a, b) => a - b));
    await head.getByRole("button").press("Enter");
    const falling = (await column(6)).map(Number.parseFloat);
    expect(falling).toEqual([...rising.slice(0, -1).reverse(), Number.NaN]);
    await head.getByRole("button").press("Enter");
    expect(await head.getAttribute("aria-sort")).toBeNull();
    expect(await column(1)).toEqual(names);
  });

  test("the reader can switch the theme, whatever the system says", async () => {
    const { tab } = await open(1280, "dark");
    const background = () => tab.evaluate("getComputedStyle(document.body).backgroundColor");
    const dark = await background();
    const light = tab.getByRole("button", { name: "light" });
    await light.press("Enter");
    expect(await light.getAttribute("aria-pressed")).toBe("true");
    expect(await background()).not.toBe(dark);
    await tab.getByRole("button", { name: "auto" }).click();
    expect(await light.getAttribute("aria-pressed")).toBe("false");
    expect(await background()).toBe(dark);
  });

  test.each([
    [390, "light"],
    [390, "dark"],
    [1280, "light"],
    [1280, "dark"],
  ] as const)("axe finds nothing to mend at %i pixels, %s", async (width, scheme) => {
    const { tab } = await open(width, scheme);
    await tab.evaluate("document.querySelectorAll('details').forEach((box) => { box.open = true; })");
    await tab.evaluate(axe.source);
    const { violations } = await tab.evaluate<AxeResults>('axe.run({ resultTypes: ["violations"] })');
    expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)])).toEqual([]);
  });

  test("prints light, on a sensible number of pages, with the text of the bar", async () => {
    const { tab } = await open(1280, "dark");
    await tab.emulateMedia({ media: "print" });
    expect(await tab.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
    expect(await tab.getByText("The model's choice. From 40 points").isVisible()).toBe(true);
    expect(await tab.getByRole("button").filter({ visible: true, hasText: "dark" }).count()).toBe(0);
    const pdf = (await tab.pdf({ format: "A4" })).toString("latin1");
    const pages = pdf.match(/\/Type \/Page\b/g)?.length;
    expect(pages).toBeGreaterThan(4);
    expect(pages).toBeLessThan(32);
  });

  test.each([
    "<script>document.title = 'taken'</script>",
    "</script><img src=x onerror=\"document.title = 'taken'\">",
    "</style><svg onload=\"document.title = 'taken'\">",
    "=cmd|' /C calc'!A0",
  ])("%s in every name does nothing", async (hostile) => {
    writeFileSync(page, renderHtml(withAllStrings(sampleResult, hostile)));
    const { tab, troubles } = await open(1280);
    expect(await tab.title()).toBe(`${hostile}: lead score report`);
    expect(await tab.getByRole("slider").count()).toBe(1);
    expect(troubles).toEqual([]);
    writeFileSync(page, renderHtml(sampleResult));
  });
});
