import type { Dialect } from "../../models/emit/sql/dialects.ts";
import { modelSql } from "../../models/emit/sql/model-sql.ts";
import type { LeadInputs } from "../../models/lead-inputs.ts";
import type { Score } from "../../models/score-lead.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";

/** A database server that was started for a test. */
export interface Engine {
  /** Runs statements and gives back what the last one prints. */
  run(sql: string): string;
  stop(): void;
}

/** How an engine is fed with leads and asked for its scores as JSON. */
export interface Feeding {
  readonly dialect: Dialect;
  readonly textType: string;
  /** A literal for a number, or for what is none. */
  readonly number: (value: number) => string;
  /** A query that gives all rows of a relation as one JSON array in hexadecimal: clients drop characters that they can't print. */
  readonly asJson: (relation: string) => string;
}

/** What the released SELECT says of the leads in an engine, in their order. */
export function scoresIn(
  engine: Engine,
  { dialect, textType, number, asJson }: Feeding,
  model: ScoringModel,
  leads: readonly LeadInputs[],
): Score[] {
  const columns = model.inputs.map(
    ({ name, type }) => `${dialect.quoteName(name)} ${type === "number" ? dialect.double : textType}`,
  );
  const literal = (value: string | number | null) =>
    value === null ? "null" : typeof value === "number" ? number(value) : dialect.quoteText(value);
  const rows = leads.map(
    (lead, i) => `(${[i, ...model.inputs.map(({ name }) => literal(lead[name] ?? null))].join(", ")})`,
  );
  const printed = engine.run(`
drop table if exists lead_inputs;
create table lead_inputs (${["lead_id int", ...columns].join(", ")});
insert into lead_inputs values ${rows.join(",\n")};
${asJson(`(${modelSql(model, dialect)})`)};`);
  const scores = JSON.parse(Buffer.from(printed.trim(), "hex").toString()) as (Score & { lead_id: number })[];
  return scores.sort((a, b) => a.lead_id - b.lead_id).map(({ lead_id: _, ...score }) => score);
}

/** The columns of a score, for engines that must be told them. */
export const scoreColumns = [
  ...["lead_id", "points", "fit_points", "engagement_points", "grade", "class", "probability", "decision"],
  "reasons",
];
