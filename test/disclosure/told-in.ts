import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { mineTraits } from "../../models/mine/evidence.ts";
import { conditionOf, conditionText } from "../../models/points/rules.ts";
import type { GroupResult, Result } from "../../pipelines/report/result-schema.ts";
import { readPatterns } from "../../pipelines/traits/read-patterns.ts";
import { type Row, Warehouse } from "../../pipelines/warehouse.ts";

/** Judged leads whose wins a report shows, or hides. */
export interface Told {
  readonly what: string;
  /** Positions among the judged leads. */
  readonly leads: readonly number[];
  /** Null where they are hidden. */
  readonly wins: number | null;
}

/** What a reader can set against each other: groups of leads; and all leads beside the figures of a trait or of a family of traits, or
 * beside those that a change of models moves. */
interface Families {
  readonly families: readonly (readonly Told[])[];
}

/**
 * Every group of judged leads of which the report in a folder shows wins, a rate or another sum of outcomes, or would if they were more.
 *
 * Not among them, for they are no sums over a group: how right the score is (AUC, log-loss, slopes, stability, gaps, the learning curve), what
 * a fit says of a quarter or a load, verdicts and p-values. Nor forecasts, whose outcome is another: wins in a quarter of the calendar. The lessons
 * of dispositions have ten leads on every side. The card of a release shows groups of the report.
 *
 * Figures of traits that measure different things are not set against each other: hundreds of bins together would tell each lead's outcome
 * to who knows all of its traits, and so has the leads before him.
 */
export async function toldIn(folder: string): Promise<Families> {
  const build = join(folder, "build/sample-mql");
  const result: Result = JSON.parse(readFileSync(join(build, "result.json"), "utf8"));
  const warehouse = await Warehouse.open({ path: join(build, "warehouse.duckdb"), files: [], threads: 1 });
  try {
    const leads = await warehouse.rows(judgedLeads);
    const told = figuresIn(result, await memberships(warehouse, folder, result));
    const families = new Map<string, Told[]>();
    for (const { what, wins, has, families: own } of told)
      for (const family of own) {
        const group = { what, wins, leads: leads.flatMap((lead, i) => (has(lead) ? [i] : [])) };
        families.set(family, [...(families.get(family) ?? []), group]);
      }
    const groups = families.get(ofGroups) ?? [];
    const others = [...families].filter(([name]) => name !== ofGroups).map(([, own]) => own);
    return { families: [groups, ...others.map((own) => [...groups.slice(0, 1), ...own])] };
  } finally {
    await warehouse.close();
  }
}

/** With the band of the time to the first touch, and the load of the week in which the lead came. */
const judgedLeads = `
  with
  loaded as (
    select
      *,
      date_trunc('week', handoff_at) as week,
      case when rep is not null then count(*) over (partition by rep, date_trunc('week', handoff_at)) end as load
    from marts.lead_grades
  ),
  touched as (
    select
      loaded.*,
      coalesce(cohort, '') as quarter,
      date_diff('second', loaded.handoff_at, first_touches.touched_at) as seconds
    from loaded
    left join marts.first_touches
      on first_touches.lead_id = loaded.lead_id
  )
  select * from touched
  where judged_probability is not null
  order by lead_id`;

type Has = (lead: Row) => boolean;

interface Figure {
  readonly what: string;
  readonly wins: number | null;
  readonly has: Has;
}

const ofGroups = "groups";

/** Who belongs where, of what the leads themselves don't say. */
interface Memberships {
  /** Leads that meet a rule, by its id. */
  readonly rules: (id: string) => Has;
  /** Leads in a bin of a trait, by its label. */
  readonly bins: (column: string, label: string) => Has;
  /** What a trait is measured in several windows with; the trait itself where it is alone. */
  readonly familyOf: (column: string) => string;
  /** Grade and decision of the model in force. */
  readonly before: ReadonlyMap<string, Row>;
  /** Grade and decision of the model just calibrated, fitted on all leads. */
  readonly after: ReadonlyMap<string, Row>;
  /** The last quarter that the model in force had seen. */
  readonly seenUntil: string;
}

async function memberships(warehouse: Warehouse, folder: string, { change }: Result): Promise<Memberships> {
  const hits = new Set(
    (await warehouse.rows("select lead_id, rule_id from marts.rule_hits where rule_id is not null")).map(
      ({ lead_id, rule_id }) => `${lead_id} ${rule_id}`,
    ),
  );
  const byLead = (rows: readonly Row[]) => new Map(rows.map((row) => [String(row.lead_id), row]));
  const before = change === null ? [] : await warehouse.rows("select * from meta.scores_before");
  return {
    rules: (id) => (lead) => hits.has(`${lead.lead_id} ${id}`),
    ...(await traitMembers(warehouse, folder)),
    before: byLead(before),
    after: byLead(await warehouse.rows("select * from marts.scores")),
    seenUntil: change === null ? "" : lastQuarterSeen(folder, change.from),
  };
}

function lastQuarterSeen(folder: string, version: string): string {
  const file = join(folder, "models/releases/sample-mql", version, "model.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).provenance.last_cohort : "";
}

async function traitMembers(
  warehouse: Warehouse,
  folder: string,
): Promise<Pick<Memberships, "bins" | "familyOf">> {
  const config = JSON.parse(readFileSync(join(folder, "scorewright.json"), "utf8"));
  const patterns = await readPatterns(warehouse, config);
  const numbers = await warehouse.rows(`select lead_patterns.lead_id, patterns.pattern_number
    from marts.lead_patterns
    inner join marts.patterns
      on patterns.signature = lead_patterns.signature
      and patterns.slot = lead_patterns.slot
      and patterns.cohort_number = lead_patterns.cohort_number`);
  const patternOf = new Map(numbers.map((row) => [row.lead_id, Number(row.pattern_number)]));
  const bins = new Map(
    mineTraits(patterns).flatMap(({ trait, bins: own }) =>
      own.map((bin) => {
        const known = patterns.traits[trait];
        if (known === undefined) throw new RangeError("evidence of no trait");
        const label = conditionText(known.name, conditionOf(known, bin.prebins));
        return [`${known.name}\n${label}`, { codes: patterns.codes[trait], prebins: new Set(bin.prebins) }];
      }),
    ),
  );
  const families = new Map(patterns.traits.map(({ name, family }) => [name, family ?? name]));
  return {
    familyOf: (column) => `trait ${families.get(column)}`,
    bins: (column, label) => {
      const bin = bins.get(`${column}\n${label}`);
      if (bin === undefined) throw new RangeError(`no bin ${label}`);
      return ({ lead_id }) => bin.prebins.has(bin.codes?.[patternOf.get(lead_id ?? "") ?? -1] ?? -1);
    },
  };
}

function figuresIn(
  result: Result,
  members: Memberships,
): (Figure & { readonly families: readonly string[] })[] {
  const groups: Figure[] = [
    { what: "all", wins: result.cross_validation.wins, has: () => true },
    ...validationFigures(result),
    ...groupFigures("grade", result.grades),
    ...groupFigures("class", result.classes),
    ...groupFigures("territory", result.territories),
    ...groupFigures("rep", result.reps),
    ...groupFigures("product_line", result.product_lines),
    ...groupFigures("lead_source", result.sources),
    ...groupFigures("quarter", result.quarters),
    ...bandFigures(result),
    ...barFigures(result),
    ...topFigures(result),
    ...afterFigures(result),
    ...dispositionFigures(result),
    ...comparedFigures(result, members),
  ];
  return [
    ...groups.map((figure) => ({ ...figure, families: [ofGroups] })),
    ...changeFigures(result, members).map((figure) => ({
      ...figure,
      families: [figure.what.startsWith("from ") ? "moves" : "sides"],
    })),
    ...traitFigures(result, members),
  ];
}

function validationFigures({ validation, cross_validation }: Result): Figure[] {
  if (validation.method === cross_validation.method) return [];
  return [{ what: "held out", wins: validation.wins, has: (lead) => lead.is_held_out === true }];
}

/** Each group, and all of a dimension: what mix and the rest add to its conversion is told against theirs. */
function groupFigures(column: string, groups: readonly GroupResult[]): Figure[] {
  return groups.map(({ name, wins }) => ({
    what: `${column} ${name}`,
    wins,
    has: (lead) => lead[column] === name,
  }));
}

function bandFigures({ bands }: Result): Figure[] {
  return bands.map(({ name, wins }) => {
    const [low = 0, high = low] = [...name.matchAll(/\d+/g)].map(Number);
    return {
      what: `band ${name}`,
      wins,
      has: ({ points }) => Number(points) >= low && Number(points) <= high,
    };
  });
}

function barFigures({ threshold, threshold_by_territory, bar }: Result): Figure[] {
  const from =
    (points: number): Has =>
    (lead) =>
      Number(lead.points) >= points;
  const qualifies: Has = bar.chosen.startsWith("from ")
    ? from(Number(bar.chosen.split(" ")[1]))
    : (lead) => bar.chosen.slice("grades ".length).split(", ").includes(String(lead.grade));
  return [
    ...threshold.map(({ points, wins }) => ({ what: `from ${points}`, wins, has: from(points) })),
    ...threshold_by_territory.map(({ territory, points, wins }) => ({
      what: `${territory} from ${points}`,
      wins,
      has: (lead: Row) => lead.territory === territory && from(points)(lead),
    })),
    ...bar.groups.flatMap(({ by, name, given, given_up }) => {
      const isHere: Has = (lead) => by === "all" || lead[by] === name;
      return [
        { what: `${name} given`, wins: given.wins, has: (lead: Row) => isHere(lead) && qualifies(lead) },
        {
          what: `${name} given up`,
          wins: given_up.wins,
          has: (lead: Row) => isHere(lead) && !qualifies(lead),
        },
      ];
    }),
  ];
}

function topFigures({ top_grades }: Result): Figure[] {
  return top_grades.flatMap(({ of, quarters }) => {
    const isTop: Has = (lead) =>
      of === "grade A" ? String(lead.grade).startsWith("A") : lead.class === "high";
    return quarters.map(({ quarter, wins }) => ({
      what: `${of} in ${quarter}`,
      wins,
      has: (lead) => isTop(lead) && lead.quarter === quarter,
    }));
  });
}

const touchedWithin: Record<string, readonly [number, number]> = {
  "within an hour": [-Infinity, 3600],
  "within 8 hours": [3600, 28800],
  "within a day": [28800, 86400],
  "within 3 days": [86400, 259200],
  "within a week": [259200, 604800],
  later: [604800, Infinity],
};

function afterFigures({ after_handoff: { rep_ratios, touch_speed, load } }: Result): Figure[] {
  return [
    ...(rep_ratios?.reps ?? []).map(({ name, wins }) => ({
      what: `ratio of ${name}`,
      wins,
      has: (lead: Row) => lead.rep === name,
    })),
    ...touch_speed.map(({ touched, wins }) => {
      const [over, most] = touchedWithin[touched] ?? [0, 0];
      const has: Has = ({ handoff_at, seconds }) => {
        if (handoff_at === null || touched === "never") return handoff_at !== null && seconds === null;
        return seconds !== null && Number(seconds) > over && Number(seconds) <= most;
      };
      return { what: `touched ${touched}`, wins, has };
    }),
    // Reps without a win in the quarter are left out of the leads of a band: they change none of its wins.
    ...(load?.bands ?? []).map(({ from, to, wins }) => ({
      what: `weeks of ${from} to ${to} leads`,
      wins,
      has: (lead: Row) => lead.load !== null && Number(lead.load) >= from && Number(lead.load) <= to,
    })),
  ];
}

/** Dispositions of a group are wins and losses with a reason: the groups that show them are those that show wins. */
function dispositionFigures({ dispositions }: Result): Figure[] {
  return dispositions
    .filter(({ by, disposition }) => by !== "all" && disposition === "won")
    .map(({ by, name, leads }) => ({
      what: `dispositions of ${by} ${name}`,
      wins: leads,
      has: (lead) => lead[by === "source" ? "lead_source" : by] === name,
    }));
}

/** A pair is a figure of both of its traits. */
function traitFigures({ traits, rules }: Result, { rules: meets, bins: isIn, familyOf }: Memberships) {
  const asked = (condition: string, input: string) =>
    traits.flatMap(({ column }) =>
      column === input || condition.includes(` and ${column} is `) ? [column] : [],
    );
  return [
    ...rules.map(({ id, input, condition, wins }) => ({
      what: `rule ${id}`,
      wins,
      has: meets(id),
      families: [...new Set(asked(condition, input).map(familyOf))],
    })),
    ...traits.flatMap(({ column, bins }) =>
      bins.map(({ label, wins }) => ({
        what: `bin ${label}`,
        wins,
        has: isIn(column, label),
        families: [familyOf(column)],
      })),
    ),
  ];
}

function comparedFigures({ change }: Result, { seenUntil }: Memberships): Figure[] {
  if (change === null || change.compared === null) return [];
  const has: Has = (lead) => lead.is_held_out === true && String(lead.quarter) > seenUntil;
  return [{ what: "compared", wins: change.compared.wins, has }];
}

/** Moves between grades, and over the bar, are of the models fitted on all leads. */
function changeFigures({ change }: Result, { before, after }: Memberships): Figure[] {
  if (change === null) return [];
  const of = (scores: ReadonlyMap<string, Row>, lead: Row) => scores.get(String(lead.lead_id));
  const gained = (lead: Row) =>
    Number(of(after, lead)?.decision === "qualify") - Number(of(before, lead)?.decision === "qualify");
  return [
    ...change.migration.map((move) => ({
      what: `from ${move.before} to ${move.after}`,
      wins: move.wins,
      has: (lead: Row) => of(before, lead)?.grade === move.before && of(after, lead)?.grade === move.after,
    })),
    ...change.bar.flatMap(({ by, name, wins_gained, wins_lost }) => {
      const isHere: Has = (lead) => by === "all" || lead[by] === name;
      return [
        { what: `${name} gained`, wins: wins_gained, has: (lead: Row) => isHere(lead) && gained(lead) > 0 },
        { what: `${name} lost`, wins: wins_lost, has: (lead: Row) => isHere(lead) && gained(lead) < 0 },
      ];
    }),
  ];
}
