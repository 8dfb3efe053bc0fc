import { dateForms, type Formats, numberForms } from "../config/value-formats.ts";
import { quoteName, quoteText, type Row, type Warehouse } from "../warehouse.ts";
import { booleanWords } from "./boolean-words.ts";
import type { ColumnProfile, DateForm, ValueCount } from "./column-profile.ts";
import { nullTokens } from "./null-tokens.ts";

const FEW_VALUES = 50;

/** SQL for a value in the warehouse's own form, null where it does not fit: the very test that staging will make. */
export type ValueSql = (
  value: string,
  form: { readonly kind: "time" | "number" | "boolean"; readonly formats: Formats },
) => string;

export interface TableToProfile {
  /** Ready for SQL, such as `raw."file1"`. */
  readonly table: string;
  readonly columns: readonly string[];
  readonly valueSql: ValueSql;
  /** Lines in the file of cells: record from 1, column from 0. */
  readonly locate: (
    cells: readonly { readonly record: number; readonly column: number }[],
  ) => Promise<readonly { readonly line: number }[]>;
}

/**
 * Looks at every value of every column. The look of the least and the greatest value rules most forms of dates and
 * numbers out; those that are left are tried on all.
 */
export async function profileColumns(
  warehouse: Warehouse,
  source: TableToProfile,
): Promise<readonly ColumnProfile[]> {
  const profiles: ColumnProfile[] = [];
  for (const [index, column] of source.columns.entries())
    profiles.push(await profileColumn(warehouse, source, column, index));
  return profiles;
}

async function profileColumn(
  warehouse: Warehouse,
  source: TableToProfile,
  column: string,
  index: number,
): Promise<ColumnProfile> {
  const cells = new Cells(warehouse, source, column);
  const counts = await cells.counts();
  const values = counts.distinct > 0 && counts.distinct <= FEW_VALUES ? await cells.values() : [];
  const dates = await cells.dateForms(counts);
  const record = await cells.tellingRecord(dates);
  const place = record === null ? [] : await source.locate([{ record, column: index }]);
  return {
    column,
    filled: counts.filled,
    distinct: counts.distinct,
    nullTokens: counts.nullTokens,
    values,
    dates,
    tellingLine: place[0]?.line ?? null,
    numbers: await cells.numberForms(counts),
    booleans: booleanWords(values.map(({ value }) => value)),
  };
}

interface Counts {
  readonly filled: number;
  readonly distinct: number;
  readonly nullTokens: readonly ValueCount[];
  readonly least: string;
  readonly greatest: string;
}

/** The questions that one column is asked. */
class Cells {
  readonly #warehouse: Warehouse;
  readonly #source: TableToProfile;
  readonly #cell: string;
  readonly #value: string;

  constructor(warehouse: Warehouse, source: TableToProfile, column: string) {
    this.#warehouse = warehouse;
    this.#source = source;
    this.#cell = quoteName(column);
    this.#value = `(case when ${this.#cell} not in ('', ${nullTokens.map(quoteText).join(", ")}) then ${this.#cell} end)`;
  }

  async counts(): Promise<Counts> {
    const value = this.#value;
    const tokens = nullTokens.map(
      (token, i) => `count_if(${this.#cell} = ${quoteText(token)}) as token_${i}`,
    );
    const row = await this.#row(`count(${value}) as filled, count(distinct ${value}) as n,
      min(${value}) as least, max(${value}) as greatest, ${tokens.join(", ")}`);
    const found = nullTokens.map((token, i) => ({ value: token, count: Number(row[`token_${i}`]) }));
    return {
      filled: Number(row.filled),
      distinct: Number(row.n),
      nullTokens: found.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count),
      least: String(row.least),
      greatest: String(row.greatest),
    };
  }

  async values(): Promise<readonly ValueCount[]> {
    const rows = await this.#warehouse.rows(`select ${this.#value} as value, count(*) as n
      from ${this.#source.table} where ${this.#value} is not null group by 1 order by n desc, value`);
    return rows.map((row) => ({ value: String(row.value), count: Number(row.n) }));
  }

  async dateForms({ filled, least, greatest }: Counts): Promise<readonly DateForm[]> {
    if (filled === 0) return [];
    const possible = dateForms.filter((date) => [least, greatest].every((value) => SHAPES[date].test(value)));
    const sqlOf = (date: DateForm) => (value: string) =>
      this.#source.valueSql(value, { kind: "time", formats: { date } });
    const fits = await this.#fitting(possible.map(sqlOf));
    return possible.filter((_, i) => fits.includes(i));
  }

  /** The first record that tells the order of day and month: of the two orders only one fits it. */
  async tellingRecord(dates: readonly DateForm[]): Promise<number | null> {
    const other = otherOrder(dates);
    if (other === null) return null;
    const misfit = this.#source.valueSql(this.#value, { kind: "time", formats: { date: other } });
    const row = await this.#row(
      `min(rowid) filter (where ${this.#value} is not null and (${misfit}) is null) + 1 as record`,
    );
    return row.record === null ? null : Number(row.record);
  }

  async numberForms({ filled, least, greatest }: Counts): Promise<readonly Formats[]> {
    if (filled === 0 || ![least, greatest].every((value) => NUMBER.test(value))) return [];
    const [currency] = [least, greatest].flatMap((value) => value.match(CURRENCY) ?? []);
    const plain: Formats = currency === undefined ? {} : { currency };
    const isPlain = (await this.#numbersFit([plain])).length > 0;
    if (!isPlain)
      return this.#sameOnce(await this.#numbersFit(numberForms.map((number) => ({ ...plain, number }))));
    // Of the other forms only this one reads plain numbers otherwise: 1.234 as thousands.
    const grouped: Formats = { ...plain, number: "1.234,56" };
    return this.#sameOnce([plain, ...(await this.#numbersFit([grouped]))]);
  }

  async #numbersFit(forms: readonly Formats[]): Promise<readonly Formats[]> {
    const fits = await this.#fitting(forms.map((formats) => this.#numberSql(formats)));
    return forms.filter((_, i) => fits.includes(i));
  }

  #numberSql(formats: Formats): (value: string) => string {
    return (value) => this.#source.valueSql(value, { kind: "number", formats });
  }

  /** Forms that read every value alike are one. */
  async #sameOnce(forms: readonly Formats[]): Promise<readonly Formats[]> {
    const kept: Formats[] = [];
    for (const form of forms) if (await this.#differsFrom(kept, form)) kept.push(form);
    return kept;
  }

  async #differsFrom(others: readonly Formats[], form: Formats): Promise<boolean> {
    if (others.length === 0) return true;
    const number = (formats: Formats) => `try_cast(${this.#numberSql(formats)(this.#value)} as double)`;
    const differ = others.map((other, i) => `count_if(${number(form)} <> ${number(other)}) as differ_${i}`);
    return Object.values(await this.#row(differ.join(", "))).every((count) => Number(count) > 0);
  }

  /** The numbers of the tests that hold for every value of the column. */
  async #fitting(tests: readonly ((value: string) => string)[]): Promise<readonly number[]> {
    if (tests.length === 0) return [];
    const misfits = tests.map(
      (test, i) => `count_if(${this.#value} is not null and (${test(this.#value)}) is null) as misfits_${i}`,
    );
    const row = await this.#row(misfits.join(", "));
    return tests.flatMap((_, i) => (row[`misfits_${i}`] === 0 ? [i] : []));
  }

  async #row(select: string): Promise<Row> {
    const [row] = await this.#warehouse.rows(`select ${select} from ${this.#source.table}`);
    return row as Row;
  }
}

const ORDERS: readonly (readonly [DateForm, DateForm])[] = [
  ["M/d/yyyy", "d/M/yyyy"],
  ["M-d-yyyy", "d-M-yyyy"],
];

function otherOrder(dates: readonly DateForm[]): DateForm | null {
  for (const [one, other] of ORDERS) {
    if (dates.includes(one) && !dates.includes(other)) return other;
    if (dates.includes(other) && !dates.includes(one)) return one;
  }
  return null;
}

/** What a value must look like for a form to be worth a try. */
const SHAPES: Readonly<Record<DateForm, RegExp>> = {
  "yyyy-MM-dd": /^\d{4}-\d{2}-\d{2}/,
  "M/d/yyyy": /^\d{1,2}\/\d{1,2}\/\d{4}/,
  "d/M/yyyy": /^\d{1,2}\/\d{1,2}\/\d{4}/,
  "d.M.yyyy": /^\d{1,2}\.\d{1,2}\.\d{4}/,
  "d-M-yyyy": /^\d{1,2}-\d{1,2}-\d{4}/,
  "M-d-yyyy": /^\d{1,2}-\d{1,2}-\d{4}/,
  "yyyy/M/d": /^\d{4}\/\d{1,2}\/\d{1,2}/,
  "epoch ms": /^\+?\d{12,13}$/,
  "epoch s": /^\+?\d{9,10}$/,
};

/** A sign, or a code that a B2B price is likely to have: any three letters would make a number of SKU123. */
const CURRENCY =
  /\p{Sc}|AED|ARS|AUD|BGN|BRL|CAD|CHF|CLP|CNY|COP|CZK|DKK|EGP|EUR|GBP|HKD|HUF|IDR|ILS|INR|JPY|KES|KRW|MXN|MYR|NGN|NOK|NZD|PEN|PHP|PLN|RON|RUB|SAR|SEK|SGD|THB|TRY|TWD|UAH|USD|VND|ZAR/u;
const NUMBER = /^[^\d]{0,6}\d[\d.,'’ \u00a0\u202f]*([eE][+-]?\d+)?[^\d]{0,6}$/;
