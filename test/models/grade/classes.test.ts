import { describe, expect, test } from "vitest";
import { allGrades, gradeClasses } from "../../../models/grade/classes.ts";

const letters = [
  { name: "A", from: 20 },
  { name: "B", from: 0 },
];
const digits = [
  { name: "1", from: 5 },
  { name: "2", from: 0 },
];

test("allGrades pairs letters with digits, best first, or leaves letters alone", () => {
  expect(allGrades(letters, digits)).toEqual(["A1", "A2", "B1", "B2"]);
  expect(allGrades(letters, [])).toEqual(["A", "B"]);
});

describe("gradeClasses", () => {
  // 400 leads that are expected to win 40 times: the base rate is 10%.
  const means = [
    { grade: "A1", n: 100, expected: 24 },
    { grade: "A2", n: 100, expected: 9 },
    { grade: "B1", n: 0, expected: 0 },
    { grade: "B2", n: 200, expected: 7 },
  ];
  const grades = ["A1", "A2", "B1", "B2"];

  test("by what is expected against the base rate; a grade without leads is medium", () => {
    expect(gradeClasses(grades, undefined, means)).toEqual({
      high: ["A1"],
      medium: ["A2", "B1"],
      low: ["B2"],
    });
  });

  test("as the config names them, whatever is expected", () => {
    const declared = { high: ["A1", "A2"], low: ["B1"] };
    expect(gradeClasses(grades, declared, means)).toEqual({
      high: ["A1", "A2"],
      medium: ["B2"],
      low: ["B1"],
    });
  });

  test("grades that the config names but no lead can have are left out", () => {
    expect(gradeClasses(grades, { high: ["A1", "D4"], low: [] }, means).high).toEqual(["A1"]);
  });
});
