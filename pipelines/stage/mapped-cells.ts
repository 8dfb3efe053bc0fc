import { type ColumnKind, entities } from "../config/entities.ts";
import { quoteName, quoteText } from "../warehouse.ts";
import type { ValueForm } from "./canonical-value.ts";
import { columnForm } from "./column-form.ts";
import { presetOf, requireColumn } from "./column-map.ts";
import type { ExportToMap } from "./export-to-map.ts";
import { withoutNulls } from "./without-nulls.ts";

/** One canonical column of an export and where its values come from. */
export interface MappedCell {
  readonly canonical: string;
  readonly form: ValueForm;
  /** SQL over `raw.<entity>`: the value as it is written, null where it is empty or no column plays the part. */
  readonly raw: string;
  /** The export's column that it is read from; null where there is none or a rule of the config makes the value. */
  readonly column: string | null;
}

/** Every canonical column of an export, in the order of its entity. */
export function mappedCells(source: ExportToMap): readonly MappedCell[] {
  const kinds = Object.entries(entities[source.entity]) as [string, ColumnKind][];
  return kinds.map(([canonical, kind]) => mappedCell(source, canonical, kind));
}

function mappedCell(source: ExportToMap, canonical: string, kind: ColumnKind): MappedCell {
  const { entity, exported, map } = source;
  const column = map.get(canonical);
  const rule = outcomeRule(source, canonical);
  if (rule !== null || column === undefined) {
    return {
      canonical,
      form: { kind, formats: {} },
      raw: rule ?? withoutColumn(source, canonical),
      column: null,
    };
  }
  const { formats, nulls } = columnForm(entity, exported, column);
  const { ids, lists, values } = presetOf(entity, exported) ?? {};
  const form = { kind, formats, ids, separator: lists?.[canonical] };
  return {
    canonical,
    form,
    raw: renamed(withoutNulls(quoteName(column), nulls), values?.[canonical]),
    column,
  };
}

/** A flat file may have no ids: its records then are the leads. */
function withoutColumn({ entity }: ExportToMap, canonical: string): string {
  return entity === "leads" && canonical === "lead_id"
    ? "cast(rowid + 1 as varchar)"
    : "cast(null as varchar)";
}

function renamed(value: string, names: Readonly<Record<string, string>> | undefined): string {
  if (names === undefined) return value;
  const cases = Object.entries(names).map(
    ([theirs, ours]) => `when ${quoteText(theirs)} then ${quoteText(ours)}`,
  );
  return `case ${value} ${cases.join(" ")} else ${value} end`;
}

/** `outcome.won` and `outcome.lost` name a column and the values that decide. */
function outcomeRule(source: ExportToMap, canonical: string): string | null {
  const { won, lost } = source.config.outcome;
  if (canonical === "is_won" && won?.export === source.entity) return isOneOf(source, "won", won);
  if (canonical !== "is_closed" || lost?.export !== source.entity) return null;
  const isLost = isOneOf(source, "lost", lost);
  return won?.export === source.entity
    ? `case when ${isOneOf(source, "won", won)} = 'true' then 'true' else ${isLost} end`
    : isLost;
}

function isOneOf(
  { exported, header }: ExportToMap,
  part: "won" | "lost",
  rule: { column: string; equals: string[] },
): string {
  requireColumn(`outcome.${part}.column`, rule.column, exported.file, header);
  return `case when ${quoteName(rule.column)} in (${rule.equals.map(quoteText).join(", ")}) then 'true' else 'false' end`;
}
