import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { prepare } from "../../pipelines/commands/prepare.ts";
import { integrityChecks } from "../../pipelines/config/integrity.ts";
import { loadConfig } from "../../pipelines/config/load-config.ts";
import type { IntegrityFinding } from "../../pipelines/integrity/run-checks.ts";
import { progressTo } from "../../pipelines/progress.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const folder = temporaryFolder();

/** Every check finds something here; "Closed" is the date of wins and of losses. */
const files = {
  "Lead.csv": [
    "Id,Created,MQL,Note",
    "a,2026-01-02T09:00:00Z,2026-01-03T09:00:00Z,",
    'b,2026-01-04T09:00:00Z,2026-01-03 09:00,"two\nlines"',
    "c,2026-01-05T09:00:00Z,2026-07-01 00:00:00,",
    "d,2026-07-02T09:00:00Z,,",
  ],
  "Opportunity.csv": [
    "Id,Lead,Created,Closed,Won,Done",
    "o1,a,2026-02-02,2026-02-01,true,true",
    "o2,b,2026-02-02,2026-03-01,true,false",
    "o3,b,2026-02-02,2026-12-01,false,false",
  ],
  "Task.csv": [
    "Who,Made",
    "a,1/5/2026 9:00 AM",
    "a,1/5/2026 9:00 AM",
    "b,1/5/2026 9:00 AM UTC",
    "b,13/5/2026 9:00 AM",
  ],
};

const exports = {
  leads: { file: "Lead.csv", id: "Id", columns: { created_at: "Created", qualified_at: "MQL" } },
  opportunities: {
    file: "Opportunity.csv",
    id: "Id",
    columns: {
      lead_id: "Lead",
      created_at: "Created",
      won_at: "Closed",
      lost_at: "Closed",
      is_won: "Won",
      is_closed: "Done",
    },
  },
  tasks: {
    file: "Task.csv",
    formats: { date: "M/d/yyyy" },
    reject: "quarantine",
    columns: { who_id: "Who", created_at: "Made", completed_at: "Made" },
  },
};

async function findings(
  integrity: Readonly<Record<string, string>> = {},
  formats: Readonly<Record<string, object>> = {},
): Promise<readonly IntegrityFinding[]> {
  for (const [name, lines] of Object.entries(files))
    writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
  const leads = { ...exports.leads, formats: formats.leads };
  const tasks = { ...exports.tasks, formats: { ...exports.tasks.formats, ...formats.tasks } };
  const config = { name: "given", asOf: "2026-06-30", exports: { ...exports, leads, tasks }, integrity };
  writeFileSync(join(folder, "scorewright.json"), JSON.stringify(config));
  const { warehouse, integrity: found } = await prepare({
    loaded: loadConfig(join(folder, "scorewright.json")),
    database: ":memory:",
    writes: [],
    scoresAll: false,
    threads: 1,
    progress: progressTo(process.stderr, true, true),
  });
  await warehouse.close();
  return found;
}

test("by default everything is counted, per check and export, with what becomes of it", async () => {
  const found = await findings();
  expect(found.map(({ check, export: name, found }) => [check, name, found])).toEqual([
    ["closed-before-created", "opportunities", 1],
    ["qualified-before-created", "leads", 1],
    ["conflicting-outcomes", "opportunities", 1],
    ["future-moments", "leads", 2],
    ["repeated-records", "tasks", 1],
    ["moments-without-zone", "leads", 2],
    ["moments-without-zone", "tasks", 2],
  ]);
  expect(found.every(({ policy, rule }) => policy === "count" && rule.length > 0)).toBe(true);
});

const refused = [
  ["closed-before-created", "Opportunity.csv:2:17", "1 value in opportunities"],
  ["qualified-before-created", "Lead.csv:3:24", "1 value in leads"],
  ["conflicting-outcomes", "Opportunity.csv:3:33", "1 value in opportunities"],
  ["future-moments", "Lead.csv:5:24", "2 values in leads"],
  ["repeated-records", "Task.csv:3:1", "1 value in tasks"],
  ["moments-without-zone", "Lead.csv:3:24", "2 values in leads"],
] as const;

test.each(refused)(
  "%s: refused where the config says so, at the first, with how many and how to mend it",
  async (check, at, problem) => {
    const error = await findings({ [check]: "refuse" }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "InputError", at });
    expect(String(error)).toContain(`${check}: ${problem}, the first one here`);
    expect(String(error)).toContain(`"integrity": { "${check}": "count" }`);
    expect(String(error)).not.toContain("2026-");
  },
);

test("every check has a case above", () => {
  expect(refused.map(([check]) => check).sort()).toEqual([...integrityChecks].sort());
});

test("a declared zone says what local times mean, and a check that finds nothing is refused by no policy", async () => {
  const berlin = { zone: "Europe/Berlin" };
  const checksOf = (found: readonly IntegrityFinding[]) =>
    found.map((finding) => `${finding.check} ${finding.export}`);
  expect(checksOf(await findings({}, { tasks: berlin }))).toContain("moments-without-zone leads");
  expect(checksOf(await findings({}, { tasks: berlin }))).not.toContain("moments-without-zone tasks");
  const none = await findings({ "moments-without-zone": "refuse" }, { leads: berlin, tasks: berlin });
  expect(none.map(({ check }) => check)).not.toContain("moments-without-zone");
});
