import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { modelCard } from "../../../models/emit/card.ts";
import { eloquaMarkdown } from "../../../models/emit/sheets/eloqua-md.ts";
import { hubspotMarkdown } from "../../../models/emit/sheets/hubspot-md.ts";
import { marketoMarkdown } from "../../../models/emit/sheets/marketo-md.ts";
import { rulesMarkdown } from "../../../models/emit/sheets/rules-md.ts";
import { salesforceMarkdown } from "../../../models/emit/sheets/salesforce-md.ts";
import type { Rule } from "../../../models/scoring-model.ts";
import { anyModelAndLeads } from "../any-model.ts";
import { smallModel } from "../small-model.ts";

const sheets = [rulesMarkdown, hubspotMarkdown, marketoMarkdown, eloquaMarkdown, salesforceMarkdown];
const [first, second, ...rest] = smallModel.rules as [Rule, Rule, ...Rule[]];
const model = {
  ...smallModel,
  columns: [{ name: "industry", group: "company", kind: "categorical" }],
  start: { fit: 5, engagement: 0 },
  rules: [
    { ...first, points: -5 },
    second,
    ...rest,
    { ...first, id: "r9", and: { input: "visits", condition: { operator: "is empty" as const } }, points: 2 },
  ],
};

describe("every sheet", () => {
  test.each(sheets.map((sheet) => [sheet.name, sheet] as const))(
    "%s names every rule and the release",
    (_, sheet) => {
      const text = sheet(smallModel);
      expect(text.split("\n")[0]).toContain("small 2.3.4");
      for (const word of ["industry", "employees", "visits"]) expect(text).toContain(word);
    },
  );

  test("keeps what stands in names and values from being markup or a template", () => {
    fc.assert(
      fc.property(anyModelAndLeads, ({ model }) => {
        for (const sheet of sheets) {
          const prose = sheet(model).replace(/~~~\n[\s\S]*?\n~~~/g, "");
          expect(prose).not.toMatch(/(^|[^\\])(<[a-z/]|\{\{|\{%)/i);
          expect(
            prose
              .split("\n")
              .filter((line) => line.startsWith("|"))
              .every((line) => line.endsWith("|")),
          ).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });
});

test("rules.md adds up: the points to start with, then the rules of each side", () => {
  const text = rulesMarkdown(model);
  expect(text).toContain("| every lead starts with | +5 |");
  expect(text).toContain("| industry is empty | -5 |");
  expect(text).toContain("| industry is empty and visits is empty | +2 |");
  expect(text.indexOf("Who they are")).toBeLessThan(text.indexOf("industry is empty"));
  expect(text).toContain("A lead is handed to sales with the grades A1, B1.");
});

test("rules.md and the card say which inputs the user's own SQL computes, and where it lies", () => {
  const computed = { from: "sql" as const, file: "traits/employees.sql", sql: "select '|'" };
  const [industry, employees, ...others] = smallModel.inputs;
  const withSql = {
    ...smallModel,
    inputs: [industry, { ...employees, computed }, ...others] as typeof smallModel.inputs,
  };
  for (const text of [rulesMarkdown, modelCard]) {
    expect(text(withSql)).toContain('Your SQL computes "employees" (`traits/employees.sql`).');
    expect(text(smallModel)).not.toContain("Your SQL");
  }
});

test("HubSpot: a group per input with its limit; what is no property is named", () => {
  const text = hubspotMarkdown(model);
  expect(text).toContain("### industry (limit 4)");
  expect(text).toContain('Inputs that are no property: "employees", "visits".');
});

test("Marketo: a token per rule on the field of its side", () => {
  expect(marketoMarkdown(model)).toContain("| my.r8 | +3 | Behavior Score | visits is 5 or more |");
});

test("Eloqua: weights make 100%, the poorest value of a criterion gets 0%", () => {
  const text = eloquaMarkdown(model);
  // Industry moves 9 of the 13 fit points, employees 4.
  expect(text).toContain("| industry | 69.2% | industry is empty | 0.0% |");
  expect(text).toContain("| industry | 69.2% | industry is Software or Tech | 100.0% |");
  expect(text).toContain("| industry | 69.2% | anything else | 55.6% |");
  expect(text).toContain("| employees | 30.8% | employees is 200 or more | 75.0% |");
  expect(text).toContain("Rules about two inputs");
});

test("Salesforce: one formula per side, in which an empty count is what it stands for", () => {
  const text = salesforceMarkdown(model);
  expect(text).toContain('IF(OR([industry] = "Software", [industry] = "Tech"), 4, 0)');
  expect(text).toContain("IF(AND([employees] >= 10, [employees] < 200), 4, 0)");
  expect(text).toContain("IF(OR(ISBLANK([visits]), AND([visits] < 1)), 1, 0)");
  expect(text).toContain("IF(AND(ISBLANK([industry]), ISBLANK([visits])), 2, 0)");
});
