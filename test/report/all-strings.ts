import type { Result } from "../../pipelines/report/result-schema.ts";

/** Fields that hold one of a few fixed words, and the version that the schema fixes. */
const fixed = new Set(["schema_version", "handoff_from", "verdict", "side", "by"]);

/** The same result with every free text replaced: what a hostile export could bring about. */
export function withAllStrings(result: Result, text: string): Result {
  return replaced(result, text) as Result;
}

function replaced(value: unknown, text: string): unknown {
  if (typeof value === "string") return text;
  if (Array.isArray(value)) return value.map((item) => replaced(item, text));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, held]) => [
    key,
    fixed.has(key) ? held : replaced(held, text),
  ]);
  return Object.fromEntries(entries);
}
