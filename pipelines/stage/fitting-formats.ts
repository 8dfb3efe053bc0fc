import { dateForms, type Formats, numberForms } from "../config/value-formats.ts";
import type { Warehouse } from "../warehouse.ts";
import { canonicalValue } from "./canonical-value.ts";
import type { ExportToMap } from "./export-to-map.ts";
import type { MappedCell } from "./mapped-cells.ts";

/**
 * What to declare so that every value of a column fits, as a sentence; null where no form fits them all. Where all columns of
 * that kind fit, the form is the export's, else the column's. Where several forms fit, a person must choose.
 *
 * @example await fittingFormats(warehouse, source, cells, cell); // 'Declare "formats": { "date": "M/d/yyyy" } in exports.leads.'
 */
export async function fittingFormats(
  warehouse: Warehouse,
  source: ExportToMap,
  cells: readonly MappedCell[],
  cell: MappedCell,
): Promise<string | null> {
  const all = `raw.${source.entity}`;
  const candidates = await candidateFormats(warehouse, source, cell);
  const likely = await thatFit(warehouse, `(from ${all} limit ${FIRST})`, [cell], candidates);
  const fitting = await thatFit(warehouse, all, [cell], likely);
  if (fitting.length === 0) return null;
  const isOwn = Object.hasOwn(source.exported.formats.columns, cell.column ?? "");
  const alike = cells.filter((other) => other.column !== null && other.form.kind === cell.form.kind);
  const everywhere = isOwn ? [] : shortest(await thatFit(warehouse, all, alike, fitting));
  if (everywhere.length > 0) return sentence(source, everywhere.map(shown));
  const ofColumn = (form: string) => `{ "columns": { ${JSON.stringify(cell.column)}: ${form} } }`;
  return sentence(source, shortest(fitting).map(shown).map(ofColumn));
}

/** Enough records to rule out most forms before all are read. */
const FIRST = 1000;

/** The formats under which every value of the cells fits. */
async function thatFit(
  warehouse: Warehouse,
  from: string,
  cells: readonly MappedCell[],
  candidates: readonly Formats[],
): Promise<readonly Formats[]> {
  if (candidates.length === 0) return [];
  const misfits = candidates.map(
    (formats, i) => `count_if(${cells.map((cell) => misfit(cell, formats)).join(" or ")}) as misfits_${i}`,
  );
  const [counts] = await warehouse.rows(`select ${misfits.join(", ")} from ${from}`);
  return candidates.filter((_, i) => counts?.[`misfits_${i}`] === 0);
}

/** Those that declare least. */
function shortest(forms: readonly Formats[]): readonly Formats[] {
  const least = Math.min(...forms.map((formats) => Object.keys(formats).length));
  return forms.filter((formats) => Object.keys(formats).length === least);
}

function misfit({ raw, form }: MappedCell, formats: Formats): string {
  const declared = { ...form, formats: { ...form.formats, ...formats } };
  return `((${raw}) is not null and (${canonicalValue(raw, declared)}) is null)`;
}

/** The forms of the kind that could be declared. */
async function candidateFormats(
  warehouse: Warehouse,
  { entity }: ExportToMap,
  { raw, form }: MappedCell,
): Promise<readonly Formats[]> {
  if (form.kind === "time") return dateForms.map((date) => ({ date }));
  if (form.kind !== "number") return [];
  const currency = await onlyCurrency(warehouse, entity, raw);
  const forms = numberForms.map((number) => ({ number }));
  if (currency === null) return forms;
  return [{ currency }, ...forms.map((formats) => ({ ...formats, currency }))];
}

/** The one currency sign or code of three letters that a column's values hold. */
async function onlyCurrency(warehouse: Warehouse, entity: string, raw: string): Promise<string | null> {
  const rows = await warehouse.rows(`select distinct regexp_extract(${raw}, '\\p{Sc}|[A-Z]{3}') as currency
    from raw.${entity} where regexp_matches(${raw}, '\\p{Sc}|[A-Z]{3}') limit 2`);
  return rows.length === 1 ? String(rows[0]?.currency) : null;
}

function shown(formats: Formats): string {
  const entries = Object.entries(formats).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`);
  return `{ ${entries.join(", ")} }`;
}

function sentence({ entity }: ExportToMap, forms: readonly string[]): string {
  const declare = `Declare "formats": ${forms.join(" or ")} in exports.${entity}`;
  return forms.length === 1
    ? `${declare}.`
    : `${declare}: each fits every value, and only a person knows which is meant.`;
}
