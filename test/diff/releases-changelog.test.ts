import { expect, test } from "vitest";
import { releasesChangelog } from "../../pipelines/diff/releases-changelog.ts";
import { smallModel } from "../models/small-model.ts";

const [first, ...rest] = smallModel.rules;

test("newest first, by number and not by letter, each against the one before it", () => {
  const models = ["2.0.0", "10.0.0", "2.10.0", "2.9.0"].map((version) => ({ ...smallModel, version }));
  const text = releasesChangelog(models);
  expect(text.match(/^## .*$/gm)).toEqual([
    "## 10.0.0 (after 2.10.0)",
    "## 2.10.0 (after 2.9.0)",
    "## 2.9.0 (after 2.0.0)",
    "## 2.0.0",
  ]);
});

test("says what changed and what counts most, in words", () => {
  const later = {
    ...smallModel,
    version: "3.0.0",
    rules: first === undefined ? rest : [{ ...first, points: -5 }, ...rest],
  };
  expect(releasesChangelog([smallModel, later])).toBe(`# What changed in small

## 3.0.0 (after 2.3.4)

- 0 rules added, 0 removed, 1 re-weighted, 7 unchanged.
- Speaks most for a lead: industry is Software or Tech (+4); employees is 10 to below 200 (+4); employees is 200 or more (+3).
- Speaks most against a lead: industry is empty (−5).
- Learned from 1000 leads, of which 100 won.

## 2.3.4

- The first release: 8 rules.
- Speaks most for a lead: industry is Software or Tech (+4); employees is 10 to below 200 (+4); employees is 200 or more (+3).
- Learned from 1000 leads, of which 100 won.
`);
});
