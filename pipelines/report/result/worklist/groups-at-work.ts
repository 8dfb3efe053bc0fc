import type { Result } from "../../result-schema.ts";
import { pooledGroups } from "../forecast/pooled-groups.ts";

/** Open leads alike, and the wins that are to come of them. */
export interface OpenLeads {
  readonly territory: string | null;
  readonly grade: string;
  readonly class: string;
  readonly work: "untouched" | "touched" | "opportunity" | "outcome";
  readonly leads: number;
  /** Null where nothing can be foretold. */
  readonly wins: number | null;
}

/** All open leads, or those of a class, grade or territory. */
export interface OpenGroup {
  readonly by: NonNullable<Result["worklist"]>["groups"][number]["by"];
  readonly name: string;
  /** Of a grade, the class it is in. */
  readonly within: string | null;
  readonly items: readonly OpenLeads[];
}

/** Open leads in all, by class, by grade, and by territory as the forecast tells territories: together where they have few. */
export function groupsAtWork(open: readonly OpenLeads[]): OpenGroup[] {
  const grades = [...new Set(open.map(({ grade }) => grade))].sort();
  const territories = pooledGroups(open, ({ territory }) => territory ?? "no territory");
  return [
    { by: "all", name: "all leads", within: null, items: open },
    ...["high", "medium", "low"].map((name) => ({
      by: "class" as const,
      name,
      within: null,
      items: open.filter((own) => own.class === name),
    })),
    ...grades.map((name) => {
      const items = open.filter(({ grade }) => grade === name);
      return { by: "grade" as const, name, within: items[0]?.class ?? null, items };
    }),
    ...(territories.length < 2 ? [] : territories).map((group) => ({
      by: "territory" as const,
      within: null,
      ...group,
    })),
  ];
}

/** How many leads there are. */
export function leadsOf(open: readonly OpenLeads[]): number {
  return open.reduce((sum, { leads }) => sum + leads, 0);
}
