import fc from "fast-check";
import { expect, test } from "vitest";
import { columnKey } from "../../pipelines/presets/column-key.ts";

test.each([
  ["CreatedDate", ["Created Date", "created_date", "CREATED-DATE", " Created.Date "]],
  ["Campaign.Type", ["Campaign Type", "campaign_type", "Campaign: Type"]],
  ["MQL_Date__c", ["mql_date_c", "MQL Date C"]],
  ["Größe", ["GRÖSSE".replace("SS", "ß"), "Gro\u0308ße"]],
  ['Asset "type"', ["asset_type"]],
])("%s is met in other spellings", (name, spellings) => {
  expect(spellings.map(columnKey)).toEqual(spellings.map(() => columnKey(name)));
});

test.each([
  ["MQL_Date__c", "MQL Date"],
  ["property_owner", "owner"],
  ["Größe", "Grosse"],
  ["отдел", "отдел2"],
  ["की", "का"],
  ["Id", "Lead ID"],
])("%s is not %s", (one, another) => {
  expect(columnKey(one)).not.toBe(columnKey(another));
});

test("a key is its own key, and signs between words don't change it", () => {
  const sign = fc.constantFrom(" ", "_", ".", "-", "(", "/", '"', "\t");
  const words = fc.array(fc.stringMatching(/^[A-Za-z0-9]+$/));
  fc.assert(
    fc.property(words, sign, fc.string({ unit: "grapheme" }), (parts, between, any) => {
      expect(columnKey(parts.join(between))).toBe(parts.join("").toLowerCase());
      expect(columnKey(columnKey(any))).toBe(columnKey(any));
    }),
  );
});
