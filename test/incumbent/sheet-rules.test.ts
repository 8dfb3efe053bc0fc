import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvText } from "../../models/emit/csv-text.ts";
import { rulesTable } from "../../models/emit/rules-csv.ts";
import { withReason } from "../../models/points/rules.ts";
import { SheetFlaw } from "../../pipelines/incumbent/sheet-flaw.ts";
import { sheetRules } from "../../pipelines/incumbent/sheet-rules.ts";
import { readSheet } from "../../pipelines/read/read-sheet.ts";
import { anyModelAndLeads } from "../models/any-model.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const folder = temporaryFolder();

async function read(text: string) {
  const path = join(folder, "rules.csv");
  writeFileSync(path, text);
  return readSheet(path, "rules.csv", undefined);
}

test("the rule sheet of any release reads back as its rules, sides and starting points", async () => {
  // A name that looks as if an apostrophe had been put before it is read without: a sheet can't tell the two apart.
  const isApart = (name: string) => !/^'[=+\-@\t\r]/.test(name);
  const anyModel = anyModelAndLeads.filter(({ model }) => model.inputs.every(({ name }) => isApart(name)));
  await fc.assert(
    fc.asyncProperty(anyModel, async ({ model }) => {
      const { columns, rows } = rulesTable(model);
      const { rules, start } = sheetRules(await read(csvText(columns, rows)));
      expect(rules.map(({ rule }) => rule)).toEqual(
        model.rules.map(({ id, points, reason: _, ...asked }) => ({ ...withReason(asked, points), id })),
      );
      const sides = new Map(model.inputs.map(({ name, side }) => [name, side]));
      for (const { rule, side } of rules) expect(side).toBe(sides.get(rule.input));
      expect(start).toEqual(model.start);
    }),
  );
});

describe("what can't be taken is refused at its cell", () => {
  const header = "side,input,operator,values,or_empty,from,below,points";
  const good = 'fit,Size,is one of,"[""S""]",,,,5';
  const first = [header, good];

  async function flawOf(...lines: readonly string[]) {
    const sheet = await read(`${lines.join("\n")}\n`);
    try {
      sheetRules(sheet);
    } catch (error) {
      if (!(error instanceof SheetFlaw)) throw error;
      return { at: await sheet.placeOf(error.cell), problem: error.message, mend: error.mend };
    }
    throw new Error("nothing was refused");
  }

  test.each([
    ["an unknown operator", [header, good.replace("is one of", "equals")], "2:10", "not an operator"],
    [
      "values that are no JSON",
      [header, 'fit,Size,is one of,"S, M",,,,5'],
      "2:20",
      "not a JSON list of texts",
    ],
    ["values that are numbers", [header, "fit,Size,is one of,[1],,,,5"], "2:20", "not a JSON list of texts"],
    ["no value to be one of", [header, "fit,Size,is one of,[],,,,5"], "2:20", "not a JSON list of texts"],
    ["half points", [header, good.replace(",5", ",2.5")], "2:33", "not whole points"],
    ["no points", [header, good.replace(",5", ",")], "2:33", "not whole points"],
    ["0 points", [header, good.replace(",5", ",0")], "2:33", "0 points say nothing"],
    ["no side", [header, good.replace("fit", "person")], "2:1", "not a side"],
    ["no input", [header, good.replace("Size", "")], "2:5", "empty"],
    ["a flag that is none", [header, good.replace(",,,,5", ",maybe,,,5")], "2:30", "neither true nor false"],
    [
      "a bound that is no number",
      [header, "fit,Size,lies within,,,1.000.000,,5"],
      "2:24",
      "not a plain number",
    ],
    ["a range without numbers", [header, "fit,Size,lies within,,,10,5,5"], "2:24", "no number lies within"],
    [
      "a cell that its operator does not take",
      [header, "fit,Size,is empty,,,3,,5"],
      "2:21",
      "takes nothing here",
    ],
    ["an overlap of values", [...first, 'fit,Size,is one of,"[""M"",""S""]",,,,3'], "3:10", "overlaps row 1"],
    [
      "an overlap of empties",
      [...first, "fit,Size,is empty,,,,,3", 'fit,Size,is any other,"[""S""]",true,,,1'],
      "4:10",
      "overlaps row 2",
    ],
    [
      "an overlap of ranges",
      [header, "fit,Size,lies within,,,1,5,1", "fit,Size,lies within,,,4.5,,1"],
      "3:10",
      "overlaps row 1",
    ],
    ["texts and numbers of one input", [...first, "fit,Size,lies within,,,5,,3"], "3:10", "takes as numbers"],
    ["two sides of one input", [...first, 'engagement,Size,is one of,"[""M""]",,,,3'], "3:1", "another side"],
    ["a column that nobody knows", [`${header},form`, `${good},1`], "1:55", "no column of a rule sheet"],
    ["a missing column", ["side,input,points", "fit,Size,5"], "1:1", '"operator" is missing'],
    [
      "starting points that ask",
      [`rule,${header}`, "start,fit,Size,,,,,,5"],
      "2:11",
      "points that every lead has",
    ],
    ["half a second condition", [`${header},and_input`, `${good},Title`], "2:1", "not an operator"],
  ])("%s", async (_, lines, at, problem) => {
    const flaw = await flawOf(...lines);
    expect(flaw.at).toBe(`rules.csv:${at}`);
    expect(flaw.problem).toContain(problem);
    expect(flaw.mend).not.toBe("");
  });

  test("what was mistyped is set right", async () => {
    expect((await flawOf(`${header},and_form`, `${good},1`)).mend).toBe('Did you mean "and_from"?');
  });

  test("rules that touch do not overlap, and spreadsheets may write flags in capitals", async () => {
    const sheet = await read(
      [header, "fit,Size,lies within,,TRUE,1,5,1", "fit,Size,lies within,,FALSE,5,,2"].join("\n"),
    );
    expect(sheetRules(sheet).rules.map(({ rule }) => rule.reason)).toEqual([
      "Size is 1 to below 5, or empty (+1)",
      "Size is 5 or more (+2)",
    ]);
  });
});
