import type { Formats } from "../../config/value-formats.ts";
import { quoteText } from "../../warehouse.ts";

/** As patterns: what may stand between thousands, and before decimals. */
const SIGNS: Readonly<Record<NonNullable<Formats["number"]>, { thousands: string; decimal: string }>> = {
  "1,234.56": { thousands: ",", decimal: "." },
  "1.234,56": { thousands: "[.]", decimal: "," },
  "1 234,56": { thousands: "[ \u00a0\u202f]", decimal: "," },
  "1'234.56": { thousands: "['’]", decimal: "." },
};

/** What amounts are cast to must hold the whole part. Decimals are kept, however many. */
const fits = (value: string) => `try_cast(${value} as decimal(18, 2)) is not null`;

/**
 * SQL for a number as plain text (`-1250.5`), or null where the value does not fit the declared form. Where nothing is
 * declared, that is a plain number, and an exponent may follow. Declared thousands may be left out, but stand in groups of three.
 * The declared currency may stand before or after, with or without a space; brackets are an accountant's minus.
 *
 * @example numberValue("cell", { number: "1.234,56", currency: "€" }); // '(1.250,00 €)' becomes '-1250.00'
 */
export function numberValue(value: string, { number, currency }: Formats): string {
  if (number === undefined && currency === undefined) return plainNumber(value);
  const { thousands, decimal } = number === undefined ? { thousands: null, decimal: "." } : SIGNS[number];
  const grouped = thousands === null ? "" : `\\d{1,3}(?:${thousands}\\d{3})+(?:[${decimal}]\\d+)?|`;
  const digits = `(?:${grouped}\\d+(?:[${decimal}]\\d+)?)`;
  const withoutCurrency = currency === undefined ? value : `replace(${value}, ${quoteText(currency)}, '')`;
  const kept = `regexp_replace(${withoutCurrency}, '[^0-9${decimal}]', '', 'g')`;
  const plain = `(case when regexp_matches(${value}, '[-−(]') then '-' else '' end || replace(${kept}, ',', '.'))`;
  const pattern = quoteText(amountPattern(digits, currency));
  return `case when regexp_full_match(${value}, ${pattern}) and ${fits(plain)} then ${plain} end`;
}

function plainNumber(value: string): string {
  const pattern = "'[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?'";
  return `case when regexp_full_match(${value}, ${pattern}) and ${fits(value)} then ltrim(${value}, '+') end`;
}

function amountPattern(digits: string, currency: string | undefined): string {
  const sign = "[+\\-−]?";
  const amounts = [sign + digits, `\\(${digits}\\)`];
  if (currency === undefined) return amounts.join("|");
  const space = "[ \u00a0\u202f]?";
  const before = currency.replace(/[$^*+?.|()[\]{}\\]/g, "\\$&") + space;
  const after = space + currency.replace(/[$^*+?.|()[\]{}\\]/g, "\\$&");
  const inside = [`${before}${digits}`, `${digits}${after}`].map(
    (amount) => `${sign}${amount}|\\(${amount}\\)`,
  );
  return [...amounts, ...inside, `${before}(?:${amounts.join("|")})`, `\\(${digits}\\)${after}`].join("|");
}
