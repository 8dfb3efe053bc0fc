import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../pipelines/errors.ts";
import { type ExportRequest, type PlainFile, plainFile } from "../../pipelines/read/unwrap/plain-file.ts";
import { scratchFile } from "./scratch.ts";
import { writeZip } from "./zip-writer.ts";

type Options = Partial<ExportRequest>;

function open(content: string | Uint8Array, name: string, options: Options = {}): Promise<PlainFile> {
  const path = scratchFile(content, name);
  return plainFile({ name: "leads", path, shownAs: name, scratch: path, ...options });
}

async function text(content: string | Uint8Array, name: string, options: Options = {}): Promise<string> {
  return readFileSync((await open(content, name, options)).path, "utf8");
}

async function refusal(
  content: string | Uint8Array,
  name: string,
  options: Options = {},
): Promise<InputError> {
  const error = await open(content, name, options).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(InputError);
  return error as InputError;
}

const csv = "id,name\n1,Zoë\n";

describe("a packed file", () => {
  test("gzip is unpacked, and its name without .gz tells the format", async () => {
    const file = await open(gzipSync(csv), "Lead.csv.gz");
    expect(file).toMatchObject({ format: "csv", shownAs: "Lead.csv.gz", delimiter: "," });
    expect(readFileSync(file.path, "utf8")).toBe(csv);
  });

  test("gzip is known by its bytes, whatever it is called", async () => {
    expect(await text(gzipSync(csv), "Lead.csv")).toBe(csv);
  });

  test("several gzip members are one file", async () => {
    expect(await text(Buffer.concat([gzipSync("id\n"), gzipSync("1\n")]), "x.csv.gz")).toBe("id\n1\n");
  });

  test("the lone file of a zip archive is taken; folders and what macOS adds don't count", async () => {
    const zip = writeZip([
      { name: "exports/", content: "" },
      { name: "exports/Lead.tsv", content: "id\tname\n" },
      { name: "__MACOSX/exports/._Lead.tsv", content: "x" },
    ]);
    const file = await open(zip, "exports.zip");
    expect(file).toMatchObject({ format: "csv", shownAs: "exports.zip/exports/Lead.tsv", delimiter: "\t" });
    expect(readFileSync(file.path, "utf8")).toBe("id\tname\n");
  });

  test("the declared member is taken among several", async () => {
    const zip = writeZip([
      { name: "Lead.csv", content: csv },
      { name: "User.csv", content: "Id\n9\n" },
    ]);
    expect(await text(zip, "exports.zip", { member: "User.csv" })).toBe("Id\n9\n");
    expect((await refusal(zip, "exports.zip")).mend).toContain("Lead.csv, User.csv");
    expect((await refusal(zip, "exports.zip", { member: "Leed.csv" })).mend).toBe('Did you mean "Lead.csv"?');
  });

  const damaged = [
    ["gzip cut short", "x.csv.gz", gzipSync(csv).subarray(0, -3)],
    ["gzip with a wrong checksum", "x.csv.gz", flipped(gzipSync(csv), -6)],
    ["gzip with something behind it", "x.csv.gz", Buffer.concat([gzipSync(csv), Buffer.from("more")])],
    ["zip with a wrong checksum", "x.zip", writeZip([{ name: "x.csv", content: csv, crc: 1 }])],
    ["zip cut short", "x.zip", writeZip([{ name: "x.csv", content: csv }]).subarray(0, 60)],
    ["an encrypted member", "x.zip", writeZip([{ name: "x.csv", content: csv, isEncrypted: true }])],
    ["an empty archive", "x.zip", writeZip([])],
  ] as const;
  test.each(damaged)("%s is refused", async (_, name, content) => {
    expect((await refusal(content, name)).at).toMatch(/^x/);
  });

  test("a small file that would fill the disk is refused", async () => {
    const bomb = gzipSync(Buffer.alloc(200 << 20));
    expect((await refusal(bomb, "x.csv.gz")).problem).toMatch(/more than 400 times/);
    const zip = writeZip([{ name: "x.csv", content: Buffer.alloc(200 << 20) }]);
    expect((await refusal(zip, "x.zip")).problem).toMatch(/more than 400 times/);
  });

  test("a member of a file that is no archive is refused", async () => {
    expect((await refusal(csv, "x.csv", { member: "y.csv" })).mend).toContain('"member"');
  });
});

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[copy.length + at] = (copy.at(at) as number) ^ 1;
  return copy;
}

test.each([
  ["an Excel workbook", writeZip([{ name: "[Content_Types].xml", content: "<x/>" }]), /Excel workbook/],
  ["an old Excel workbook", Buffer.from("d0cf11e0a1b11ae1", "hex"), /\.xls/],
  ["a web page", "<!DOCTYPE html>\n<html>", /HTML/],
  ["bzip2", Buffer.from("425a683931", "hex"), /bzip2/],
  ["Zstandard", Buffer.from("28b52ffd00", "hex"), /Zstandard/],
  ["a PDF", "%PDF-1.7\n", /PDF/],
])("%s called .csv is refused by its name", async (_, content, problem) => {
  expect((await refusal(content, "leads.csv")).problem).toMatch(problem);
});

describe("text in another encoding", () => {
  const mark = "\ufeff";

  test("UTF-16 with a byte order mark is read, in either order, across pieces", async () => {
    const long = `id,name\n${"1,Zoë 👩‍👩‍👧 €\n".repeat(200_000)}`;
    const little = Buffer.from(mark + long, "utf16le");
    expect((await text(little, "x.csv")) === long).toBe(true);
    expect((await text(Buffer.from(little).swap16(), "x.csv", { encoding: "utf-16" })) === long).toBe(true);
  });

  test("Windows-1252 is read when it is declared", async () => {
    const bytes = Buffer.from([0x80, 0x2c, 0xe9, 0x2c, 0x93, 0x9f, 0xa0, 0x0a]);
    expect(await text(bytes, "x.csv", { encoding: "windows-1252" })).toBe("€,é,“Ÿ\u00a0\n");
  });

  test("the upper bytes of Windows-1252 are what Python's cp1252 says; Node's own decoder is wrong in some versions", async () => {
    const known = Array.from({ length: 32 }, (_, at) => 0x80 + at).filter(
      (byte) => ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte),
    );
    const characters =
      "\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178";
    expect(await text(Buffer.from(known), "x.csv", { encoding: "windows-1252" })).toBe(characters);
    const latin = Array.from({ length: 96 }, (_, at) => 0xa0 + at);
    const same = String.fromCharCode(...latin);
    expect(await text(Buffer.from(latin), "x.csv", { encoding: "windows-1252" })).toBe(same);
  });

  test.each<[string, Uint8Array, Options, string]>([
    ["a UTF-16 mark, declared UTF-8", Buffer.from(`${mark}a`, "utf16le"), { encoding: "utf-8" }, "x.csv"],
    ["UTF-16 declared and no mark", Buffer.from("a,b\n", "utf16le"), { encoding: "utf-16" }, "x.csv"],
    ["UTF-8 declared as Windows-1252", Buffer.from(csv), { encoding: "windows-1252" }, "x.csv"],
    [
      "a byte that Windows-1252 lacks",
      Buffer.from([0x61, 0x0a, 0xe9, 0x81]),
      { encoding: "windows-1252" },
      "x.csv:2:2",
    ],
    ["half a surrogate pair", Buffer.from(`${mark}a\nb\ud800c`, "utf16le"), {}, "x.csv:2:2"],
    ["half a unit at the end", Buffer.from(`${mark}a\nbc`, "utf16le").subarray(0, -1), {}, "x.csv:2:2"],
    ["half a pair at the end", Buffer.from(`${mark}a\nb\ud83d`, "utf16le"), {}, "x.csv:2:2"],
  ])("%s is refused at its place", async (_, content, options, at) => {
    expect((await refusal(content, "x.csv", options)).at).toBe(at);
  });

  test("any text is the same in each encoding that has it", async () => {
    const words = fc.string({ unit: "binary", maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(words, async (word) => {
        expect(await text(Buffer.from(mark + word, "utf16le"), "x.csv")).toBe(word);
      }),
      { numRuns: 100 },
    );
  });
});

describe("lines around the table", () => {
  const footer = ["^.+$", "^Copyright \\(c\\)", "^Generated By: "];
  const table = 'id,note\n1,"two\nlines"\n2,x\n';
  const below = '\n\n"My report"\n"Copyright (c) 2026"\n"Generated By:  Ada"\n';

  test("declared lines before and after are cut off, kept to be shown, and counted", async () => {
    const file = await open(`Leads\n(all)\n${table}Total,2\n\n`, "x.csv", { skipLines: 2, footerLines: 2 });
    expect(readFileSync(file.path, "utf8")).toBe(table);
    expect(file.firstLine).toBe(3);
    expect(file.cut).toEqual([
      { line: 1, text: "Leads" },
      { line: 2, text: "(all)" },
      { line: 7, text: "Total,2" },
      { line: 8, text: "" },
    ]);
  });

  test("a vendor's footer is cut off with the blank lines around it", async () => {
    const file = await open(table + below, "x.csv", { footer });
    expect(readFileSync(file.path, "utf8")).toBe(table);
    expect(file.cut.map(({ line }) => line)).toEqual([5, 6, 7, 8, 9]);
    expect(
      await text(
        `${table.replaceAll("\n", "\r\n")},\r\nRep,\r\nCopyright (c),\r\nGenerated By: A,\r\n`,
        "x.csv",
        { footer },
      ),
    ).toBe(table.replaceAll("\n", "\r\n"));
  });

  test.each([
    ["no blank line before it", table + below.trimStart()],
    ["a line of it missing", table + below.replace('"Copyright (c) 2026"\n', "")],
    ["a record behind it", `${table + below}3,y\n`],
  ])("with %s it is no footer and stays, to be refused as a record", async (_, content) => {
    expect((await open(content, "x.csv", { footer })).cut).toEqual([]);
  });

  test("a lone CR ends lines where that is declared", async () => {
    const file = await open("Title\rid\r1\r", "x.csv", { skipLines: 1, lineEnds: "cr" });
    expect(readFileSync(file.path, "utf8")).toBe("id\r1\r");
  });

  test("more lines than there are is refused", async () => {
    expect((await refusal(table, "x.csv", { skipLines: 9 })).mend).toContain("skipLines");
    expect((await refusal(table, "x.csv", { footerLines: 9 })).mend).toContain("footerLines");
  });
});

test.each([
  ["x.jsonl", { delimiter: ";" }],
  ["x.json", { skipLines: 1 }],
  ["x.parquet", { encoding: "utf-16" }],
] as const)("%s has no such option as %j", async (name, options) => {
  expect((await refusal("{}", name, options)).mend).toContain("Leave");
});
