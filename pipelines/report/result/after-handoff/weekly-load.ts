import { roundTo } from "../../../../models/round-to.ts";
import { type LoadCurve, type LoadRow, loadCurve } from "../../../../models/stats/load-curve.ts";
import { ownShares } from "../../../../models/stats/own-share.ts";
import { wilsonInterval } from "../../../../models/stats/wilson-interval.ts";
import type { Row } from "../../../warehouse.ts";
import type { AfterHandoff } from "../../result-schema.ts";
import { fewestLeads } from "../fewest-leads.ts";
import { hiddenCells, type Outcome } from "../hidden-cells.ts";

type Load = NonNullable<AfterHandoff["load"]>;

/** What a rep's own weeks are like. */
export interface OwnLoad {
  readonly leadsAWeek: number;
  /** More than the team can work without losing wins. */
  readonly isBeyond: boolean;
  /** Wins at this load over those in usual weeks, by the curve; 1 where load costs nothing. */
  readonly factor: number;
}

/** Share of the judged leads that a band of weeks holds at least. */
const bandShare = 0.08;

/** A worker is a rep in a quarter: whatever drifts over the quarters can't look like load. */
interface WeekRow extends LoadRow {
  readonly rep: string;
  readonly weeks: number;
  readonly judged: number;
}

interface RelativeCurve extends LoadCurve {
  readonly usualLoad: number;
  /** As `at`, but 1 at the usual load. */
  readonly relative: (load: number) => number;
}

/**
 * Conversion against weekly load, of `reports.rpt_rep_loads`, and what each rep's own load costs.
 *
 * @param others judged leads without a rep: where they are few, the bands may not add up to what all others won, and one is left out.
 */
export function weeklyLoad(
  rows: readonly Row[],
  others: Outcome,
): {
  load: Load | null;
  ownLoads: ReadonlyMap<string, OwnLoad>;
} {
  const weeks = rows.map(toWeekRow);
  const curve = relativeCurve(weeks);
  const reps = parted(weeks, ({ rep }) => rep);
  const quarters = parted(weeks, ({ worker }) => worker);
  // Without a win in the quarter, what the rep would win in a usual week of it is not known.
  const known = [...quarters.values()].filter((own) => total(own, ({ observed }) => observed) > 0).flat();
  return {
    load: curve === null ? null : toLoad(known, curve, others),
    ownLoads: new Map([...reps].map(([rep, own]) => [rep, ownLoad(own, curve)])),
  };
}

function toWeekRow(row: Row): WeekRow {
  return {
    rep: String(row.rep),
    worker: `${row.rep}\n${row.quarter}`,
    load: Number(row.load),
    weeks: Number(row.weeks),
    judged: Number(row.judged),
    observed: Number(row.wins),
    expected: Number(row.expected),
  };
}

function relativeCurve(weeks: readonly WeekRow[]): RelativeCurve | null {
  const curve = loadCurve(weeks);
  if (curve === null) return null;
  const usualLoad = usual(weeks);
  return { ...curve, usualLoad, relative: (load) => curve.at(load) / curve.at(usualLoad) };
}

/** The load of the week in which the middle lead came. */
function usual(weeks: readonly WeekRow[]): number {
  const half = total(weeks, ({ judged }) => judged) / 2;
  let below = 0;
  const middle = byLoad(weeks).find(({ judged }) => {
    below += judged;
    return below >= half;
  });
  return middle?.load ?? 1;
}

function ownLoad(own: readonly WeekRow[], curve: RelativeCurve | null): OwnLoad {
  const handedOver = total(own, ({ load, weeks }) => load * weeks);
  const leadsAWeek = handedOver / total(own, ({ weeks }) => weeks);
  const promised = total(own, ({ expected }) => expected);
  if (curve === null || curve.knee === null || promised === 0)
    return { leadsAWeek, isBeyond: false, factor: 1 };
  const at = total(own, ({ expected, load }) => expected * curve.relative(load));
  return { leadsAWeek, isBeyond: leadsAWeek > curve.knee.load, factor: at / promised };
}

function toLoad(weeks: readonly WeekRow[], curve: RelativeCurve, others: Outcome): Load {
  const { twice, low, high, falls, knee, usualLoad } = curve;
  const loads = [...new Set(byLoad(weeks).map(({ load }) => load))];
  return {
    twice: roundTo(twice, 4),
    twice_low: roundTo(low, 4),
    twice_high: roundTo(high, 4),
    falls,
    capacity: knee === null ? null : { leads: knee.load, low: knee.low, high: knee.high },
    usual_load: usualLoad,
    curve: loads.map((load) => ({ load, ratio: roundTo(curve.relative(load), 4) })),
    bands: withoutTelling(
      bandsOf(weeks).map((band) => toBand(band, levels(weeks, curve))),
      others,
    ),
  };
}

/** What each row's rep would win of its leads in a usual week. */
function levels(weeks: readonly WeekRow[], { relative }: RelativeCurve): ReadonlyMap<WeekRow, number> {
  const shares = ownShares(weeks.map((row) => ({ ...row, expected: row.expected * relative(row.load) })));
  return new Map(weeks.map((row, i) => [row, (shares[i]?.expected ?? 0) / relative(row.load)]));
}

/** Neighbouring loads together until a band holds enough leads; what is left over joins the last. */
function bandsOf(weeks: readonly WeekRow[]): WeekRow[][] {
  const judged = (rows: readonly WeekRow[]) => total(rows, (row) => row.judged);
  const least = Math.max(fewestLeads, bandShare * judged(weeks));
  const sameLoad = [...parted(byLoad(weeks), ({ load }) => load).values()];
  const bands: WeekRow[][] = [];
  for (const rows of sameLoad) {
    const last = bands.at(-1);
    if (last !== undefined && judged(last) < least) last.push(...rows);
    else bands.push([...rows]);
  }
  const last = bands.at(-1);
  return last !== undefined && bands.length > 1 && judged(last) < least
    ? [...bands.slice(0, -2), [...(bands.at(-2) ?? []), ...last]]
    : bands;
}

function toBand(rows: readonly WeekRow[], levelOf: ReadonlyMap<WeekRow, number>): Load["bands"][number] {
  const leads = total(rows, ({ judged }) => judged);
  const wins = total(rows, ({ observed }) => observed);
  const level = total(rows, (row) => levelOf.get(row) ?? 0);
  const { low, high } = wilsonInterval(wins, leads);
  const loads = rows.map(({ load }) => load);
  return {
    from: Math.min(...loads),
    to: Math.max(...loads),
    weeks: total(rows, (row) => row.weeks),
    leads,
    wins,
    usual: roundTo(level, 1),
    ratio: roundTo(wins / level, 3),
    low: roundTo((low * leads) / level, 3),
    high: roundTo((high * leads) / level, 3),
  };
}

function withoutTelling(bands: Load["bands"], others: Outcome): Load["bands"] {
  const names = bands.map(({ from }) => String(from));
  const groups = new Map<string, Outcome>(bands.map((band, i) => [names[i] as string, band]));
  const hidden = hiddenCells(
    new Map([...groups, ["others", others]]),
    [{ parts: ["others", ...names] }],
    fewestLeads,
  );
  return bands.filter((_, i) => !hidden.has(names[i] as string));
}

function parted<Key>(weeks: readonly WeekRow[], keyOf: (row: WeekRow) => Key): Map<Key, WeekRow[]> {
  const parts = new Map<Key, WeekRow[]>();
  for (const row of weeks) parts.set(keyOf(row), [...(parts.get(keyOf(row)) ?? []), row]);
  return parts;
}

function byLoad(weeks: readonly WeekRow[]): WeekRow[] {
  return weeks.toSorted((a, b) => a.load - b.load);
}

function total<T>(rows: readonly T[], of: (row: T) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0);
}
