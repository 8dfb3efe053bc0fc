import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../pipelines/package-root.ts";
import type { GroupResult, Result } from "../pipelines/report/result-schema.ts";
import { type Row, Warehouse } from "../pipelines/warehouse.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** Judged leads whose wins a report shows, or hides: as it counts them. */
interface Told {
  readonly what: string;
  readonly leads: readonly number[];
  readonly isShown: boolean;
}

describe.each([
  ["by the classes of grades", 3, {}],
  ["by points", 4, { qualify: { by: "capacity", leadsPerRepPerWeek: 0.4 } }],
  ["by grades, and a quarter of which few leads are old enough", 5, { asOf: "2026-06-21" }],
])("with a bar %s, what became of fewer than ten leads", (_, seed, more) => {
  const folder = temporaryFolder();
  runCli(["simulate", "--leads", "1600", "--seed", String(seed), "--out", join(folder, "data/sample")]);
  const config = JSON.parse(readFileSync(join(packageRoot, "scorewright.json"), "utf8"));
  writeFileSync(
    join(folder, "scorewright.json"),
    JSON.stringify({ ...config, ...more, validation: { repetitions: 0 } }),
  );
  const run = runCli(["calibrate", join(folder, "scorewright.json"), "--quiet"]);
  const told = async () => toldIn(folder);

  test("is not shown", async () => {
    expect(run.stderr).toBe("");
    const all = await told();
    const hidden = all.filter(({ isShown }) => !isShown);
    expect(hidden.length).toBeGreaterThan(10);
    expect(all.filter(({ isShown, leads }) => isShown && leads.length > 0 && leads.length < 10)).toEqual([]);
  });

  test("can't be computed from what is shown, by adding and taking away whatever it may be", async () => {
    const all = await told();
    const shown = all.filter(({ isShown }) => isShown);
    const few = [...all.filter(({ isShown }) => !isShown), ...differences(shown)].filter(
      ({ leads }) => leads.length > 0 && leads.length < 10,
    );
    const basis = reduced(shown.map(vector));
    expect(few.filter((group) => isSumOf(basis, vector(group))).map(({ what }) => what)).toEqual([]);
    const [first] = shown;
    expect(first !== undefined && isSumOf(basis, vector(first))).toBe(true);
  });
});

async function toldIn(folder: string): Promise<Told[]> {
  const build = join(folder, "build/sample-mql");
  const result: Result = JSON.parse(readFileSync(join(build, "result.json"), "utf8"));
  const warehouse = await Warehouse.open({ path: join(build, "warehouse.duckdb"), files: [], threads: 1 });
  const leads = await warehouse.rows(`select *, coalesce(cohort, '') as quarter from marts.lead_grades
    where judged_probability is not null order by lead_id`);
  const hits = await warehouse.rows("select lead_id, rule_id from marts.rule_hits");
  await warehouse.close();
  const those = (what: string, isShown: boolean, has: (lead: Row) => boolean): Told => ({
    what,
    isShown,
    leads: leads.flatMap((lead, i) => (has(lead) ? [i] : [])),
  });
  const groups = (column: string, own: readonly GroupResult[]) =>
    own.map(({ name, wins }) => those(`${column} ${name}`, wins !== null, (lead) => lead[column] === name));
  const from = (points: number) => (lead: Row) => Number(lead.points) >= points;
  const { chosen } = result.bar;
  const qualifies = (lead: Row) =>
    chosen.startsWith("from ")
      ? from(Number(chosen.split(" ")[1]))(lead)
      : chosen.slice("grades ".length).split(", ").includes(String(lead.grade));
  const inPlace = ({ by, name }: { by: string; name: string }, lead: Row) =>
    by === "all" || lead[by] === name;
  return [
    those("all", true, () => true),
    those("held out for the validation", true, (lead) => lead.is_held_out === true),
    ...groups("grade", result.grades),
    ...groups("class", result.classes),
    ...groups("territory", result.territories),
    ...groups("rep", result.reps),
    ...groups("product_line", result.product_lines),
    ...groups("lead_source", result.sources),
    ...groups("quarter", result.quarters),
    ...result.bands.map(({ name, wins }) => {
      const [low = 0, high = low] = [...name.matchAll(/\d+/g)].map(Number);
      return those(`band ${name}`, wins !== null, (lead) => {
        return Number(lead.points) >= low && Number(lead.points) <= high;
      });
    }),
    ...result.threshold.map(({ points, wins }) => those(`from ${points}`, wins !== null, from(points))),
    ...result.threshold_by_territory.map(({ territory, points, wins }) =>
      those(`${territory} from ${points}`, wins !== null, (lead) => {
        return lead.territory === territory && from(points)(lead);
      }),
    ),
    ...result.bar.groups.flatMap((group) => [
      those(`${group.name} given`, group.given.wins !== null, (l) => inPlace(group, l) && qualifies(l)),
      those(`${group.name} given up`, group.given_up.wins !== null, (lead) => {
        return inPlace(group, lead) && !qualifies(lead);
      }),
    ]),
    ...result.top_grades.flatMap(({ of, quarters }) =>
      quarters.map(({ quarter, wins }) =>
        those(`${of} in ${quarter}`, wins !== null, (lead) => {
          const isTop = of === "grade A" ? String(lead.grade).startsWith("A") : lead.class === "high";
          return isTop && lead.quarter === quarter;
        }),
      ),
    ),
    ...(result.after_handoff.rep_ratios?.reps ?? []).map(({ name }) =>
      those(`ratio of ${name}`, true, (lead) => lead.rep === name),
    ),
    ...result.dispositions
      .filter(({ by, disposition }) => by !== "all" && disposition === "won")
      .map(({ by, name }) =>
        those(`dispositions of ${by} ${name}`, true, (lead) => {
          return lead[by === "source" ? "lead_source" : by] === name;
        }),
      ),
    ...result.rules.map(({ id, wins }) => {
      const met = new Set(hits.filter(({ rule_id }) => rule_id === id).map(({ lead_id }) => lead_id));
      return those(`rule ${id}`, wins !== null, (lead) => met.has(lead.lead_id ?? ""));
    }),
  ];
}

/** What lies in one shown group and not in another that lies within it: few leads there would be known. */
function differences(shown: readonly Told[]): Told[] {
  return shown.flatMap((outer) =>
    shown.flatMap((inner) => {
      if (outer.leads.length - inner.leads.length >= 10 || outer.leads.length <= inner.leads.length)
        return [];
      const within = new Set(outer.leads);
      if (!inner.leads.every((lead) => within.has(lead))) return [];
      const own = new Set(inner.leads);
      const leads = outer.leads.filter((lead) => !own.has(lead));
      return [{ what: `${outer.what} but not ${inner.what}`, leads, isShown: false }];
    }),
  );
}

type Vector = ReadonlyMap<number, number>;

function vector({ leads }: Told): Vector {
  return new Map(leads.map((lead) => [lead, 1]));
}

const tiny = 1e-9;

/** Row echelon form: each vector by the first lead that no earlier one begins with. */
function reduced(vectors: readonly Vector[]): ReadonlyMap<number, Vector> {
  const basis = new Map<number, Vector>();
  for (const own of vectors) {
    const left = rest(basis, own);
    const first = firstOf(left);
    if (first !== undefined) basis.set(first, left);
  }
  return basis;
}

function isSumOf(basis: ReadonlyMap<number, Vector>, own: Vector): boolean {
  return firstOf(rest(basis, own)) === undefined;
}

function rest(basis: ReadonlyMap<number, Vector>, own: Vector): Vector {
  const left = new Map(own);
  for (const first of [...basis.keys()].sort((a, b) => a - b)) {
    const value = left.get(first) ?? 0;
    const pivot = basis.get(first);
    if (pivot === undefined || Math.abs(value) < tiny) continue;
    const factor = value / (pivot.get(first) ?? 1);
    for (const [lead, amount] of pivot) left.set(lead, (left.get(lead) ?? 0) - factor * amount);
  }
  return left;
}

function firstOf(own: Vector): number | undefined {
  const leads = [...own].filter(([, value]) => Math.abs(value) >= tiny).map(([lead]) => lead);
  return leads.length === 0 ? undefined : Math.min(...leads);
}
