import { fewestLeads } from "../fewest-leads.ts";
import { hiddenCells, type Sum } from "../hidden-cells.ts";
import { leadsOf, type OpenGroup, type OpenLeads } from "./groups-at-work.ts";

/** Leads to work, with and without a touch; leads with an opportunity; and all that are open, as the forecast counts them. */
export type Kind = "work" | "untouched" | "touched" | "opportunity" | "open";

const toWork = ["work", "untouched", "touched"] as const;
const kinds = [...toWork, "opportunity", "open"] as const;

/** The leads of a group that are of a kind. */
export function ofKind({ items }: Pick<OpenGroup, "items">, kind: Kind): readonly OpenLeads[] {
  if (kind === "open") return items;
  return items.filter(({ work }) =>
    kind === "work" ? work === "untouched" || work === "touched" : work === kind,
  );
}

/** @example keyOf({ by: "class", name: "high" }, "touched"); // '["class","high","touched"]' */
export function keyOf({ by, name }: Pick<OpenGroup, "by" | "name">, kind: Kind): string {
  return JSON.stringify([by, name, kind]);
}

/**
 * Of which groups and kinds of open leads the wins to come may not be shown: those of fewer than ten leads, and what would give them away,
 * also beside the forecast, which tells those of all open leads. Of a territory it tells them too, so here they are hidden.
 */
export function hiddenWins(groups: readonly OpenGroup[]): ReadonlySet<string> {
  const [territories, others] = [true, false].map((is) =>
    groups.filter(({ by }) => (by === "territory") === is),
  ) as [OpenGroup[], OpenGroup[]];
  const hidden = hiddenCells(
    new Map(others.flatMap(cellsOf).map(({ key, leads }) => [key, { leads, wins: null }])),
    others.flatMap((group) => sumsOf(group, others)),
    fewestLeads,
    { shown: others.filter(({ by }) => by === "all").flatMap(allOpen) },
  );
  return new Set([...hidden, ...territories.flatMap(cellsOf).map(({ key }) => key)]);
}

function cellsOf(group: OpenGroup) {
  return kinds.map((kind) => ({ key: keyOf(group, kind), leads: leadsOf(ofKind(group, kind)) }));
}

/** All open leads, and a kind that is all of them: the forecast tells these. */
function allOpen(group: OpenGroup): string[] {
  const open = leadsOf(group.items);
  return open < fewestLeads ? [] : cellsOf(group).flatMap(({ key, leads }) => (leads === open ? [key] : []));
}

/** The sums that a reader can do with a group: its kinds add up to it, and so do the groups that lie within it. */
function sumsOf(group: OpenGroup, groups: readonly OpenGroup[]): Sum[] {
  const own = { whole: keyOf(group, "work"), parts: [keyOf(group, "untouched"), keyOf(group, "touched")] };
  const foretold = {
    whole: keyOf(group, "open"),
    parts: [keyOf(group, "work"), keyOf(group, "opportunity")],
  };
  return [own, ...(group.by === "all" ? [foretold] : []), ...parted(group, groups)];
}

function parted(group: OpenGroup, groups: readonly OpenGroup[]): Sum[] {
  const within = {
    all: ["class", "grade"].map((by) => groups.filter((part) => part.by === by)),
    class: [groups.filter((part) => part.within === group.name)],
    grade: [],
    territory: [],
  }[group.by];
  return within
    .filter((parts) => parts.length > 0)
    .flatMap((parts) =>
      toWork.map((kind) => ({ whole: keyOf(group, kind), parts: parts.map((part) => keyOf(part, kind)) })),
    );
}
