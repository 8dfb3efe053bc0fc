import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsText } from "../../../models/emit/js-text.ts";
import { scorerMjs, scorerTypes } from "../../../models/emit/scorer-mjs.ts";
import { scoreLead } from "../../../models/score-lead.ts";
import { scorerOf } from "../../engines/scorer.ts";
import { anyModelAndLeads } from "../any-model.ts";
import { smallModel } from "../small-model.ts";

describe("scorerMjs", () => {
  test("gives what scoreLead gives, for odd names, values, bounds and empty leads", async () => {
    await fc.assert(
      fc.asyncProperty(anyModelAndLeads, async ({ model, leads }) => {
        const score = await scorerOf(model);
        for (const lead of leads) expect(score(lead)).toEqual(scoreLead(model, lead));
      }),
      { numRuns: 60 },
    );
  });

  test("what is inherited is not given, and numbers in texts count", async () => {
    const score = await scorerOf(smallModel);
    for (const lead of [{}, { employees: "50" }, { visits: "7", industry: "" }, Object.create({ visits: 9 })])
      expect(score(lead)).toEqual(scoreLead(smallModel, lead));
  });

  test("holds nothing that could end a script, a template or a string", () => {
    fc.assert(
      fc.property(anyModelAndLeads, ({ model }) => {
        for (const text of [scorerMjs(model), scorerTypes(model)]) {
          expect(text).toMatch(/^[\x20-\x7e\n]*$/);
          expect(text).not.toMatch(/<\/|<!--|\{\{|\$\{/);
        }
      }),
      { numRuns: 40 },
    );
  });
});

test("jsText reads back as the text it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(JSON.parse(jsText(text).replaceAll("'", "'"))).toBe(text);
    }),
  );
});
