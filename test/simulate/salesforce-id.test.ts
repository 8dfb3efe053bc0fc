import { describe, expect, test } from "vitest";
import { salesforceId, withCheckCharacters } from "../../pipelines/simulate/salesforce-id.ts";

describe("salesforceId", () => {
  test("check characters name the capitals of each five (worked by hand: D is bit 3, I, S and L are bits 0, 3 and 4)", () => {
    expect(withCheckCharacters("001D000000IqhSL")).toBe("001D000000IqhSLIAZ");
    expect(withCheckCharacters("ABCDEabcde12345")).toBe("ABCDEabcde123455AA");
  });

  test("has the object's prefix, 18 characters, and differs from ids that differ only in case", () => {
    const ids = Array.from({ length: 5000 }, (_, i) => salesforceId("lead", i));
    expect(ids.every((id) => /^00Q[0-9A-Za-z]{15}$/.test(id))).toBe(true);
    expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(5000);
    expect(new Set(ids.map((id) => id.slice(0, 15).toLowerCase())).size).toBeLessThan(5000);
  });
});
