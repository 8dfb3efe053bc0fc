import fc from "fast-check";
import { expect, test } from "vitest";
import { sniffDelimiter } from "../../pipelines/init/sniff-delimiter.ts";
import { sniffText } from "../../pipelines/init/sniff-text.ts";
import { surveyText } from "../../pipelines/init/survey-text.ts";
import { scratchFile } from "../read/scratch.ts";

async function sniff(content: string | Uint8Array) {
  return sniffText(await surveyText(scratchFile(content)), ",");
}

test("nothing is declared for a plain file", async () => {
  expect(await sniff("id,name\n1,x\n2,y\n")).toEqual({
    dialect: {},
    header: ["id", "name"],
    evidence: {},
    decide: [],
  });
});

test("a semicolon goes before the commas of its decimals", async () => {
  const { dialect, evidence, header } = await sniff("id;amount\n1;1,5\n2;2,5\n");
  expect(dialect).toEqual({ delimiter: ";" });
  expect(header).toEqual(["id", "amount"]);
  expect(evidence.delimiter).toBe("3 of the first 3 records have 2 fields with a semicolon");
});

test("delimiters and line ends within quotes don't count", async () => {
  expect((await sniff('id;note\n1;"a, b, c\nd, e, f"\n2;"g, h, i"\n')).dialect).toEqual({ delimiter: ";" });
});

test("a title is skipped and a footer cut, with their lines as evidence", async () => {
  const report = "Leads by month\n\nid,name,city\n1,x,a\n2,y,b\n\nTotal,2\nCopyright\n";
  const { dialect, evidence, header } = await sniff(report);
  expect(dialect).toEqual({ skipLines: 2, footerLines: 3 });
  expect(header).toEqual(["id", "name", "city"]);
  expect(evidence.skipLines).toBe("the header is line 3: lines 1 to 2 before it have fewer fields");
  expect(evidence.footerLines).toBe("lines 6 to 8 at the end are no records: they have fewer fields");
});

test("a footer that a spreadsheet filled up with empty fields is one too", async () => {
  expect((await sniff("id,name,city\n1,x,a\n2,y,b\n,,\nCopyright,,\n")).dialect).toEqual({ footerLines: 2 });
});

test("a last record with one filled field and no blank line before it is a record", async () => {
  expect((await sniff("id,name,city\n1,x,a\n2,,\n")).dialect).toEqual({});
});

test("the lines of a quoted last value are no footer", async () => {
  expect((await sniff('id,note,city\n1,x,a\n2,"one\n\ntwo",b\n')).dialect).toEqual({});
});

test("the lines of a footer are counted from the start of a long file", async () => {
  const rows = Array.from({ length: 60_000 }, (_, i) => `${i},name ${i},city`);
  const { dialect, evidence } = await sniff(`id,name,city\n${rows.join("\n")}\n\nTotal\n`);
  expect(dialect).toEqual({ footerLines: 2 });
  expect(evidence.footerLines).toContain("lines 60002 to 60003");
});

test("bytes that are not UTF-8 are windows-1252, with their lines, wherever they stand", async () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => `${i},x`);
  rows[50_000] = "50000,Müller";
  const { dialect, evidence } = await sniff(Buffer.from(`id,name\n${rows.join("\n")}\n`, "latin1"));
  expect(dialect).toEqual({ encoding: "windows-1252" });
  expect(evidence.encoding).toContain("on line 50002:");
});

test("two encodings in one file are left to a person, for either would spoil letters of the other", async () => {
  const { decide } = await sniff(
    Buffer.concat([Buffer.from("id,name\n1,Müller\n"), Buffer.from("2,Müller\n", "latin1")]),
  );
  expect(decide[0]).toContain("line 3 is not UTF-8, but line 2 is");
});

test("letters beyond ASCII in UTF-8 need no word", async () => {
  expect((await sniff("id,name\n1,Müller €\n")).dialect).toEqual({});
});

test("lines that end with a lone CR are declared", async () => {
  expect((await sniff("id,name\r1,x\r2,y\r")).dialect).toEqual({ lineEnds: "cr" });
});

test("UTF-16 without a byte order mark is left to a person", async () => {
  const { decide } = await sniff(Buffer.from("id,name\n1,x\n", "utf16le"));
  expect(decide[0]).toContain("UTF-16 without a byte order mark");
});

test.each([
  [
    "dates and hashes",
    "dac32acd4db4c29c230538b72f8dd87d,2018-02-01,social\n8c18d1de7f67e60dbd64e3c07d7e9d5d,2017-10-20,mail\n",
    "1, 2",
  ],
  ["values that come again", "web,Berlin\nweb,Paris\nmail,Berlin\n", "1, 2"],
])("a first line of %s is no header", async (_, content, columns) => {
  const { decide, header } = await sniff(content);
  expect(header).toEqual([]);
  expect(decide).toEqual([
    `line 1 looks like a record, not a header (column ${columns}): put a line with the columns' names above it`,
  ]);
});

test("the delimiter of any table that quotes what must be quoted is found", () => {
  const cell = fc.string({
    unit: fc.constantFrom("a", "1", ",", ";", "\t", "|", '"', "\n", " "),
    maxLength: 6,
  });
  const width = fc.integer({ min: 2, max: 6 });
  const tables = width.chain((n) =>
    fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: 2, maxLength: 8 }),
  );
  fc.assert(
    fc.property(tables, fc.constantFrom(",", ";", "\t", "|"), (rows, delimiter) => {
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = rows.map((row) => `${row.map(quote).join(delimiter)}\n`).join("");
      const found = sniffDelimiter(text, true);
      expect(found?.delimiter).toBe(delimiter);
      expect(found?.records.map(({ fields }) => fields)).toEqual(rows);
    }),
    {
      numRuns: 300,
      examples: [
        [
          [
            ["", "", ";", ";", ";"],
            ["", ";", "", "", ";"],
          ],
          ",",
        ],
      ],
    },
  );
});
