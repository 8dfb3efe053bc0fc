import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { auc } from "../models/judge/auc.ts";
import type { LeadInputs } from "../models/lead-inputs.ts";
import { scoreLead } from "../models/score-lead.ts";
import { catalog } from "../pipelines/dictionary/catalog.ts";
import { requireKeys } from "../pipelines/dictionary/require-keys.ts";
import { packageRoot } from "../pipelines/package-root.ts";
import { readModel } from "../pipelines/release/read-release.ts";
import type { GroupResult, Result } from "../pipelines/report/result-schema.ts";
import { quoteName, Warehouse } from "../pipelines/warehouse.ts";
import { documentedWarehouse } from "./docs/dictionary/documented-warehouse.ts";
import { runCli } from "./run-cli.ts";
import { filesBelow, temporaryFolder } from "./temporary-folder.ts";

// The committed sample, calibrated twice as a user does: with two threads and with one.
const two = sampleCopy();
const one = sampleCopy();
const first = runCli(["calibrate", join(two, "scorewright.json"), "--threads", "2"]);
const second = runCli(["calibrate", join(one, "scorewright.json"), "--threads", "1", "--quiet", "--json"]);

const report = join(two, "build/sample-mql");
const release = join(two, "models/releases/sample-mql/2.0.2");
const result: Result = JSON.parse(readFileSync(join(report, "result.json"), "utf8"));
const truth = JSON.parse(readFileSync(join(packageRoot, "data/sample/truth/truth.json"), "utf8"));
const warehouse = await Warehouse.open({ path: join(report, "warehouse.duckdb"), files: [], threads: 1 });

function sampleCopy(): string {
  const folder = temporaryFolder();
  cpSync(join(packageRoot, "models/releases"), join(folder, "models/releases"), { recursive: true });
  cpSync(join(packageRoot, "scorewright.json"), join(folder, "scorewright.json"));
  symlinkSync(join(packageRoot, "data"), join(folder, "data"));
  return folder;
}

function named(groups: readonly GroupResult[], name: string): GroupResult {
  const group = groups.find((candidate) => candidate.name === name);
  if (group === undefined) throw new Error(`the result has no ${name}`);
  return group;
}

describe("the command", () => {
  test("succeeds, says where the report lies on stdout, and its stages on stderr", () => {
    expect(first.exitCode).toBe(0);
    expect(first.stdout).toContain("build/sample-mql/report.html");
    expect(first.stderr).toContain("Fitting, and judging on leads the fit never saw");
  });

  test("with --json and --quiet gives JSON on stdout and nothing on stderr", () => {
    expect(JSON.parse(second.stdout).release.version).toBe("2.0.2");
    expect(second.stderr).toBe("");
  });

  test("leaves every file that the product promises, and no draft", () => {
    const engines = ["bigquery", "duckdb", "mysql", "postgres", "redshift", "snowflake", "spark", "trino"];
    const sql = engines.flatMap((name) => [`features.${name}.sql`, `model.${name}.sql`]);
    const sheets = ["eloqua", "hubspot", "marketo", "salesforce"].map((name) => `rules.${name}.md`);
    const data = ["SHA256SUMS", "model.json", "model.pmml", "rules.csv", "vectors.json"];
    const dbt = ["dbt/sample_mql_scores.sql", "dbt/schema.yml"];
    const others = ["CARD.md", "rules.md", "scorer.d.mts", "scorer.mjs", ...data, ...dbt, ...sheets];
    expect(Object.keys(filesBelow(release)).sort()).toEqual([...others, ...sql].sort());
    const parquet = ["parquet/marts/scores.parquet", "parquet/reports/reps.parquet"];
    const texts = ["report.html", "report.md", "scored.csv", "work_list.csv", "tables/reps.csv"];
    for (const name of [...texts, ...parquet, "scored.arrow", "warehouse.duckdb"]) {
      expect(existsSync(join(report, name)), name).toBe(true);
    }
    expect(Object.keys(filesBelow(join(two, "build"))).filter((name) => name.includes("draft"))).toEqual([]);
  });
});

describe("same input, same bytes", () => {
  test("one thread and two give the same release, and the same as the committed one", () => {
    const released = filesBelow(join(two, "models/releases"));
    expect(filesBelow(join(one, "models/releases"))).toEqual(released);
    expect(filesBelow(join(packageRoot, "models/releases"))).toEqual(released);
  });

  test("result, page, scores, tables and Parquet are the same too", () => {
    const { "warehouse.duckdb": _, ...files } = filesBelow(report);
    expect(Object.keys(files).length).toBeGreaterThan(150);
    for (const [name, bytes] of Object.entries(files))
      expect(readFileSync(join(one, "build/sample-mql", name), "latin1") === bytes, name).toBe(true);
  });
});

describe("against the truth, which the pipeline never reads", () => {
  test("the out-of-time AUC lies within 0.02 of what the true probabilities reach on the same leads", async () => {
    const rows = (
      await warehouse.rows(
        `select lead_id, cohort, won from marts.labels where state = 'mature' order by lead_id`,
      )
    ).map((row) => ({ id: String(row.lead_id), cohort: String(row.cohort), won: row.won === true ? 1 : 0 }));
    const heldOut = lastCohorts(rows, result.validation.n);
    const probabilities = trueProbabilities();
    const reachable = auc(
      heldOut.map((row) => probabilities.get(row.id) ?? Number.NaN),
      heldOut.map((row) => row.won),
    );
    expect(heldOut).toHaveLength(result.validation.n);
    expect(result.validation.auc).toBeGreaterThan(reachable - 0.02);
    expect(result.validation.auc).toBeLessThan(reachable + 0.02);
  });

  test("every planted leak is refused, with its reason", () => {
    for (const { column } of truth.leaks as { column: string }[]) {
      const verdict = result.leakage.find((leak) => leak.column === column);
      expect(verdict?.verdict, column).toMatch(/refused|not a trait/);
      expect(verdict?.because.length, column).toBeGreaterThanOrEqual(5);
    }
  });

  test("no noise column has more than 5% of the points", () => {
    for (const column of truth.noise as string[]) {
      const points = result.rules.filter((rule) => rule.input === column).map((rule) => rule.points);
      expect(Math.max(0, ...points), column).toBeLessThanOrEqual(0.05 * result.points.max);
    }
  });

  test("the territory with many poor leads shows it and is not blamed", () => {
    const poor = named(result.territories, truth.poorTerritory);
    expect(poor.flags).toContain("poor leads");
    expect(poor.verdict).toBe("as expected");
    expect(poor.net_quality_score).toBe(
      Math.min(...result.territories.map((group) => group.net_quality_score ?? 1)),
    );
    expect(poor.sentence).toMatch(/of it is the leads it gets/);
  });

  test("what makes its leads poor adds up to how far they score from the others', and names the planted sources", async () => {
    const poor = result.makeup.find(({ by, name }) => by === "territory" && name === truth.poorTerritory);
    const [means] = await warehouse.rows(`select
        avg(case when territory = '${truth.poorTerritory}' then scores.points end) as own,
        avg(case when territory <> '${truth.poorTerritory}' then scores.points end) as others
      from marts.scores as scores inner join marts.handoffs using (lead_id)`);
    expect(poor?.points).toBeCloseTo(Number(means?.own), 2);
    expect(poor?.other_points).toBeCloseTo(Number(means?.others), 2);
    const parts = poor?.rules.reduce((sum, { difference }) => sum + difference, 0);
    expect(parts).toBeCloseTo(Number(means?.own) - Number(means?.others), 2);
    expect(poor?.advice).toMatch(/^Talk to marketing about .*Purchased List.*Content Syndication/);
    expect(result.makeup.filter(({ by }) => by !== "rep")).toEqual([poor]);
  });

  test("the rep who hides a low conversion behind volume is flagged, and no other", () => {
    const masked = result.reps.filter((rep) => rep.flags.includes("masked by volume")).map((rep) => rep.name);
    const volumeRep = (truth.reps as { id: string; name: string }[]).find(
      (rep) => rep.id === truth.volumeRep || rep.name === truth.volumeRep,
    );
    expect(masked).toEqual([volumeRep?.name]);
    const lower = result.territories.filter(({ verdict }) => verdict === "lower");
    for (const { name, sentence } of lower)
      expect(sentence).toContain(`Without ${volumeRep?.name}, ${name} is as predicted.`);
  });

  test("the volume rep is asked why: full weeks convert as light ones do", () => {
    const { load, rep_ratios: ratios } = result.after_handoff;
    expect(load?.falls).toBe(false);
    expect(
      ratios?.reps.filter(({ reason }) => reason !== null).map(({ name, reason }) => [name, reason]),
    ).toEqual([[truth.volumeRep, "ask why"]]);
  });

  test("wins take as long as the world was made with: a median of 35 days, of those that the exports know", () => {
    const way = result.after_handoff.stage_times.find(
      ({ from, to }) => from === "handed over" && to === "won",
    );
    expect(way?.median_days).toBeGreaterThan(29);
    expect(way?.median_days).toBeLessThan(38);
  });

  test("what stands out under a reason in good grades was planted there, and something does", () => {
    const planted = [
      ["Unable to connect", /^LeadSource is .*(Purchased List|Content Syndication)/],
      ["No interest", /pricing page|web visit|click|demo form|unsubscribe|OptedOut/],
      ["Wrong role", /^seniority is .*(staff|student|job seeker)|^careers page/],
      ["Early stage", /^(Timeline__c is empty|BANT fields filled is below)/],
      ["Bad data", /^email domain is free mail|^LeadSource is .*(Purchased List|Content Syndication)/],
    ] as const;
    const { findings } = result.lessons;
    const isPlanted = (finding: (typeof findings)[number]) =>
      planted.some(([reason, traits]) => reason === finding.reason && traits.test(finding.condition));
    expect(findings.filter((finding) => !isPlanted(finding))).toEqual([]);
    expect(findings.length).toBeGreaterThan(1);
  });

  test("every lead that came back has one route, the young ones too", async () => {
    const rows = await warehouse.rows(`select disposition, count(*) as leads from marts.outcomes
      where disposition is not null and not is_won group by disposition`);
    const routed = Object.fromEntries(result.routing.map(({ reason, leads }) => [reason, leads]));
    expect(routed).toEqual(Object.fromEntries(rows.map(({ disposition, leads }) => [disposition, leads])));
    expect(result.routing.map(({ kind }) => kind)).not.toContain("unknown");
    expect(readFileSync(join(report, "tables/routing.csv"), "utf8").split("\n")[1]).toMatch(
      /^Unable to connect,unable to connect,recycle to nurture,30,\d+,/,
    );
  });

  test("all guards pass", () => {
    expect(result.guards.filter((guard) => guard.pass === false)).toEqual([]);
  });
});

describe("the release", () => {
  test("rules in TypeScript and in SQL give every lead the same score", async () => {
    const model = readModel(release);
    const inputs = await warehouse.rows("select * from marts.lead_inputs order by lead_id");
    const scores = await warehouse.rows("select * from marts.scores order by lead_id");
    expect(scores.length).toBeGreaterThan(5000);
    inputs.forEach((lead, i) => {
      expect({ ...scores[i] }).toEqual({ lead_id: lead.lead_id, ...scoreLead(model, lead as LeadInputs) });
    });
  });

  test("its SQL over the activities of the exports gives every lead its inputs", async () => {
    const released = join(two, result.release?.path ?? "");
    const { inputs } = readModel(released);
    const others = inputs.filter(({ computed }) => computed?.from !== "activities");
    expect(others.length).toBeLessThan(inputs.length);
    await warehouse.run(`create temp view scored_leads as
      select lead_id, handoff_at${others.map(({ name }) => `, inputs.${quoteName(name)}`).join("")}
      from marts.handoffs inner join marts.lead_inputs as inputs using (lead_id)`);
    await warehouse.run(`create temp view activities as
      select keys.lead_id, activity_type, asset, page, activity_at
      from staging.stg_activities inner join marts.lead_keys as keys on keys.key = activity_key`);
    const sql = readFileSync(join(released, "features.duckdb.sql"), "utf8");
    const rows = await warehouse.rows(`select * from (${sql}) order by lead_id`);
    expect(rows.length).toBeGreaterThan(5000);
    expect(rows).toEqual(await warehouse.rows("select * from marts.lead_inputs order by lead_id"));
  });

  test("explain gives a lead's receipt that adds up to its score, and what would move the grade", () => {
    const [header = "", row = ""] = readFileSync(join(report, "scored.csv"), "utf8").split("\n");
    const scored = Object.fromEntries(header.split(",").map((name, k) => [name, row.split(",")[k]]));
    const asked = ["explain", join(two, "scorewright.json"), "--release", release, "--quiet"];
    const { stdout, exitCode } = runCli([...asked, "--lead", String(scored.lead_id), "--json"]);
    expect(exitCode).toBe(0);
    const receipt = JSON.parse(stdout);
    expect(receipt.score).toMatchObject({ points: Number(scored.points), grade: scored.grade });
    const points = receipt.lines.map((line: { points: number }) => line.points);
    expect(points.reduce((sum: number, own: number) => sum + own, 0)).toBe(receipt.score.points);
    expect(receipt.moves.length).toBeGreaterThan(0);
    expect(runCli([...asked, "--lead", String(scored.lead_id)]).stdout).toContain(
      "one thing changed at a time",
    );
    expect(runCli([...asked, "--lead", "nobody"])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("hold no lead with this id"),
    });
  });

  test("verify accepts it, and names the file when one byte changes", () => {
    expect(runCli(["verify", release])).toMatchObject({ exitCode: 0 });
    const copy = join(temporaryFolder(), "tampered");
    cpSync(release, copy, { recursive: true });
    const path = join(copy, "rules.csv");
    tamper(path);
    const run = runCli(["verify", copy]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain(path);
  });

  test("score gives the leads of the exports the scores of the calibration", () => {
    const out = join(two, "scores.csv");
    const run = runCli([
      "score",
      join(two, "scorewright.json"),
      "--release",
      release,
      "--out",
      out,
      "--quiet",
    ]);
    expect(run.exitCode).toBe(0);
    const again = new Set(readFileSync(out, "utf8").split("\n"));
    const calibrated = readFileSync(join(report, "scored.csv"), "utf8").trimEnd().split("\n");
    expect(calibrated.length).toBeGreaterThan(5000);
    expect(calibrated.filter((line) => !again.has(line))).toEqual([]);
  });
});

describe("the leads to work today", () => {
  const [header = "", ...lines] = readFileSync(join(report, "work_list.csv"), "utf8").trimEnd().split("\n");
  const place = (column: string) => header.split(",").indexOf(column);
  const cells = lines.map((line) => line.split(","));

  test("are each rep's open ones, the best first, as many as the report counts", () => {
    const all = result.worklist?.groups.find(({ by }) => by === "all");
    expect(cells).toHaveLength(Number(all?.leads));
    const sortKeys = cells.map((row) => [row[place("rep")], -Number(row[place("probability")])] as const);
    const outOfOrder = sortKeys.filter(([rep, chance], i) => {
      const [repBefore = "", before = -1] = sortKeys[i - 1] ?? [];
      return i > 0 && (rep === repBefore ? chance < before : String(rep) < repBefore);
    });
    expect(outOfOrder).toEqual([]);
  });

  test("are in the list only: neither page, Markdown nor tables name a lead", () => {
    const ids = cells.map((row) => row[place("lead_id")] ?? "");
    const tables = Object.values(filesBelow(join(report, "tables")));
    const texts = ["report.html", "report.md", "result.json"].map((name) =>
      readFileSync(join(report, name), "utf8"),
    );
    expect(ids.length).toBeGreaterThan(100);
    for (const text of [...texts, ...tables]) expect(ids.filter((id) => text.includes(id))).toEqual([]);
  });

  test("bring, with the open opportunities, the wins that the forecast tells", () => {
    const all = result.worklist?.groups.find(({ by }) => by === "all");
    const foretold = result.forecast?.expected.find(
      ({ by, quarter, what }) => by === "all" && quarter === "all" && what === "wins",
    );
    expect(Number(all?.leads) + Number(result.worklist?.with_opportunity)).toBe(result.forecast?.open_leads);
    expect(all?.wins).toBeLessThan(Number(foretold?.expected));
  });
});

test("records read = loaded + rejected, for every export, and the warehouse says so too", async () => {
  expect(result.input).toHaveLength(10);
  for (const input of result.input) expect(input.records, input.file).toBe(input.loaded + input.rejected);
  const loaded = await warehouse.value("select count(*) from raw.leads");
  expect(loaded).toBe(result.input.find((input) => input.export === "leads")?.loaded);
});

describe("the warehouse", () => {
  test("says what each relation and each column is", async () => {
    const relations = await catalog(warehouse);
    const untold = relations.flatMap(({ name, comment, columns }) => [
      ...(comment === null ? [name] : []),
      ...columns.filter((column) => column.comment === null).map((column) => `${name}.${column.name}`),
    ]);
    expect(relations.length).toBeGreaterThan(140);
    expect(untold).toEqual([]);
  });

  test("has one row per key, in the tables of the report too", async () => {
    await requireKeys(warehouse, () => true);
  });

  test("has the columns and types that docs/warehouse.md says", async () => {
    const documented = await documentedWarehouse();
    const told = new Map((await catalog(documented)).map((relation) => [relation.name, relation]));
    await documented.close();
    const own = /^(raw\.|marts\.lead_inputs$)/;
    for (const { name, columns } of (await catalog(warehouse)).filter(
      (relation) => !own.test(relation.name),
    )) {
      expect(columns, name).toEqual(told.get(name)?.columns);
    }
  });
});

function lastCohorts<T extends { readonly cohort: string }>(rows: readonly T[], atLeast: number): T[] {
  const cohorts = [...new Set(rows.map((row) => row.cohort))].sort().reverse();
  for (let k = 1; k <= cohorts.length; k++) {
    const held = rows.filter((row) => cohorts.slice(0, k).includes(row.cohort));
    if (held.length >= atLeast) return held;
  }
  return [];
}

function trueProbabilities(): ReadonlyMap<string, number> {
  const lines = readFileSync(join(packageRoot, "data/sample/truth/leads.csv"), "utf8")
    .trimEnd()
    .split("\n")
    .slice(1);
  return new Map(lines.map((line) => [line.split(",")[0] as string, Number(line.split(",")[1])]));
}

function tamper(path: string): void {
  const bytes = readFileSync(path);
  bytes[bytes.length - 2] = (bytes[bytes.length - 2] as number) ^ 1;
  writeFileSync(path, bytes);
}
