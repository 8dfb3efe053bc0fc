import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldNames } from "../../../../models/emit/pmml/field-names.ts";
import { modelPmml } from "../../../../models/emit/pmml/model-pmml.ts";
import { conditionPredicate } from "../../../../models/emit/pmml/predicate.ts";
import { xmlText } from "../../../../models/emit/pmml/xml-text.ts";
import type { Condition, Rule, ScoringModel } from "../../../../models/scoring-model.ts";
import { anyModelAndLeads } from "../../any-model.ts";
import { smallModel } from "../../small-model.ts";

const [first, ...rest] = smallModel.rules as [Rule, ...Rule[]];

describe("modelPmml", () => {
  test("starts with the points of both sides, and ends every characteristic with 0 points for all others", () => {
    const text = modelPmml({ ...smallModel, start: { fit: 5, engagement: 2 } });
    expect(text).toContain('initialScore="7"');
    expect(text.match(/<Characteristic /g)).toHaveLength(3);
    expect(
      text.match(/<Attribute partialScore="0">\s*<True\/>\s*<\/Attribute>\s*<\/Characteristic>/g),
    ).toHaveLength(3);
  });

  test("writes negative points, and a pair as a characteristic of its own that asks for both", () => {
    const often: Condition = { operator: "lies within", from: 5, below: null, or_empty: false };
    const pair: Rule = { ...first, id: "r9", points: -3, and: { input: "visits", condition: often } };
    const text = modelPmml({ ...smallModel, rules: [first, ...rest, pair] }).replaceAll(/\n\s*/g, "");
    expect(text).toContain(
      '<Characteristic name="r9"><Attribute partialScore="-3"><CompoundPredicate booleanOperator="and">' +
        '<SimplePredicate field="industry" operator="isMissing"/><CompoundPredicate booleanOperator="and">' +
        '<SimplePredicate field="visits" operator="isNotMissing"/><SimplePredicate field="visits" operator="greaterOrEqual" value="5"/>',
    );
  });

  test("says what an empty count stands for, and the decision only where points make it", () => {
    const text = modelPmml(smallModel);
    expect(text).toContain(
      '<MiningField name="visits" invalidValueTreatment="asMissing" missingValueTreatment="asValue" missingValueReplacement="0"/>',
    );
    expect(text).toContain("Left out: grade, class, decision and reasons.");
    expect(text).not.toContain('"decision"');
    const byPoints = modelPmml({ ...smallModel, qualify: { by: "points", from: 5 } });
    expect(byPoints).toContain("Left out: grade, class and reasons.");
    expect(byPoints.replaceAll(/\n\s*/g, "")).toContain(
      '<DiscretizeBin binValue="qualify"><Interval closure="closedOpen" leftMargin="5"/>',
    );
  });

  test("holds only characters that XML 1.0 knows, whatever the names and values", () => {
    fc.assert(
      fc.property(anyModelAndLeads, fc.string({ unit: "binary" }), ({ model }, name) => {
        expect(modelPmml({ ...model, name })).toMatch(
          /^[\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u,
        );
      }),
      { numRuns: 60 },
    );
  });

  test("leaves out a value that XML cannot hold, and says so, without changing what other leads get", () => {
    const listing = (values: string[]): ScoringModel => ({
      ...smallModel,
      rules: [{ ...first, condition: { operator: "is one of", values, or_empty: false } }],
    });
    const note = "Left out of rule r1: values with characters that XML cannot hold.";
    const without = modelPmml(listing(["a"]));
    expect(without).not.toContain(note);
    for (const unwritable of ["\u0001", "a\ud800", "\uffff"]) {
      const text = modelPmml(listing(["a", unwritable]));
      expect(text).toContain(note);
      expect(text.slice(text.indexOf("<DataDictionary"))).toBe(
        without.slice(without.indexOf("<DataDictionary")),
      );
    }
  });
});

describe("conditionPredicate", () => {
  test("never holds where XML can hold none of the values asked for", () => {
    const condition: Condition = { operator: "is one of", values: ["\u0000"], or_empty: false };
    expect(conditionPredicate("a", condition)).toBe("<False/>");
  });

  test("any other than nothing is any filled value", () => {
    expect(conditionPredicate("a", { operator: "is any other", than: [], or_empty: false })).toBe(
      '<SimplePredicate field="a" operator="isNotMissing"/>',
    );
  });
});

test("fields have one name each: inputs keep theirs, outputs and what XML cannot hold give way", () => {
  const [input] = smallModel.inputs as [ScoringModel["inputs"][number]];
  const named = (...names: string[]) => fieldNames({ inputs: names.map((name) => ({ ...input, name })) });
  const names = named("points", "points_", "a\u0001", "a\ud800", "a\ufffd");
  expect([names.points, names.probability, names.decision]).toEqual(["points__", "probability", "decision"]);
  expect(["points", "a\ufffd", "a\u0001", "a\ud800"].map(names.input)).toEqual([
    "points",
    "a\ufffd",
    "a\ufffd_",
    "a\ufffd__",
  ]);
});

test("xmlText keeps what a reader of attributes would change", () => {
  expect(xmlText('<"R&D">\t\r\n\\ \u0000')).toBe("&#60;&#34;R&#38;D&#34;&#62;&#9;&#13;&#10;\\ \ufffd");
});
