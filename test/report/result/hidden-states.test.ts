import { expect, test } from "vitest";
import { hiddenStates } from "../../../pipelines/report/result/hidden-states.ts";

function hiddenIn(states: Readonly<Record<string, readonly [leads: number, wins: number]>>): string[] {
  return [...hiddenStates(Object.entries(states).map(([state, [leads, wins]]) => ({ state, leads, wins })))];
}

test("mature leads are told of everywhere: few young ones take all wins with them, or another state", () => {
  expect(hiddenIn({ mature: [400, 60], young: [50, 6] })).toEqual([]);
  expect(hiddenIn({ mature: [400, 60], young: [9, 1] })).toEqual(["young", "handed over"]);
  expect(hiddenIn({ mature: [400, 60], young: [50, 6], "after the export": [4, 0] })).toEqual([
    "after the export",
    "young",
  ]);
});

test("states that together won nothing would be known from all wins", () => {
  expect(hiddenIn({ mature: [400, 60], young: [50, 0], "after the export": [4, 0] })).toEqual([
    "after the export",
    "young",
    "handed over",
  ]);
});
