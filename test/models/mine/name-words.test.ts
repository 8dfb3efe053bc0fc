import { describe, expect, test } from "vitest";
import { firstWordIn, nameWords } from "../../../models/mine/name-words.ts";

describe("nameWords", () => {
  test.each([
    ["Lead_Quality__c", ["lead", "quality", "c"]],
    ["LastActivityDate", ["last", "activity", "date"]],
    ["Do Not Email", ["do", "not", "email"]],
    ["HTTPReferrerURL", ["http", "referrer", "url"]],
    ["utm2Source", ["utm2", "source"]],
    ["Größe der Firma", ["größe", "der", "firma"]],
    ["Asymmetrique Profile.Score-1", ["asymmetrique", "profile", "score", "1"]],
    ["—", []],
  ])("%s", (column, words) => {
    expect(nameWords(column)).toEqual(words);
  });
});

test("firstWordIn finds whole words only, in the order of the name", () => {
  expect(firstWordIn("LeadStatus", ["status", "lead"])).toBe("lead");
  expect(firstWordIn("Statuses", ["status"])).toBeNull();
  expect(firstWordIn("Engage", ["age"])).toBeNull();
});
