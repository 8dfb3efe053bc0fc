import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { seededRandom } from "../models/random.ts";
import { readModel } from "../pipelines/release/read-release.ts";
import { runCli } from "./run-cli.ts";
import { records } from "./simulate/records.ts";
import { temporaryFolder } from "./temporary-folder.ts";

// A world in which visits of the pricing page on Mondays, and nothing else, tell who buys. Every lead visits on four days, the first and the last of them a Tuesday; winners come back
// on Mondays after the handoff, which no trait may see. Two columns tell nothing by themselves and everything together.
const folder = temporaryFolder();
const release = join(folder, "models/releases/mondays/1.0.0");
const hour = 3_600_000;
const firstMonday = Date.UTC(2022, 0, 3);
const leads = 3000;

const handoffOf = (i: number) => firstMonday + (28 + Math.floor(i / 3)) * 24 * hour + 12 * hour;
const next = seededRandom(4);
const chances = Array.from({ length: leads }, () => [next(), next()] as const);
const mondaysOf = (i: number) => Math.floor(3 * (chances[i]?.[0] ?? 0));
const isWon = (i: number) => (chances[i]?.[1] ?? 0) < ([0.06, 0.18, 0.42][mondaysOf(i)] as number);

const mondays = `-- Visits of the pricing page on Mondays: {{ not a template }} </script>
select
    leads.lead_id,
    count(visits.activity_at) as value
from before_handoff.leads
left join before_handoff.activities as visits
    on visits.lead_id = leads.lead_id
    and visits.asset = '/pricing'
    and isodow(visits.activity_at) = 1
group by leads.lead_id;
`;

function writeWorld(): void {
  const days = Array.from({ length: leads }, (_, i) => i);
  const iso = (moment: number) => new Date(moment).toISOString().slice(0, 19).concat("Z");
  const leadRows = days.map((i) => {
    const hint = (i * 13) % 2;
    const twin = isWon(i) ? 1 - hint : hint;
    return `${i},${iso(handoffOf(i))},${isWon(i) ? iso(handoffOf(i) + 480 * hour) : ""},h${hint},t${twin}`;
  });
  const visits = days.flatMap((i) => {
    const monday =
      handoffOf(i) - ((((handoffOf(i) - firstMonday) / 24 / hour) | 0) % 7) * 24 * hour - 168 * hour;
    const before = [0, 1, 2, 3].map(
      (k) => monday - k * 168 * hour + (k > 0 && k <= mondaysOf(i) ? 0 : 24 * hour),
    );
    const after = isWon(i) ? [1, 2, 3, 4].map((k) => monday + (7 + 7 * k) * 24 * hour) : [];
    return [...before, ...after].map((moment) => `${i},${iso(moment)},web visit,/pricing`);
  });
  writeFileSync(join(folder, "leads.csv"), `id,qualified,won,hint,twin\n${leadRows.join("\n")}\n`);
  writeFileSync(
    join(folder, "activities.csv"),
    `Lead ID,Activity Date,Activity Type,Asset\n${visits.join("\n")}\n`,
  );
  mkdirSync(join(folder, "traits"));
  writeFileSync(join(folder, "traits/monday_pricing_visits.sql"), mondays);
  writeConfig("scorewright.json", "traits/*.sql");
}

function writeConfig(file: string, traitsSql: string): string {
  const config = {
    name: "mondays",
    asOf: new Date(handoffOf(leads)).toISOString().slice(0, 10),
    exports: {
      leads: { file: "leads.csv", id: "id", columns: { qualified_at: "qualified", won_at: "won" } },
      activities: { file: "activities.csv", preset: "generic/activity" },
    },
    traitsSql,
    validation: { repetitions: 0 },
  };
  writeFileSync(join(folder, file), JSON.stringify(config));
  return join(folder, file);
}

const run = (...args: string[]) => runCli([...args, "--quiet"], folder);
const config = join(folder, "scorewright.json");

beforeAll(() => {
  writeWorld();
  expect(run("calibrate", config)).toMatchObject({ stderr: "", exitCode: 0 });
}, 300_000);

describe("a trait from SQL that tells who buys", () => {
  test("is released with its SELECT", () => {
    const model = readModel(release);
    expect(model.schema_version).toBe("1.3.0");
    expect(model.inputs).toMatchObject([
      {
        name: "monday pricing visits",
        type: "number",
        side: "engagement",
        group: "behaviour",
        computed: { from: "sql", file: "traits/monday_pricing_visits.sql", sql: mondays },
      },
    ]);
    expect(readFileSync(join(release, "traits/monday_pricing_visits.sql"), "utf8")).toBe(mondays);
    expect(readFileSync(join(release, "SHA256SUMS"), "utf8")).toContain(
      "  traits/monday_pricing_visits.sql\n",
    );
    for (const file of ["CARD.md", "rules.md"])
      expect(readFileSync(join(release, file), "utf8")).toContain(
        'Your SQL computes "monday pricing visits" (`traits/monday_pricing_visits.sql`)',
      );
  });

  test("verifies, and no longer once its SELECT was touched", () => {
    expect(run("verify", release)).toMatchObject({ exitCode: 0 });
    const file = join(release, "traits/monday_pricing_visits.sql");
    writeFileSync(file, mondays.replace("= 1", "= 2"));
    expect(run("verify", release)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("monday_pricing_visits.sql: does not match its checksum"),
    });
    writeFileSync(file, mondays);
  });

  test("scores and explains as it was calibrated, by Mondays before the handoff and by the SELECT of the release, whatever became of the config's files", () => {
    renameSync(join(folder, "traits"), join(folder, "moved"));
    const out = join(folder, "scored.csv");
    expect(run("score", config, "--release", release, "--out", out)).toMatchObject({
      stderr: "",
      exitCode: 0,
    });
    expect(readFileSync(out, "utf8")).toBe(readFileSync(join(folder, "build/mondays/scored.csv"), "utf8"));
    const points = [0, 1, 2].map((mondays) => {
      const same = records(readFileSync(out, "utf8")).filter(
        (lead) => mondaysOf(Number(lead.lead_id)) === mondays,
      );
      return [...new Set(same.map((lead) => Number(lead.points)))];
    });
    expect(points.map(({ length }) => length)).toEqual([1, 1, 1]);
    expect(points.flat()).toEqual(points.flat().toSorted((a, b) => a - b));
    expect(new Set(points.flat()).size).toBe(3);
    const explained = run("explain", config, "--release", release, "--lead", "2");
    expect(explained.stdout).toContain("monday pricing visits");
    renameSync(join(folder, "moved"), join(folder, "traits"));
  });

  test("can be asked for by a score in use, which then scores by it too", () => {
    const sheet =
      "side,input,operator,values,or_empty,from,below,points\nengagement,monday pricing visits,lies within,,,1,,20\n";
    writeFileSync(join(folder, "sheet.csv"), sheet);
    const own = JSON.parse(readFileSync(config, "utf8"));
    const path = join(folder, "incumbent.json");
    writeFileSync(path, JSON.stringify({ ...own, name: "in-use", incumbent: { rules: "sheet.csv" } }));
    expect(run("incumbent", path)).toMatchObject({ stderr: "", exitCode: 0 });
    const inUse = join(folder, "models/releases/in-use/1.0.0");
    const diff = run("diff", inUse, release, "--config", config, "--format", "json");
    expect(diff.stderr).toBe("");
    expect(readModel(inUse).inputs).toMatchObject([{ computed: { from: "sql", sql: mondays } }]);
    expect(run("monitor", config, "--release", inUse)).toMatchObject({ exitCode: 0 });
  });
});

test("another SELECT is another input: the next release is a major one, and the one in force is compared by its own", () => {
  const file = join(folder, "traits/monday_pricing_visits.sql");
  writeFileSync(file, mondays.replace("count(visits.activity_at)", "least(count(visits.activity_at), 1)"));
  expect(run("calibrate", config)).toMatchObject({ stderr: "", exitCode: 0 });
  const result = JSON.parse(readFileSync(join(folder, "build/mondays/result.json"), "utf8"));
  expect(result.release).toMatchObject({ version: "2.0.0", in_force: "1.0.0" });
  expect(result.change.from).toBe("1.0.0");
  expect(result.change.migration.length).toBeGreaterThan(1);
  writeFileSync(file, mondays);
});

describe("a trait from SQL that can't be one", () => {
  const check = (name: string, sql: string) => {
    rmSync(join(folder, "bad"), { recursive: true, force: true });
    mkdirSync(join(folder, "bad"));
    writeFileSync(join(folder, "bad", name), sql);
    return run("check", writeConfig("bad.json", "bad/*.sql"));
  };

  test("because it reads what came after is refused at its line", () => {
    expect(check("deals.sql", "select lead_id,\n  true as value\nfrom marts.outcomes")).toMatchObject({
      exitCode: 2,
      stdout: "",
      stderr: expect.stringContaining(
        "bad/deals.sql:3:6: reads marts.outcomes, which may know what came after the handoff",
      ),
    });
  });

  test("because it knows the outcome by itself is left out, and said to be", () => {
    const sql = `select lead_id, max(case when field = 'hint' then substr(value, 2) end)
      = max(case when field = 'twin' then substr(value, 2) end) as value from before_handoff.fields group by lead_id`;
    const { stdout, exitCode } = check("hint_and_twin.sql", sql);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/hint and twin: by itself it tells winners from the rest with an AUC of 1\.00/);
  });

  test.each([
    [
      "hint.sql",
      "select lead_id, 1 as value from before_handoff.leads where lead_id < '5'",
      "traitsSql: a trait from SQL and a column or another trait",
    ],
    [
      "days_since_last_web_visit.sql",
      "select lead_id, 1 as value from before_handoff.leads where lead_id < '5'",
      'both called "days since last web visit"',
    ],
    ["Mondays.sql", "select 1", "bad/Mondays.sql: no name for a relation"],
    ["mondays.txt", "select 1", "traitsSql: no file is called bad/*.sql"],
  ])("because of its name: %s", (name, sql, problem) => {
    expect(check(name, sql)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(problem) });
  });

  test("because it is the same in every lead is no trait", () => {
    const { stdout, exitCode } = check("all.sql", "select lead_id, 1 as value from before_handoff.leads");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("all: the same in every lead");
  });
});
