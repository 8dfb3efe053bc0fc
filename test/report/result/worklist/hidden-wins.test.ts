import fc from "fast-check";
import { expect, test } from "vitest";
import {
  groupsAtWork,
  leadsOf,
  type OpenGroup,
  type OpenLeads,
} from "../../../../pipelines/report/result/worklist/groups-at-work.ts";
import {
  hiddenWins,
  type Kind,
  keyOf,
  ofKind,
} from "../../../../pipelines/report/result/worklist/hidden-wins.ts";

const grades = [
  ["A1", "high"],
  ["B2", "medium"],
  ["C3", "medium"],
  ["D4", "low"],
] as const;

const open: fc.Arbitrary<OpenLeads[]> = fc.array(
  fc
    .record({
      territory: fc.constantFrom("North", "South", "West", null),
      of: fc.constantFrom(...grades),
      work: fc.constantFrom("untouched", "touched", "opportunity", "outcome"),
      leads: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 60 })),
    })
    .map(({ of: [grade, name], ...row }) => ({ ...row, grade, class: name, wins: 1 })),
  { minLength: 1, maxLength: 25 },
);

test("no sum of groups, kinds or the forecast's open leads tells the wins to come of fewer than ten leads, or of one hidden group", () => {
  fc.assert(
    fc.property(open, (rows) => {
      const groups = groupsAtWork(rows);
      const hidden = hiddenWins(groups);
      /** Nothing of the sum is hidden, or all of it, or what is holds ten leads at least in several parts. */
      const isSafe = (cells: readonly (readonly [OpenGroup, Kind])[]) => {
        const all = cells
          .map(([group, kind]) => ({
            isHidden: hidden.has(keyOf(group, kind)),
            leads: leadsOf(ofKind(group, kind)),
          }))
          .filter(({ leads }) => leads > 0);
        const own = all.filter(({ isHidden }) => isHidden);
        const leads = own.reduce((sum, cell) => sum + cell.leads, 0);
        return own.length === 0 || own.length === all.length || (own.length > 1 && leads >= 10);
      };
      const kinds = ["work", "untouched", "touched"] as const;
      for (const group of groups) {
        const leads = (kind: Kind) => leadsOf(ofKind(group, kind));
        const isShown = (kind: Kind) => !hidden.has(keyOf(group, kind));
        for (const kind of kinds) expect(leads(kind) === 0 || leads(kind) >= 10 || !isShown(kind)).toBe(true);
        expect(isSafe(kinds.map((kind) => [group, kind]))).toBe(true);
        const left = leads("open") - leads("work");
        if (group.by === "all" && left > 0 && left < 10)
          expect(isShown("open") && isShown("work")).toBe(false);
      }
      const [all] = groups as [OpenGroup];
      for (const kind of kinds)
        for (const by of ["class", "grade"]) {
          const parts = groups.filter((group) => group.by === by);
          if (parts.length > 0) expect(isSafe([all, ...parts].map((group) => [group, kind]))).toBe(true);
        }
    }),
    { numRuns: 500 },
  );
});
