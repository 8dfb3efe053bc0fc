import type { Behaviour } from "../models/emit/sql/any-behaviour.ts";
import type { Feeding } from "./engine.ts";

type Typed = Pick<Feeding, "dialect" | "textType" | "momentType">;

/** Statements that make the tables which featuresSql reads, and fill them. */
export function featureTables(typed: Typed, { model, leads, activities }: Behaviour): string {
  const { dialect, textType, momentType } = typed;
  const others = model.inputs.filter(({ computed }) => computed?.from !== "activities");
  const known = others.map(
    ({ name, type }) => [name, type === "number" ? dialect.double : textType] as const,
  );
  const activity = ["activity_type", "asset", "page"].map((name) => [name, textType] as const);
  const lead = ["lead_id", textType] as const;
  return [
    tableSql(typed, "scored_leads", new Map([lead, ["handoff_at", momentType], ...known]), leads),
    tableSql(typed, "activities", new Map([lead, ...activity, ["activity_at", momentType]]), activities),
  ].join("\n");
}

function tableSql(
  { dialect }: Typed,
  table: string,
  columns: ReadonlyMap<string, string>,
  rows: readonly Readonly<Record<string, string | number | null>>[],
): string {
  const typed = [...columns].map(([name, type]) => `${dialect.quoteName(name)} ${type}`);
  const literal = (value: string | number | null | undefined) =>
    typeof value === "string" ? dialect.quoteText(value) : String(value ?? null);
  const values = rows.map((row) => `(${[...columns.keys()].map((name) => literal(row[name])).join(", ")})`);
  const insert = rows.length === 0 ? "" : `insert into ${table} values ${values.join(",\n")};`;
  return `drop table if exists ${table};\ncreate table ${table} (${typed.join(", ")});\n${insert}`;
}
