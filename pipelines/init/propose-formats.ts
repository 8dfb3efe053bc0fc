import { type ColumnKind, entities } from "../config/entities.ts";
import type { Formats } from "../config/value-formats.ts";
import { type ColumnProfile, type DateForm, profileOf } from "./column-profile.ts";
import { type PlacedExport, quoted } from "./propose-columns.ts";

/** How the values of an export are written, as its config says it. */
export interface ProposedFormats {
  readonly formats: Formats & { readonly columns?: Readonly<Record<string, Formats>> };
  readonly evidence: readonly string[];
  readonly decide: readonly string[];
}

/**
 * The forms of the dates, amounts and flags that play a part: one form for all dates where one fits all, else one for
 * each column. Where two forms fit every value, or none does, a person must decide.
 */
export function proposeFormats(placed: PlacedExport): ProposedFormats {
  const dates = proposeDates(placed);
  const others = [...proposeNumbers(placed), ...proposeBooleans(placed)];
  const columns = Object.fromEntries(
    [
      ...(dates.columns ?? []),
      ...others.flatMap(({ column }) => (column === undefined ? [] : [column])),
    ].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const merged = Object.keys(columns).length > 0 ? { columns } : {};
  return {
    formats: { ...(dates.date === undefined ? {} : { date: dates.date }), ...merged },
    evidence: [...dates.evidence, ...others.flatMap(({ evidence }) => evidence ?? [])],
    decide: [...dates.decide, ...others.flatMap(({ decide }) => decide ?? [])],
  };
}

interface Dates {
  readonly date?: DateForm;
  readonly columns?: readonly (readonly [string, Formats])[];
  readonly evidence: readonly string[];
  readonly decide: readonly string[];
}

function proposeDates(placed: PlacedExport): Dates {
  const usual = placed.preset?.formats?.date ?? "yyyy-MM-dd";
  const profiles = played(placed, "time");
  const dated = profiles.filter(({ dates }) => dates.length > 0);
  const decide = profiles
    .filter(({ dates }) => dates.length === 0)
    .map(({ column }) => `${placed.file.file}: no form of date fits every value of ${quoted(column)}`);
  const common = (dated[0]?.dates ?? []).filter((form) => dated.every(({ dates }) => dates.includes(form)));
  const [form] = common;
  if (form === undefined) return together({ evidence: [], decide }, datesByColumn(placed, dated, usual));
  if (common.includes(usual)) return { evidence: [], decide };
  if (common.length > 1) return { evidence: [], decide: [...decide, choice(placed, dated, common)] };
  return { date: form, evidence: dated.map((profile) => told(profile, form)), decide };
}

function datesByColumn(placed: PlacedExport, dated: readonly ColumnProfile[], usual: DateForm): Dates {
  const odd = dated.filter(({ dates }) => !dates.includes(usual));
  const sure = odd.filter(({ dates }) => dates.length === 1);
  return {
    columns: sure.map(({ column, dates }) => [column, { date: dates[0] as DateForm }]),
    evidence: sure.map((profile) => told(profile, profile.dates[0] as DateForm)),
    decide: odd
      .filter(({ dates }) => dates.length > 1)
      .map((profile) => choice(placed, [profile], profile.dates)),
  };
}

function together(one: Dates, other: Dates): Dates {
  return {
    ...other,
    evidence: [...one.evidence, ...other.evidence],
    decide: [...one.decide, ...other.decide],
  };
}

function told({ column, tellingLine }: ColumnProfile, form: DateForm): string {
  const line = tellingLine === null ? "" : `; line ${tellingLine} fits no other order`;
  return `${quoted(column)} is ${form} in every value${line}`;
}

function choice(
  { entity, file }: PlacedExport,
  profiles: readonly ColumnProfile[],
  forms: readonly string[],
): string {
  const names = profiles.map(({ column }) => quoted(column)).join(", ");
  return `${file.file}: every value of ${names} fits ${forms.join(" and ")}: declare "formats": { "date": … } in exports.${entity}`;
}

interface OfColumn {
  readonly column?: readonly [string, Formats];
  readonly evidence?: string;
  readonly decide?: string;
}

/** Those of an amount must be told; other numbers are read as such where one form fits them all. */
function proposeNumbers(placed: PlacedExport): OfColumn[] {
  const amounts = played(placed, "number").map(({ column }) => column);
  return placed.file.profiles.flatMap(({ column, numbers }): OfColumn[] => {
    const [formats, ...others] = numbers;
    const isSure = formats !== undefined && others.length === 0;
    if (!isSure) return amounts.includes(column) ? [{ decide: numberChoice(placed, column, numbers) }] : [];
    if (Object.keys(formats).length === 0) return [];
    const evidence = `${quoted(column)} is written ${shown(formats)} in every value`;
    return [{ column: [column, formats], evidence }];
  });
}

function numberChoice({ file }: PlacedExport, column: string, numbers: readonly Formats[]): string {
  if (numbers.length === 0) return `${file.file}: no form of number fits every value of ${quoted(column)}`;
  const forms = numbers.map(shown).join(" and as ");
  return `${file.file}: ${quoted(column)} can be read as ${forms}: declare "formats": { "columns": … }`;
}

function shown({ number, currency }: Formats): string {
  return `${number ?? "1234.56"}${currency === undefined ? "" : ` with ${currency}`}`;
}

function proposeBooleans(placed: PlacedExport): OfColumn[] {
  return played(placed, "boolean").flatMap(({ column, booleans }): OfColumn[] => {
    if (booleans === "known") return [];
    if (booleans === null)
      return [{ decide: `${placed.file.file}: ${quoted(column)} is neither true nor false in every value` }];
    const [yes, no] = booleans;
    return [{ column: [column, { booleans: [yes, no] }], evidence: `${quoted(column)} is ${yes} or ${no}` }];
  });
}

/** The filled columns that play a part of a kind; those whose values a preset translates need no form. */
function played({ entity, file, preset, columns }: PlacedExport, kind: ColumnKind): ColumnProfile[] {
  const kinds = entities[entity] as Record<string, ColumnKind>;
  const names = [...columns].flatMap(([canonical, column]) =>
    kinds[canonical] === kind && preset?.values?.[canonical] === undefined ? [column] : [],
  );
  return [...new Set(names)].map((column) => profileOf(file, column)).filter(({ filled }) => filled > 0);
}
