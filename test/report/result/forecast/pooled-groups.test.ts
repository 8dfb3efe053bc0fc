import { expect, test } from "vitest";
import { pooledGroups } from "../../../../pipelines/report/result/forecast/pooled-groups.ts";

function pooled(sizes: Record<string, number>): [string, number][] {
  const items = Object.entries(sizes).map(([name, leads]) => ({ name, leads }));
  return pooledGroups(items, ({ name }) => name).map(({ name, items: own }) => [
    name,
    own.reduce((sum, { leads }) => sum + leads, 0),
  ]);
}

test("groups stand in name order", () => {
  expect(pooled({ West: 12, East: 30 })).toEqual([
    ["East", 30],
    ["West", 12],
  ]);
});

test("groups below ten leads are told together", () => {
  expect(pooled({ East: 30, West: 6, North: 7 })).toEqual([
    ["East", 30],
    ["all others", 13],
  ]);
});

test("a single small group takes the next one with it, or the total would give it away", () => {
  expect(pooled({ East: 30, West: 9, North: 11 })).toEqual([
    ["East", 30],
    ["all others", 20],
  ]);
});

test("a __proto__ is a name like any other", () => {
  expect(pooledGroups([{ name: "__proto__", leads: 12 }], ({ name }) => name)[0]?.name).toBe("__proto__");
});
