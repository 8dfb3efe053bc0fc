import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { csvText } from "../models/emit/csv-text.ts";
import type { ScoringModel } from "../models/scoring-model.ts";
import { packageRoot } from "../pipelines/package-root.ts";
import { readModel } from "../pipelines/release/read-release.ts";
import { Warehouse } from "../pipelines/warehouse.ts";
import { runCli } from "./run-cli.ts";
import { records } from "./simulate/records.ts";
import { temporaryFolder } from "./temporary-folder.ts";

type Record = Readonly<{ [column: string]: string }>;
type Export = ScoringModel["provenance"]["exports"][number];

// A simulated world with a score that a system keeps: whole tens at the handoff, and more of it afterwards for leads that convert.
const folder = temporaryFolder();
const releases = join(folder, "models/releases/world");
runCli(["simulate", "--leads", "2000", "--seed", "5", "--out", join(folder, "data")]);
const leads = records(readFileSync(join(folder, "data/Lead.csv"), "utf8")) as Record[];
const history = records(readFileSync(join(folder, "data/LeadHistory.csv"), "utf8")) as Record[];
writeScore();

function scoreAtHandoff({ LeadSource = "", Id = "" }: Record): number {
  const chance = [...Id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7) % 6;
  return 10 * chance + (["Referral", "Partner"].includes(LeadSource) ? 40 : 0);
}

function writeScore(): void {
  const changes: string[][] = [];
  const rows = leads.map((lead) => {
    const before = scoreAtHandoff(lead);
    const isLater = lead.MQL_Date__c !== "" && lead.IsConverted === "true";
    const after = before + (isLater ? 30 : 0);
    const at = new Date(Date.parse(lead.MQL_Date__c ?? "") + 3_600_000);
    if (isLater)
      changes.push([
        `h${changes.length}`,
        "false",
        String(lead.Id),
        "x",
        at.toISOString(),
        "Lead_Score__c",
        String(before),
        String(after),
      ]);
    return [...Object.values(lead), String(after)];
  });
  writeTable("data/Lead.csv", [...Object.keys(leads[0] ?? {}), "Lead_Score__c"], rows);
  const columns = Object.keys(history[0] ?? {});
  writeTable("data/LeadHistoryWithScore.csv", columns, [
    ...history.map((row) => Object.values(row)),
    ...changes,
  ]);
}

function writeTable(file: string, columns: readonly string[], rows: readonly (readonly string[])[]): void {
  writeFileSync(
    join(folder, file),
    csvText(
      columns,
      rows.map((row) => row.map((text) => text || null)),
    ),
  );
}

const sheet = `rule,side,input,operator,values,or_empty,from,below,and_input,and_operator,and_values,points
partners,fit,LeadSource,is one of,"[""Partner"",""Referral""]",,,,,,,15
lists,fit,LeadSource,is one of,"[""Purchased List""]",,,,,,,-10
middle,fit,NumberOfEmployees,lies within,,,50,1000,,,,10
large,fit,NumberOfEmployees,lies within,,true,1000,,,,,5
schools,fit,Industry,is one of,"[""Education""]",,,,,,,-5
pricing,engagement,pricing page in 30 days,lies within,,,1,,,,,20
careers,engagement,careers page active days,lies within,,,1,,,,,-15
both,fit,Industry,is one of,"[""Software"",""Technology""]",,,,LeadSource,is one of,"[""Partner""]",7
`;
writeFileSync(join(folder, "rules.csv"), sheet);

function config(
  name: string,
  incumbent: object | undefined,
  change: (config: object) => object = (same) => same,
): string {
  const text = readFileSync(join(packageRoot, "scorewright.json"), "utf8").replaceAll(
    "data/sample/",
    "data/",
  );
  const { $schema: _, ...sample } = JSON.parse(text);
  sample.exports.lead_history.file = "data/LeadHistoryWithScore.csv";
  const own = change({ ...sample, name, incumbent, validation: { repetitions: 0 } });
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify(own));
  return path;
}

function imported(path: string, ...more: readonly string[]) {
  const run = runCli(["incumbent", path, "--quiet", "--json", ...more]);
  expect(run).toMatchObject({ exitCode: 0, stderr: "" });
  const said = JSON.parse(run.stdout);
  return { ...said, model: readModel(said.releaseFolder) as ScoringModel };
}

function scored(path: string, release: string): Record[] {
  const out = join(folder, "scored.csv");
  expect(runCli(["score", path, "--release", release, "--out", out, "--quiet"]).exitCode).toBe(0);
  return records(readFileSync(out, "utf8")) as Record[];
}

const handedOver = new Map(
  leads.filter((lead) => lead.MQL_Date__c !== "").map((lead) => [String(lead.Id), lead]),
);

/** The number of employees as it was at the handoff: the old value of the earliest later change. */
function employeesAtHandoff(lead: Record): number | null {
  const later = history
    .filter(({ LeadId, Field }) => LeadId === lead.Id && Field === "NumberOfEmployees")
    .filter(({ CreatedDate = "" }) => Date.parse(CreatedDate) > Date.parse(lead.MQL_Date__c ?? ""))
    .sort((a, b) => Date.parse(a.CreatedDate ?? "") - Date.parse(b.CreatedDate ?? ""));
  const text = later[0]?.OldValue ?? lead.NumberOfEmployees ?? "";
  return text === "" ? null : Number(text);
}

/** Fit points by hand: 15 to start with, for the list (10) and the school (5) that may be lost. */
function fitPoints(lead: Record): number {
  const { LeadSource = "", Industry = "" } = lead;
  const employees = employeesAtHandoff(lead);
  const isLarge = employees === null || employees >= 1000;
  return (
    15 +
    (["Partner", "Referral"].includes(LeadSource) ? 15 : LeadSource === "Purchased List" ? -10 : 0) +
    (isLarge ? 5 : employees >= 50 ? 10 : 0) -
    (Industry === "Education" ? 5 : 0) +
    (["Software", "Technology"].includes(Industry) && LeadSource === "Partner" ? 7 : 0)
  );
}

const rules = config("world", { rules: "rules.csv", qualifyFrom: 20 });
const first = imported(rules);
const firstRelease = join(releases, "1.0.0");

describe("a rule sheet", () => {
  test("is released as it stands, in force where nothing was, with points that begin at 0", () => {
    expect(first.release).toEqual({
      version: "1.0.0",
      path: "models/releases/world/1.0.0",
      is_new: true,
      in_force: "1.0.0",
    });
    const { kind, start, rules, probability, qualify, scale, provenance } = first.model;
    expect([kind, start, rules.length, scale, provenance.solver]).toEqual([
      "incumbent",
      { fit: 15, engagement: 15 },
      8,
      undefined,
      "none",
    ]);
    expect(probability).toHaveLength(30 + 15 + 10 + 20 + 7 + 1);
    expect(qualify).toEqual({ by: "points", from: 20 + 30 });
    expect(provenance.exports.find(({ export: name }: Export) => name === "incumbent")?.records).toBe(8);
  });

  test("gives every lead the points that come out by hand", () => {
    const rows = scored(rules, firstRelease).filter(({ lead_id = "" }) => handedOver.has(lead_id));
    expect(rows.length).toBeGreaterThan(1300);
    for (const { lead_id = "", fit_points, engagement_points, points } of rows) {
      expect(Number(fit_points), lead_id).toBe(fitPoints(handedOver.get(lead_id) as Record));
      expect([0, 15, 20, 35], lead_id).toContain(Number(engagement_points));
      expect(Number(points)).toBe(Number(fit_points) + Number(engagement_points));
    }
  });

  test("verifies, explains a lead, and is refused when a byte changes", () => {
    expect(runCli(["verify", firstRelease]).exitCode).toBe(0);
    const [lead = ""] = handedOver.keys();
    const receipt = runCli([
      "explain",
      rules,
      "--release",
      firstRelease,
      "--lead",
      lead,
      "--quiet",
      "--json",
    ]);
    expect(JSON.parse(receipt.stdout).score.fit_points).toBe(fitPoints(handedOver.get(lead) as Record));
    const copy = join(temporaryFolder(), "1.0.0");
    cpSync(firstRelease, copy, { recursive: true });
    writeFileSync(
      join(copy, "model.json"),
      readFileSync(join(copy, "model.json"), "utf8").replace('"incumbent"', '"calibrated"'),
    );
    expect(runCli(["verify", copy]).exitCode).toBe(2);
  });

  test("made again it is the same release; the sheet of the release says the same as the sheet that was typed", () => {
    expect(imported(rules).release).toMatchObject({ version: "1.0.0", is_new: false });
    cpSync(join(firstRelease, "rules.csv"), join(folder, "again.csv"));
    const again = imported(config("again", { rules: "again.csv", qualifyFrom: 50 })).model;
    for (const key of ["rules", "inputs", "start", "grades", "probability", "qualify", "figures"] as const)
      expect(again[key]).toEqual(first.model[key]);
  });
});

describe("beside a calibrated model", () => {
  const calibrated = JSON.parse(runCli(["calibrate", rules, "--quiet", "--json"]).stdout);
  const release = join(releases, "2.0.0");

  test("a calibration with an incumbent in force waits, and both can be compared on the exports", () => {
    expect(calibrated.release).toMatchObject({ version: "2.0.0", in_force: "1.0.0" });
    const run = runCli(["diff", firstRelease, release, "--config", rules, "--quiet", "--json"]);
    expect(run.exitCode).toBe(0);
    const { leads: moved, rules: changed } = JSON.parse(run.stdout);
    const judged = moved.migration.reduce((sum: number, own: { leads: number }) => sum + own.leads, 0);
    expect(judged).toBe(first.model.provenance.leads);
    expect(changed.length).toBeGreaterThan(8);
    expect(runCli(["promote", release]).exitCode).toBe(0);
  });

  test("the rule sheet of the calibrated model, taken for an incumbent, gives every lead the same points", () => {
    cpSync(join(release, "rules.csv"), join(folder, "calibrated.csv"));
    const own = config("copied", { rules: "calibrated.csv" });
    const copy = imported(own);
    const model = readModel(release);
    expect([copy.model.start, copy.model.probability.length]).toEqual([
      model.start,
      model.probability.length,
    ]);
    const points = new Map(scored(rules, release).map((row) => [row.lead_id, row.points]));
    expect(points.size).toBeGreaterThan(1300);
    for (const row of scored(own, copy.releaseFolder)) expect(row.points).toBe(points.get(row.lead_id));
  });

  test("its figures are those of an own logistic regression on earlier quarters, on leads of the latest ones", async () => {
    const warehouse = await Warehouse.open({
      path: join(folder, "build/world/warehouse.duckdb"),
      files: [],
      threads: 1,
    });
    const labels = await warehouse.rows(
      "select lead_id, won, cohort from marts.labels where state = 'mature'",
    );
    await warehouse.close();
    const points = new Map(scored(rules, firstRelease).map((row) => [row.lead_id, Number(row.points)]));
    const rows = labels.map((row) => ({
      cohort: String(row.cohort),
      won: row.won === true,
      points: points.get(String(row.lead_id)) as number,
    }));
    const quarters = [...new Set(rows.map(({ cohort }) => cohort))].sort().reverse();
    const winsFrom = (quarter: string) => rows.filter(({ cohort, won }) => won && cohort >= quarter).length;
    const from = quarters.find((quarter) => winsFrom(quarter) >= 40) as string;
    const test = rows.filter(({ cohort }) => cohort >= from);
    const line = logistic(rows.filter(({ cohort }) => cohort < from));
    const p = test.map((row) => 1 / (1 + Math.exp(-line.intercept - line.slope * row.points)));
    const wins = test.filter(({ won }) => won).length;
    const { figures } = first.model;
    expect([figures.n, figures.wins]).toEqual([test.length, wins]);
    const loss = test.reduce(
      (sum, { won }, i) => sum - Math.log(won ? (p[i] as number) : 1 - (p[i] as number)),
      0,
    );
    expect(figures.log_loss).toBeCloseTo(loss / test.length, 3);
    expect(figures.expected_over_observed).toBeCloseTo(p.reduce((sum, own) => sum + own, 0) / wins, 3);
    expect(figures.auc).toBeCloseTo(pairsInOrder(test), 4);
    const again = logistic(test.map((row) => ({ ...row, points: line.intercept + line.slope * row.points })));
    expect(figures.calibration_slope).toBeCloseTo(again.slope, 2);
    expect(figures.method).toContain("not learned from these leads");
    expect(figures.groups.some(({ by }: { by: string }) => by === "grade")).toBe(true);
  });

  test("an incumbent beside a model in force takes the next free version and waits, unless it is promoted", () => {
    expect(imported(rules).release).toMatchObject({ version: "3.0.0", is_new: true, in_force: "2.0.0" });
    expect(imported(rules, "--promote").release).toMatchObject({ version: "3.0.0", in_force: "3.0.0" });
  });
});

/** Plain Newton for two parameters. */
function logistic(rows: readonly { points: number; won: boolean }[]): { intercept: number; slope: number } {
  let [intercept, slope] = [0, 0];
  for (let step = 0; step < 50; step++) {
    let [a, b, aa, ab, bb] = [0, 0, 0, 0, 0];
    for (const { points, won } of rows) {
      const p = 1 / (1 + Math.exp(-intercept - slope * points));
      const [residual, weight] = [(won ? 1 : 0) - p, p * (1 - p)];
      a += residual;
      b += residual * points;
      aa += weight;
      ab += weight * points;
      bb += weight * points * points;
    }
    const determinant = aa * bb - ab * ab;
    intercept += (bb * a - ab * b) / determinant;
    slope += (aa * b - ab * a) / determinant;
  }
  return { intercept, slope };
}

/** The share of pairs of a winner and another lead in which the winner has more points; ties count half. */
function pairsInOrder(rows: readonly { points: number; won: boolean }[]): number {
  const [won, lost] = [rows.filter((row) => row.won), rows.filter((row) => !row.won)];
  const order = won.map((a) =>
    lost.reduce((sum, b) => sum + (a.points > b.points ? 1 : a.points === b.points ? 0.5 : 0), 0),
  );
  return order.reduce((sum, own) => sum + own, 0) / won.length / lost.length;
}

describe("a score column", () => {
  const path = config("kept", { score: "Lead_Score__c", qualifyFrom: 50 });
  const kept = imported(path);

  test("is read as of the handoff, point for point, though a leak gate refuses it as a trait", () => {
    const rows = scored(path, kept.releaseFolder).filter(({ lead_id = "" }) => handedOver.has(lead_id));
    expect(rows.length).toBeGreaterThan(1300);
    for (const { lead_id = "", points, decision } of rows) {
      const own = scoreAtHandoff(handedOver.get(lead_id) as Record);
      expect([Number(points), decision], lead_id).toEqual([own, own >= 50 ? "qualify" : "nurture"]);
    }
    expect(kept.guards.find(({ id }: { id: string }) => id === "score-history")).toMatchObject({
      pass: true,
    });
    expect(kept.model.inputs).toMatchObject([
      { name: "Lead_Score__c", side: "fit", computed: { from: "column" } },
    ]);
    expect(runCli(["verify", kept.releaseFolder]).exitCode).toBe(0);
  });

  test("without its history it is released with the failing guard in its card and on stdout", () => {
    const own = config("unkept", { score: "Lead_Score__c" }, (same) => {
      const changed = structuredClone(same) as { exports: { lead_history: { file: string } } };
      changed.exports.lead_history.file = "data/LeadHistory.csv";
      return changed;
    });
    const run = runCli(["incumbent", own, "--quiet"]);
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain("- score-history: no history of the score");
    const card = readFileSync(join(folder, "models/releases/unkept/1.0.0/CARD.md"), "utf8");
    expect(card).toMatch(/\*\*Released although it fails: .*score-history/);
  });
});

describe("a flat file without dates", () => {
  const flat = join(folder, "flat");
  mkdirSync(flat);
  const rows = Array.from({ length: 1200 }, (_, i) => {
    const won = (i * 7919) % 100 < 20 ? 1 : 0;
    return `${i},${((i * 31) % 1000) / 1000},${100 - 40 * won - (i % 37)},${won},p${i}@example.com\n`;
  });
  writeFileSync(join(flat, "leads.csv"), `id,chance,upside,won,mail\n${rows.join("")}`);

  function run(name: string, incumbent: object | undefined) {
    const path = join(flat, "scorewright.json");
    const exports = { leads: { file: "leads.csv", id: "id" } };
    const outcome = { won: { column: "won", equals: ["1"] } };
    writeFileSync(path, JSON.stringify({ name, exports, outcome, incumbent }));
    return runCli(["incumbent", path, "--quiet", "--json"]);
  }

  test.each(["chance", "upside"])(
    "a score that foretells nothing (%s) is a record all the same, and gives all the base rate",
    (score) => {
      const said = JSON.parse(run(score, { score }).stdout);
      expect(said.guards.find(({ id }: { id: string }) => id === "signal").pass).toBe(false);
      expect(said.figures.method).toContain("five times");
      const { probability } = readModel(said.releaseFolder);
      if (score === "upside") expect(new Set(probability)).toEqual(new Set([0.2]));
      expect(runCli(["verify", said.releaseFolder]).exitCode).toBe(0);
    },
  );

  const header = "side,input,operator,values,or_empty,from,below,points\n";
  test.each([
    ["no incumbent", undefined, "", "incumbent", '"incumbent": { "rules": "rules.csv" }'],
    ["both kinds", { rules: "rules.csv", score: "chance" }, "", "incumbent", 'either "rules"'],
    ["no such file", { rules: "none.csv" }, "", "none.csv", "no such file"],
    ["no such column", { score: "chanse" }, "", "incumbent.score", 'Did you mean "chance"?'],
    ["a score of texts", { score: "mail" }, "", "incumbent.score", "not plain numbers"],
    [
      "an unknown input",
      { rules: "rules.csv" },
      `${header}fit,chanse,lies within,,,0.5,,5\n`,
      "rules.csv:2:5",
      'Did you mean "chance"?',
    ],
    [
      "personal data",
      { rules: "rules.csv" },
      `${header}fit,won,is empty,,,,,5\nfit,mail,lies within,,,1,,5\n`,
      "rules.csv:3:5",
      "personal data",
    ],
    [
      "semicolons",
      { rules: "rules.csv" },
      "side;input;operator;points\n",
      "rules.csv:1:1",
      '"delimiter": ";"',
    ],
    ["no rule", { rules: "rules.csv" }, header, "rules.csv:1:1", "no rule"],
    [
      "an odd quote",
      { rules: "rules.csv" },
      `${header}fit,"chance,lies within,,,1,,5\n`,
      "rules.csv:2:5",
      "quote",
    ],
  ])(
    "%s: exit 2 with the place and how to mend it, and nothing is released",
    (name, incumbent, text, at, said) => {
      writeFileSync(join(flat, "rules.csv"), text);
      const { exitCode, stderr } = run("refused", incumbent);
      expect(stderr, name).toContain(at);
      expect(stderr).toContain(said);
      expect(stderr).toContain("To mend it:");
      expect(exitCode).toBe(2);
      expect(existsSync(join(flat, "models/releases/refused"))).toBe(false);
    },
  );
});
