import type { ScoringModel } from "../../../../models/scoring-model.ts";
import type { Config } from "../../../config/config-schema.ts";
import type { Row } from "../../../warehouse.ts";
import type { Result } from "../../result-schema.ts";
import { fewestLeads } from "../fewest-leads.ts";
import { hiddenCells } from "../hidden-cells.ts";
import type { RepWeeks } from "./rep-weeks.ts";
import type { ScoredLeads } from "./scored-leads.ts";
import { type Counted, tradeOff } from "./trade-off.ts";

type Bar = Result["bar"];
type Qualify = ScoringModel["qualify"];

/**
 * The bar that the config asks for: what it hands over, what it gives up, of all leads and by territory, and whether people agreed on it.
 *
 * @param groups as `readGroups` gives them.
 */
export function chosenBar(
  rows: readonly ScoredLeads[],
  repWeeks: RepWeeks,
  { qualify }: Pick<ScoringModel, "qualify">,
  config: Pick<Config, "qualify" | "agreed">,
  groups: readonly Row[],
): Bar {
  const cost = config.qualify.costPerLead ?? null;
  const sides = sidesOf(rows);
  const hidden = hiddenSides(sides, tellsHidden(qualify, groups));
  return {
    chosen: barText(qualify),
    because: becauseText(config.qualify),
    cost_per_lead: cost,
    agreed: agreedOn(config.agreed, qualify),
    groups: sides.map((group) => {
      const { by, name, given, givenUp } = group;
      const weeks = by === "all" ? repWeeks.all : (repWeeks.territories.get(name) ?? 0);
      const whole = { leads: given.leads + givenUp.leads, wins: given.wins + givenUp.wins };
      const side = (part: Counted) =>
        tradeOff(part, whole, {
          repWeeks: weeks,
          costPerLead: cost,
          isShown: part.leads > 0 && !hidden.has(keyOf(group, part)),
        });
      return { by, name, given: side(given), given_up: side(givenUp) };
    }),
  };
}

/** What a group's leads come to on either side of the bar. */
interface Sides {
  readonly by: "all" | "territory";
  readonly name: string;
  readonly given: Counted;
  readonly givenUp: Counted;
}

/** All leads, then the territories. */
function sidesOf(rows: readonly ScoredLeads[]): readonly Sides[] {
  const names = [...new Set(rows.flatMap(({ territory }) => (territory === null ? [] : [territory])))];
  const side = (own: readonly ScoredLeads[], qualifies: boolean) =>
    sumOf(own.filter((row) => row.qualifies === qualifies));
  const sides = (own: readonly ScoredLeads[]) => ({ given: side(own, true), givenUp: side(own, false) });
  return [
    { by: "all", name: "all", ...sides(rows) },
    ...names.map((name) => ({
      by: "territory" as const,
      name,
      ...sides(rows.filter(({ territory }) => territory === name)),
    })),
  ];
}

function sumOf(rows: readonly ScoredLeads[]): Counted {
  return {
    leads: rows.reduce((total, { leads }) => total + leads, 0),
    wins: rows.reduce((total, { wins }) => total + wins, 0),
  };
}

/** Sides with too few leads, and what would tell their wins: the other side, and the same side of other territories. */
function hiddenSides(groups: readonly Sides[], isUnknown: boolean): ReadonlySet<string> {
  const cells = groups.flatMap((group) =>
    [group.given, group.givenUp].map((part) => [keyOf(group, part), part] as const),
  );
  const [all, ...territories] = groups;
  const across = (["given", "givenUp"] as const).flatMap((side) =>
    all === undefined
      ? []
      : [{ whole: keyOf(all, all[side]), parts: territories.map((group) => keyOf(group, group[side])) }],
  );
  const within = groups.map((group) => ({ parts: [keyOf(group, group.given), keyOf(group, group.givenUp)] }));
  const unknown = isUnknown && all !== undefined ? [keyOf(all, all.given), keyOf(all, all.givenUp)] : [];
  return hiddenCells(new Map(cells), [...across, ...within], fewestLeads, { hidden: unknown });
}

/** A bar between grades parts the classes too: where one of these is hidden, its sides would tell it. */
function tellsHidden({ by }: Qualify, groups: readonly Row[]): boolean {
  return by === "grades" && groups.some((row) => row.dimension === "class" && row.outcomes_hidden === true);
}

function keyOf({ by, name, given }: Sides, part: Counted): string {
  return JSON.stringify([by, name, part === given]);
}

/** A bar in words: `from 41 points`, `grades A1, A2`. */
function barText(
  qualify: { by: "points"; from: number } | { by: "grades"; grades: readonly string[] },
): string {
  return qualify.by === "points"
    ? `from ${qualify.from} points`
    : `grades ${[...qualify.grades].sort().join(", ")}`;
}

function becauseText(qualify: Config["qualify"]): string {
  switch (qualify.by) {
    case "capacity":
      return `so that each rep gets at most ${qualify.leadsPerRepPerWeek} leads a week`;
    case "conversion":
      return `so that every lead is expected to win with ${(100 * qualify.atLeast).toFixed(1)}% or more`;
    case "class":
      return `the grades of the class${qualify.classes.length === 1 ? "" : "es"} ${qualify.classes.join(" and ")}`;
  }
}

function agreedOn(agreed: Config["agreed"], qualify: Qualify): Bar["agreed"] {
  if (agreed === undefined) return null;
  const { on, by, bar } = agreed;
  return { on, by, bar: barText(bar), holds: isSame(bar, qualify) };
}

function isSame(bar: NonNullable<Config["agreed"]>["bar"], qualify: Qualify): boolean {
  if (bar.by === "points") return qualify.by === "points" && qualify.from === bar.from;
  return (
    qualify.by === "grades" &&
    bar.grades.length === qualify.grades.length &&
    bar.grades.every((grade) => qualify.grades.includes(grade))
  );
}
