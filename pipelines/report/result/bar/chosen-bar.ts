import type { ScoringModel } from "../../../../models/scoring-model.ts";
import type { Config } from "../../../config/config-schema.ts";
import type { Result } from "../../result-schema.ts";
import { fewestLeads } from "../groups.ts";
import type { RepWeeks } from "./rep-weeks.ts";
import type { ScoredLeads } from "./scored-leads.ts";
import { type Counted, tradeOff } from "./trade-off.ts";

type Bar = Result["bar"];
type Qualify = ScoringModel["qualify"];

/** The bar that the config asks for: what it hands over, what it gives up, of all leads and by territory, and whether people agreed on it. */
export function chosenBar(
  rows: readonly ScoredLeads[],
  repWeeks: RepWeeks,
  { qualify }: Pick<ScoringModel, "qualify">,
  config: Pick<Config, "qualify" | "agreed">,
): Bar {
  const cost = config.qualify.costPerLead ?? null;
  const names = [...new Set(rows.flatMap(({ territory }) => (territory === null ? [] : [territory])))];
  return {
    chosen: barText(qualify),
    because: becauseText(config.qualify),
    cost_per_lead: cost,
    agreed: agreedOn(config.agreed, qualify),
    groups: [
      { by: "all" as const, name: "all", ...sidesOf(rows, repWeeks.all, cost) },
      ...names.map((name) => ({
        by: "territory" as const,
        name,
        ...sidesOf(
          rows.filter(({ territory }) => territory === name),
          repWeeks.territories.get(name) ?? 0,
          cost,
        ),
      })),
    ],
  };
}

/** What is handed over, and what is given up: wins of both or of neither, since one tells the other. */
function sidesOf(rows: readonly ScoredLeads[], repWeeks: number, costPerLead: number | null) {
  const sum = (some: readonly ScoredLeads[]) => ({
    leads: some.reduce((total, { leads }) => total + leads, 0),
    wins: some.reduce((total, { wins }) => total + wins, 0),
  });
  const [given, givenUp] = [true, false].map((qualifies) =>
    sum(rows.filter((row) => row.qualifies === qualifies)),
  ) as [Counted, Counted];
  const isShown = [given, givenUp].every(({ leads }) => leads === 0 || leads >= fewestLeads);
  const side = (part: Counted) =>
    tradeOff(part, sum(rows), { repWeeks, costPerLead, isShown: isShown && part.leads > 0 });
  return { given: side(given), given_up: side(givenUp) };
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
