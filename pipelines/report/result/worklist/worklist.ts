import { winsOf } from "../../../../models/forecast/past-forecasts.ts";
import { winChances } from "../../../../models/forecast/win-chances.ts";
import { fewestKnown } from "../../../../models/judge/backtest.ts";
import { roundTo } from "../../../../models/round-to.ts";
import type { Row } from "../../../warehouse.ts";
import type { Result } from "../../result-schema.ts";
import type { ForecastFacts } from "../forecast/read-forecast.ts";
import { groupsAtWork, leadsOf, type OpenGroup, type OpenLeads } from "./groups-at-work.ts";
import { hiddenWins, type Kind, keyOf, ofKind } from "./hidden-wins.ts";

type Worklist = NonNullable<Result["worklist"]>;

/**
 * The open leads that sales may work: neither with an opportunity nor with another outcome, by class, grade and territory, and whether
 * anybody touched them yet. Null where there are none.
 *
 * @param rows of `reports.rpt_open_work`; knowsTouches: whether the exports hold any.
 */
export function worklist(
  rows: readonly Row[],
  { courses, reachDays }: Pick<ForecastFacts, "courses" | "reachDays">,
  knowsTouches: boolean,
): Worklist | null {
  const open = withWins(rows, courses);
  const groups = groupsAtWork(open);
  const hidden = hiddenWins(groups);
  const shown = groups.map((group) => toRow(group, hidden, knowsTouches)).filter(({ leads }) => leads > 0);
  const all = groups.find(({ by }) => by === "all");
  if (shown.length === 0 || all === undefined) return null;
  return {
    reach_days: reachDays,
    knows_touches: knowsTouches,
    with_opportunity: leadsOf(open.filter(({ work }) => work === "opportunity")),
    opportunity_wins: winsOfKind(all, "opportunity", hidden),
    groups: shown,
  };
}

const works: Readonly<Record<string, OpenLeads["work"]>> = {
  "no touch recorded": "untouched",
  touched: "touched",
  "has an opportunity": "opportunity",
  "has an outcome": "outcome",
};

function workOf(said: string): OpenLeads["work"] {
  const work = works[said];
  if (work === undefined) throw new RangeError("marts.open_today says a kind of work that nobody counts");
  return work;
}

/** Wins are those to come in all; null with fewer than 40 known wins to learn from. */
function withWins(rows: readonly Row[], courses: ForecastFacts["courses"]): OpenLeads[] {
  const chances = winsOf(courses) < fewestKnown ? null : winChances(courses, []);
  return rows.map((row) => {
    const lead = {
      state: String(row.state),
      ageDays: Number(row.age_days),
      probability: Number(row.probability),
    };
    const leads = Number(row.leads);
    return {
      territory: row.territory === null ? null : String(row.territory),
      grade: String(row.grade),
      class: String(row.class),
      work: workOf(String(row.work)),
      leads,
      wins: chances === null ? null : leads * (chances(lead).at(-1) ?? 0),
    };
  });
}

function toRow(
  group: OpenGroup,
  hidden: ReadonlySet<string>,
  knowsTouches: boolean,
): Worklist["groups"][number] {
  const leads = (kind: Kind) => leadsOf(ofKind(group, kind));
  const wins = (kind: Kind) => winsOfKind(group, kind, hidden);
  const high = (kind: Kind) => leadsOf(ofKind(group, kind).filter((own) => own.class === "high"));
  const ifKnown = <T>(value: T) => (knowsTouches ? value : null);
  return {
    by: group.by,
    name: group.name,
    leads: leads("work"),
    wins: wins("work"),
    untouched: ifKnown(leads("untouched")),
    untouched_wins: ifKnown(wins("untouched")),
    touched: ifKnown(leads("touched")),
    touched_wins: ifKnown(wins("touched")),
    high: high("work"),
    high_untouched: ifKnown(high("untouched")),
  };
}

/** Null where they may not be shown. */
function winsOfKind(group: OpenGroup, kind: Kind, hidden: ReadonlySet<string>): number | null {
  const own = ofKind(group, kind);
  return hidden.has(keyOf(group, kind)) && own.length > 0 ? null : winsOfLeads(own);
}

function winsOfLeads(open: readonly OpenLeads[]): number | null {
  if (open.some(({ wins }) => wins === null)) return null;
  return roundTo(
    open.reduce((sum, { wins }) => sum + (wins ?? 0), 0),
    1,
  );
}
