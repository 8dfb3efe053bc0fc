import type { Row } from "../../warehouse.ts";
import type { GroupResult } from "../result-schema.ts";
import { fewestLeads } from "./fewest-leads.ts";
import { judgeGroups } from "./groups.ts";
import { listedNames } from "./listed-names.ts";

/** A territory whose verdict is that of single reps. */
export const byReps = "by single reps";

/**
 * The territories, where a verdict is that of single reps with a flag and a sentence that say so: it is judged again without the leads of
 * those reps who differ beyond chance in the same direction. Each is tried alone, then all of them together.
 *
 * @param rows of `reports.rpt_groups`; parts: of `reports.rpt_territory_reps`.
 * @example withoutReps(rows, parts, reps)[5]?.sentence // "West converts … Without Leo Varga, West is as predicted."
 */
export function withoutReps(
  rows: readonly Row[],
  parts: readonly Row[],
  reps: readonly GroupResult[],
): GroupResult[] {
  return judgeGroups(rows, "territory").map((territory) => {
    const { name, verdict, sentence } = territory;
    if (verdict !== "lower" && verdict !== "higher") return territory;
    const alike = reps.filter((rep) => rep.verdict === verdict).map((rep) => rep.name);
    const own = parts.filter((part) => part.territory === name && alike.includes(String(part.rep)));
    const tries = [...own.map((part) => [part]), ...(own.length > 1 ? [own] : [])];
    const found = tries
      .filter((left) => territory.judged - judgedBy(left) >= fewestLeads)
      .find((left) => verdictWithout(rows, name, left) === "as expected");
    if (found === undefined) return territory;
    const names = listedNames(found.map(({ rep }) => String(rep)));
    return {
      ...territory,
      flags: [...territory.flags, byReps],
      sentence: `${sentence} Without ${names}, ${name} is as predicted.`,
    };
  });
}

function judgedBy(parts: readonly Row[]): number {
  return parts.reduce((sum, { judged }) => sum + Number(judged), 0);
}

function verdictWithout(
  rows: readonly Row[],
  territory: string,
  left: readonly Row[],
): GroupResult["verdict"] | undefined {
  const rest = rows.map((row) =>
    row.dimension === "territory" && row.name === territory ? less(row, left) : row,
  );
  return judgeGroups(rest, "territory").find(({ name }) => name === territory)?.verdict;
}

function less(row: Row, left: readonly Row[]): Row {
  const keys = ["judged", "wins", "expected", "variance"];
  const rest = keys.map((key) => [
    key,
    left.reduce((sum, part) => sum - Number(part[key]), Number(row[key])),
  ]);
  return { ...row, ...Object.fromEntries(rest) };
}
