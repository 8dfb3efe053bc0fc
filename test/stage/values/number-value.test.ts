import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Formats, numberForms } from "../../../pipelines/config/value-formats.ts";
import { written } from "./written.ts";

const number = (formats: Formats, values: readonly (string | null)[]) =>
  written({ kind: "number", formats }, values);

const cases: readonly [Formats, Readonly<Record<string, string | null>>][] = [
  [
    {},
    {
      "1250.5": "1250.5",
      "-3": "-3",
      "+3": "3",
      "007": "007",
      "1.23456789012345": "1.23456789012345",
      "1e5": "1e5",
      "9999999999999999": "9999999999999999",
      "99999999999999999": null,
      "9999999999999999.999": null,
      "1,250.50": null,
      "1.250,50": null,
      "(5)": null,
      "5%": null,
      $5: null,
      " 5": null,
      ".5": null,
      "5.": null,
      "1e400": null,
      NaN: null,
      Infinity: null,
      "0x10": null,
      "٣": null,
      "": null,
    },
  ],
  [
    { number: "1,234.56" },
    {
      "1,250.50": "1250.50",
      "1250.5": "1250.5",
      "1,234,567": "1234567",
      "-1,250": "-1250",
      "−1,250": "-1250",
      "(1,250.00)": "-1250.00",
      "1,23.5": null,
      "12,34": null,
      "1,2345": null,
      "1234,567": null,
      ",250": null,
      "1.250,50": null,
      "1 250": null,
      "-(5)": null,
      "(5": null,
      "5)": null,
      "--5": null,
      "5-": null,
      "1e5": null,
      "12%": null,
      $5: null,
    },
  ],
  [
    { number: "1.234,56" },
    {
      "1.250,50": "1250.50",
      "1250,5": "1250.5",
      "1.234.567": "1234567",
      "(1.250,00)": "-1250.00",
      "1.250": "1250",
      "1.25": null,
      "1250.5": null,
      "1,250.50": null,
    },
  ],
  [
    { number: "1 234,56" },
    {
      "1 250,50": "1250.50",
      "1\u00a0250,50": "1250.50",
      "1\u202f234\u202f567,8": "1234567.8",
      "1250": "1250",
      "12 50": null,
      "1  250": null,
      "1.250,50": null,
    },
  ],
  [
    { number: "1'234.56" },
    { "1'250.50": "1250.50", "1’234’567": "1234567", "1250.5": "1250.5", "1'25": null, "1,250": null },
  ],
  [
    { number: "1,234.56", currency: "$" },
    {
      "$1,250": "1250",
      "$ 1,250.50": "1250.50",
      "1,250$": "1250",
      "-$5": "-5",
      "$-5": "-5",
      "($1,250.00)": "-1250.00",
      "$(1,250.00)": "-1250.00",
      "1,250": "1250",
      $5$: null,
      "-$-5": null,
      "$(-5)": null,
      "€5": null,
      $: null,
      US$5: null,
    },
  ],
  [
    { number: "1.234,56", currency: "€" },
    {
      "1.250,00 €": "1250.00",
      "1.250,00\u00a0€": "1250.00",
      "€5": "5",
      "-1.250,5 €": "-1250.5",
      "5 $": null,
    },
  ],
  [
    { number: "1 234,56", currency: "EUR" },
    { "EUR 1 250": "1250", "1 250,5 EUR": "1250.5", "eur 5": null, "USD 5": null },
  ],
  [
    { currency: "USD" },
    { USD1250: "1250", "USD 1250.75": "1250.75", "USD1,250": null, "1250": "1250", "(USD 5)": "-5" },
  ],
  [
    { number: "1.234,56", currency: "kr." },
    { "kr. 1.250,50": "1250.50", "1.250 kr.": "1250", "5 krx": null },
  ],
];

describe.each(cases)("where %j is declared", (formats, values) => {
  test.each(Object.entries(values))("%j is written %j", async (value, expected) => {
    expect(await number(formats, [value])).toEqual([expected]);
  });
});

test("no value is no number", async () => {
  for (const form of [undefined, ...numberForms])
    expect(await number({ number: form }, [null])).toEqual([null]);
});

const amount = fc.record({
  negative: fc.boolean(),
  whole: fc.bigInt({ min: 0n, max: 999_999_999_999_999n }),
  decimals: fc.string({ unit: fc.constantFrom(..."0123456789"), maxLength: 12 }),
});

const style = fc.record({
  number: fc.constantFrom(...numberForms),
  currency: fc.constantFrom(undefined, "$", "€", "R$", "USD", "kr.", "zł"),
  space: fc.constantFrom("", " ", "\u00a0"),
  after: fc.boolean(),
  grouped: fc.boolean(),
  brackets: fc.boolean(),
});

type Amount = typeof amount extends fc.Arbitrary<infer T> ? T : never;
type Style = typeof style extends fc.Arbitrary<infer T> ? T : never;

function plain({ negative, whole, decimals }: Amount): string {
  return `${negative ? "-" : ""}${whole}${decimals === "" ? "" : `.${decimals}`}`;
}

function printed({ negative, whole, decimals }: Amount, style: Style): string {
  const [thousands, decimal] = [style.number[1] as string, style.number.at(-3) as string];
  const digits = style.grouped ? whole.toString().replace(/\B(?=(\d{3})+$)/g, thousands) : whole.toString();
  const value = decimals === "" ? digits : digits + decimal + decimals;
  const sign = negative && !style.brackets ? "-" : "";
  const body =
    style.currency === undefined
      ? sign + value
      : style.after
        ? sign + value + style.space + style.currency
        : sign + style.currency + style.space + value;
  return negative && style.brackets ? `(${body})` : body;
}

test("any number printed in a form reads back the same, to the last digit", async () => {
  const property = fc.asyncProperty(
    style,
    fc.array(amount, { minLength: 1, maxLength: 30 }),
    async (form, amounts) => {
      const { number: declared, currency } = form;
      const values = amounts.map((one) => printed(one, form));
      expect(await number({ number: declared, currency }, values)).toEqual(amounts.map(plain));
    },
  );
  await fc.assert(property, { numRuns: 100 });
});

test("no text is read as another number than its digits say", async () => {
  const text = fc.string({ unit: fc.constantFrom(..."0159.,' -()$"), maxLength: 9 });
  const property = fc.asyncProperty(
    fc.constantFrom(...numberForms),
    fc.array(text, { minLength: 1, maxLength: 50 }),
    async (form, values) => {
      const decimal = form.at(-3) as string;
      const read = await number({ number: form, currency: "$" }, values);
      for (const [i, value] of values.entries()) {
        if (read[i] === null) continue;
        const [whole = "", rest] = value.split(decimal).map((part) => part.replace(/\D/g, ""));
        const sign = /[-(]/.test(value) ? "-" : "";
        expect(read[i]).toBe(sign + whole + (rest === undefined ? "" : `.${rest}`));
      }
    },
  );
  await fc.assert(property, { numRuns: 100 });
});
