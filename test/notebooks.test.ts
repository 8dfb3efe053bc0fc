import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wilsonInterval } from "../models/stats/wilson-interval.ts";
import { packageRoot } from "../pipelines/package-root.ts";
import { percent, rate, signed, whole } from "../pipelines/report/document/number-text.ts";
import { Warehouse } from "../pipelines/warehouse.ts";
import { chromiumPath, launchChromium } from "./chromium.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const inCi = process.env.CI !== undefined;
if (!inCi) {
  console.warn("\nSKIPPED: the notebooks take two calibrations to build; CI=true builds and opens them.\n");
}
const browserPath = inCi ? chromiumPath("the notebooks are") : undefined;

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
};

describe.skipIf(browserPath === undefined)("the notebooks in a browser without network", () => {
  const folder = temporaryFolder();
  const built = join(folder, "build/notebooks");
  let browser: Browser;
  let warehouse: Warehouse;

  beforeAll(async () => {
    writeSmallWorld(folder);
    const script = join(packageRoot, "notebooks/build.mjs");
    const run = spawnSync(process.execPath, [script], { cwd: folder, encoding: "utf8" });
    expect([run.status, run.stderr]).toEqual([0, ""]);
    const path = join(folder, "build/sample-mql/warehouse.duckdb");
    warehouse = await Warehouse.open({ path, files: [], threads: 1 });
    browser = await launchChromium(browserPath);
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await warehouse?.close();
  });

  /** Opens a notebook at an address that only the built files answer: any other request is a trouble, and leads nowhere. */
  async function open(name: string, width = 1200) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, offline: true });
    const troubles: string[] = [];
    await context.route("**/*", (route) => {
      const url = new URL(route.request().url());
      const file = join(built, url.pathname);
      if (url.origin === "http://localhost" && existsSync(file)) {
        const contentType = contentTypes[extname(file)] ?? "";
        return route.fulfill({ body: readFileSync(file), contentType });
      }
      troubles.push(url.href);
      return route.abort();
    });
    const tab = await context.newPage();
    tab.on("console", (message) => troubles.push(message.text()));
    tab.on("pageerror", (error) => troubles.push(error.message));
    await tab.goto(`http://localhost/${name}.html`);
    return { tab, troubles };
  }

  const pictures = {
    index: 0,
    "what-wins-deals": 2,
    "leads-or-team": 2,
    "move-the-bar": 1,
    "how-the-model-was-found": 3,
    "judging-a-quarter": 1,
  };

  test("each notebook is built, and none is forgotten here", () => {
    const pages = readdirSync(built).filter((name) => name.endsWith(".html"));
    expect(pages.sort()).toEqual(
      Object.keys(pictures)
        .map((name) => `${name}.html`)
        .sort(),
    );
  });

  test.each(
    Object.entries(pictures).flatMap(([name, count]) =>
      [390, 1200].map((width) => [name, width, count] as const),
    ),
  )(
    "%s draws its pictures at %i pixels, without a foreign request or an error",
    async (name, width, count) => {
      const { tab, troubles } = await open(name, width);
      await tab.waitForFunction(
        `document.querySelectorAll("figure svg, .observablehq--cell > svg").length >= ${count}`,
      );
      await tab.waitForLoadState("networkidle");
      expect(await tab.locator(".observablehq--error").allTextContents()).toEqual([]);
      expect(await tab.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      expect(troubles).toEqual([]);
    },
  );

  test("what wins deals: a trait's conversion is that of its leads", async () => {
    const { tab } = await open("what-wins-deals");
    await tab.locator("select").selectOption("LeadSource");
    const rows = await warehouse.rows(`select text_value as name, count(*) as leads, count_if(won) as wins
      from marts.lead_traits inner join marts.labels using (lead_id)
      where trait = 'LeadSource' and state = 'mature' group by text_value having count(*) >= 10 order by text_value`);
    expect(rows.length).toBeGreaterThan(4);
    for (const { name, leads, wins } of rows) {
      await tab
        .getByText(`${name}: ${conversion(wins, leads)} of ${whole(Number(leads))} leads`, { exact: true })
        .waitFor();
    }
  });

  test("leads or team: leads and wins of each territory", async () => {
    const { tab } = await open("leads-or-team");
    const rows = await warehouse.rows(`select territory, count(*) as leads, count_if(won) as wins
      from marts.lead_grades where judged_probability is not null group by territory order by territory`);
    const shown = await tableRows(tab, 0);
    expect(shown.map((cells) => [...cells.slice(0, 3), cells[4]?.split(" (")[0]])).toEqual(
      rows.map(({ territory, leads, wins }) => [
        territory,
        ...counts(leads, wins),
        percent(Number(wins) / Number(leads)),
      ]),
    );
  });

  test("move the bar: moved by keyboard, it says what lies above", async () => {
    const { tab } = await open("move-the-bar");
    await tab.locator("input[type=range]").focus();
    for (let i = 0; i < 5; i++) await tab.keyboard.press("ArrowRight");
    const [row] = await warehouse.rows(`select count(*) as leads, count_if(won) as wins,
      (select count_if(won) from marts.labels where state = 'mature') as all_wins
      from marts.lead_grades where judged_probability is not null and points >= 55`);
    const said = tab.locator("p[aria-live]").filter({ hasText: "From 55 points" });
    await said.waitFor();
    const text = (await said.innerText()).replace(/\s+/g, " ");
    expect(text).toContain(`${whole(Number(row?.leads))} leads of`);
    expect(text).toContain(`They hold ${percent(Number(row?.wins) / Number(row?.all_wins))} of the wins`);
    expect(text).toContain(`convert at ${conversion(row?.wins, row?.leads)}.`);
  });

  test("how the model was found: refused columns, and leads and wins by points", async () => {
    const { tab } = await open("how-the-model-was-found");
    const refused = await warehouse.rows(
      `select "column" as name, because from reports.leakage where verdict = 'refused' order by "column"`,
    );
    expect(await tableRows(tab, 0)).toEqual(refused.map(({ name, because }) => [name, because]));
    const rules = await warehouse.rows(
      "select condition, points from reports.rules order by points desc, condition",
    );
    expect((await tableRows(tab, 2)).map((cells) => cells.slice(0, 2))).toEqual(
      rules.map(({ condition, points }) => [condition, signed(Number(points), 0)]),
    );
    const bands =
      await warehouse.rows(`select cast(floor(points / 10.0) as integer) as band, count(*) as leads, count_if(won) as wins
      from marts.out_of_sample group by band order by band`);
    const shown = await tableRows(tab, 3);
    expect(shown.map((cells) => cells.slice(0, 3))).toEqual(
      bands.map(({ band, leads, wins }) => [
        `${10 * Number(band)} to ${10 * Number(band) + 9}`,
        ...counts(leads, wins),
      ]),
    );
  });

  test("judging a quarter: what monitor found, on leads that the earlier release had not seen", async () => {
    const { tab } = await open("judging-a-quarter");
    const found = JSON.parse(readFileSync(join(folder, "build/sample-mql-earlier/monitor.json"), "utf8"));
    expect(found).toMatchObject({ seen_until: "2025-Q3", as_of: "2026-06-30" });
    expect(found.leads).toBeGreaterThan(200);
    await tab.getByText(`The verdict: ${found.verdict}`).waitFor();
    expect(await tab.locator("li").allTextContents()).toEqual(found.sentences);
    const quarters = (await tableRows(tab, 0)).map((cells) => [cells[0], cells[1]]);
    const rows = await warehouse.rows(`select cohort, count_if(age_days > 92) as leads from marts.labels
      where cohort > '2025-Q3' group by cohort order by cohort`);
    expect(quarters).toEqual(rows.map(({ cohort, leads }) => [cohort, whole(Number(leads))]));
  });
});

/** A world of its own beside copies of all that the notebooks are made from. */
function writeSmallWorld(folder: string): void {
  for (const path of ["notebooks", "models/stats", "pipelines/report/document"]) {
    cpSync(join(packageRoot, path), join(folder, path), { recursive: true });
  }
  symlinkSync(join(packageRoot, "node_modules"), join(folder, "node_modules"));
  const config = JSON.parse(readFileSync(join(packageRoot, "scorewright.json"), "utf8"));
  const quick = { ...config, validation: { repetitions: 0 } };
  writeFileSync(join(folder, "scorewright.json"), JSON.stringify(quick));
  runCli(["simulate", "--leads", "2000", "--seed", "5", "--out", join(folder, "data/sample")]);
}

/** The texts of a table's cells, row by row, once it is there. */
async function tableRows(tab: Page, index: number): Promise<string[][]> {
  const rows = tab.locator("table").nth(index).locator("tbody tr");
  await rows.first().waitFor();
  return Promise.all((await rows.all()).map((row) => row.locator("td").allTextContents()));
}

function counts(leads: unknown, wins: unknown): string[] {
  return [whole(Number(leads)), whole(Number(wins))];
}

function conversion(wins: unknown, leads: unknown): string {
  return rate({ rate: Number(wins) / Number(leads), ...wilsonInterval(Number(wins), Number(leads)) });
}
