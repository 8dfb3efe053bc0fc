import type { Dialect } from "../../models/emit/sql/dialects.ts";
import { featuresSql } from "../../models/emit/sql/features-sql.ts";
import { modelSql } from "../../models/emit/sql/model-sql.ts";
import type { LeadInputs } from "../../models/lead-inputs.ts";
import type { Score } from "../../models/score-lead.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";
import type { Behaviour } from "../models/emit/sql/any-behaviour.ts";
import { featureTables } from "./feature-tables.ts";

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
  /** The type of a moment with fractions of a second and without a time zone. */
  readonly momentType: string;
  /** A literal for a number, or for what is none. */
  readonly number: (value: number) => string;
  /** A query that gives all rows of a relation as one JSON array in hexadecimal: clients drop characters that they can't print. */
  readonly asJson: (relation: string, columns: readonly string[]) => string;
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
${asJson(`(${modelSql(model, dialect)})`, scoreColumns)};`);
  const scores = fromHex(printed) as (Score & { lead_id: number })[];
  return scores.sort((a, b) => a.lead_id - b.lead_id).map(({ lead_id: _, ...score }) => score);
}

/** What the released SELECT makes of the leads and what they did in an engine, in the order of the leads. */
export function featuresIn(engine: Engine, feeding: Feeding, behaviour: Behaviour): LeadInputs[] {
  const { model } = behaviour;
  const columns = ["lead_id", ...model.inputs.map(({ name }) => name)];
  const printed = engine.run(`
${featureTables(feeding, behaviour)}
${feeding.asJson(`(${featuresSql(model, feeding.dialect)})`, columns)};`);
  return (fromHex(printed) as LeadInputs[]).sort((a, b) => (String(a.lead_id) < String(b.lead_id) ? -1 : 1));
}

function fromHex(printed: string): unknown {
  return JSON.parse(Buffer.from(printed.trim(), "hex").toString());
}

const scoreColumns = [
  ...["lead_id", "points", "fit_points", "engagement_points", "grade", "class", "probability", "decision"],
  "reasons",
];
