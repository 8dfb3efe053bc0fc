// How fast the report page of a large team opens in Chromium, from disk and without network, and how large it is.
// Made from the sample's report (npm start), its groups repeated. npm run bench:page -- [reps] [quarters]
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { renderHtml } from "../dist/pipelines/report/html/render-html.js";

const [reps, quarters] = [Number(process.argv[2] ?? 200), Number(process.argv[3] ?? 20)];
const sample = JSON.parse(readFileSync(new URL("../build/sample-mql/result.json", import.meta.url), "utf8"));
const rounds = 7;
const folder = mkdtempSync(join(tmpdir(), "scorewright-bench-"));
const file = join(folder, "report.html");

function say(line) {
  process.stdout.write(`${line}\n`);
}

/** The groups of the sample over and over, under names of their own. */
function repeated(groups, count, noun) {
  return Array.from({ length: count }, (_, index) => ({
    ...groups[index % groups.length],
    name: `${noun} ${index + 1}`,
  }));
}

function largeResult() {
  const byRep = sample.dispositions.filter((row) => row.by === "rep");
  const first = byRep.filter((row) => row.name === byRep[0]?.name);
  return {
    ...sample,
    reps: repeated(sample.reps, reps, "Rep"),
    quarters: repeated(sample.quarters, quarters, "Quarter"),
    makeup: [
      ...sample.makeup.filter(({ by }) => by !== "rep"),
      ...repeated(
        sample.makeup.filter(({ by }) => by === "rep"),
        reps,
        "Rep",
      ),
    ],
    territories: repeated(sample.territories, 12, "Territory"),
    dispositions: [
      ...sample.dispositions.filter((row) => row.by !== "rep"),
      ...Array.from({ length: reps }, (_, index) =>
        first.map((row) => ({ ...row, name: `Rep ${index + 1}` })),
      ).flat(),
    ],
  };
}

/** Milliseconds until the document was parsed and its scripts had run, and until something was seen. */
async function opened(browser, width) {
  const tab = await browser.newPage({ viewport: { width, height: 900 } });
  await tab.goto(pathToFileURL(file).href);
  const times = await tab.evaluate(() => ({
    parsed: performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd,
    painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    elements: document.querySelectorAll("*").length,
  }));
  await tab.close();
  return times;
}

const started = performance.now();
const html = renderHtml(largeResult());
say(`${reps} reps, ${quarters} quarters, 12 territories`);
say(`rendered in ${Math.round(performance.now() - started)} ms, ${Math.round(html.length / 1024)} kB`);
writeFileSync(file, html);
const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium"].find((path) => path && existsSync(path));
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
for (const width of [1280, 390]) {
  const times = [];
  for (let round = 0; round < rounds; round++) times.push(await opened(browser, width));
  const middle = (key) => times.map((time) => time[key]).sort((a, b) => a - b)[Math.floor(rounds / 2)];
  say(
    `${width} px: ${middle("elements")} elements, parsed after ${Math.round(middle("parsed"))} ms, seen after ${Math.round(middle("painted"))} ms (median of ${rounds})`,
  );
}
await browser.close();
rmSync(folder, { recursive: true });
