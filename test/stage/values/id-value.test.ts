import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { written } from "./written.ts";

const form = { kind: "id", formats: {} } as const;
const salesforce = { ...form, ids: "salesforce" } as const;

describe("an id", () => {
  test.each(["007", "12345678901234567890", "a b", "0035E00001", "5E10", "001D000000IqhSL", "é"])(
    "%j stays as it is",
    async (id) => {
      expect(await written(form, [id])).toEqual([id]);
    },
  );

  test.each(["1.23457E+15", "1,23457E+15", "1E+15", "-1.2e+107"])(
    "%j was shortened and does not fit",
    async (id) => {
      expect(await written(form, [id])).toEqual([null]);
      expect(await written(salesforce, [id])).toEqual([null]);
    },
  );
});

describe("a Salesforce id", () => {
  test.each([
    ["001D000000IqhSL", "001D000000IqhSLIAZ"],
    ["001D000000IqhSLIAZ", "001D000000IqhSLIAZ"],
    ["001d000000iqhsliaz", null],
    ["001D000000IqhSLIAz", null],
    ["001D000000IqhSlIAZ", null],
    ["001D000000IQHSLIAZ", null],
    ["a0B5e000001AbCd", "a0B5e000001AbCdEAK"],
    ["Ada Lovelace", "Ada Lovelace"],
    ["anthonyhopkinsx", "anthonyhopkinsx"],
    ["123456789012345678", "123456789012345678"],
    ["501", "501"],
  ])("%j is written %j", async (id, expected) => {
    expect(await written(salesforce, [id, null])).toEqual([expected, null]);
  });

  const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  const anyId = fc
    .tuple(
      fc.constantFrom("001", "00Q", "003", "006", "a0B"),
      fc.string({ unit: fc.constantFrom(...letters), minLength: 12, maxLength: 12 }),
    )
    .map((parts) => parts.join(""));

  /** The rule as Salesforce states it: five characters at a time, read from right to left as bits. */
  function withSuffix(id: string): string {
    const chunks = id.match(/.{5}/g) ?? [];
    const suffix = chunks.map((chunk) => {
      const bits = [...chunk].reverse().map((letter) => (/[A-Z]/.test(letter) ? "1" : "0"));
      return "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"[Number.parseInt(bits.join(""), 2)];
    });
    return id + suffix.join("");
  }

  test("of 15 characters gets the suffix that the rule gives, and one of 18 keeps it", async () => {
    const property = fc.asyncProperty(fc.array(anyId, { minLength: 1, maxLength: 50 }), async (ids) => {
      const long = ids.map(withSuffix);
      expect(await written(salesforce, ids)).toEqual(long);
      expect(await written(salesforce, long)).toEqual(long);
    });
    await fc.assert(property, { numRuns: 50 });
  });

  test("of 18 characters whose case was changed never fits", async () => {
    const mixed = anyId.filter((id) => /[a-z]/.test(id.slice(1)) && /[A-Z]/.test(id));
    const property = fc.asyncProperty(fc.array(mixed, { minLength: 1, maxLength: 50 }), async (ids) => {
      const lower = ids.map((id) => withSuffix(id).toLowerCase());
      const upper = ids.map((id) => id[0] + withSuffix(id).slice(1).toUpperCase());
      expect(await written(salesforce, [...lower, ...upper])).toEqual([...lower, ...upper].map(() => null));
    });
    await fc.assert(property, { numRuns: 50 });
  });
});

describe("several ids in one value", () => {
  const list = { ...form, separator: ";" } as const;
  test.each([
    ["501", ["501"]],
    ["501;502; 503 ", ["501", "502", "503"]],
    [";501;;", ["501"]],
    [";", null],
    ["501;1.2E+15", null],
    ["", null],
  ])("%j", async (value, ids) => {
    expect(await written(list, [value, null])).toEqual([ids?.join("\u001f") ?? null, null]);
  });

  test("each is written in full", async () => {
    expect(await written({ ...list, ids: "salesforce" }, ["001D000000IqhSL;x"])).toEqual([
      "001D000000IqhSLIAZ\u001fx",
    ]);
  });
});
