import type { dateForms, Formats } from "../config/value-formats.ts";
import type { ValueForm } from "./canonical-value.ts";

const TIMES: Readonly<Record<(typeof dateForms)[number], string>> = {
  "yyyy-MM-dd": "a date or time such as 2026-06-30, 2026-06-30T14:05:00Z or 2026-06-30 14:05:00",
  "M/d/yyyy": "a date or time such as 6/30/2026, 6/30/2026 2:05 PM or 6/30/2026 14:05",
  "d/M/yyyy": "a date or time such as 30/6/2026 or 30/6/2026 14:05",
  "d.M.yyyy": "a date or time such as 30.6.2026 or 30.6.2026 14:05",
  "d-M-yyyy": "a date or time such as 30-6-2026 or 30-6-2026 14:05",
  "M-d-yyyy": "a date or time such as 6-30-2026 or 6-30-2026 14:05",
  "yyyy/M/d": "a date or time such as 2026/6/30 or 2026/6/30 14:05",
  "epoch ms": "milliseconds since 1970 such as 1782828300000",
  "epoch s": "seconds since 1970 such as 1782828300",
};

/** How a value must look, said to the user. */
export function expectedForm({ kind, formats, ids, separator }: ValueForm): string {
  switch (kind) {
    case "text":
      return "text";
    case "id":
      return `${separator === undefined ? "" : `a list (${separator}) of which each is `}${expectedId(ids)}`;
    case "json":
      return "one JSON object with each key once";
    case "time":
      return TIMES[formats.date ?? "yyyy-MM-dd"];
    case "number":
      return expectedNumber(formats);
    case "boolean":
      return formats.booleans === undefined ? "true or false" : `${formats.booleans.join(" or ")}`;
  }
}

function expectedId(ids: ValueForm["ids"]): string {
  if (ids === undefined) return "an id in full: a spreadsheet has shortened it to a form such as 1.2E+15";
  return "a Salesforce id as it was: its case was changed, or a spreadsheet has shortened it";
}

function expectedNumber({ number, currency }: Formats): string {
  const plain = number === undefined ? "a plain number such as 1250.50" : `a number such as ${number}`;
  return currency === undefined ? plain : `${plain}, with or without ${currency}`;
}
