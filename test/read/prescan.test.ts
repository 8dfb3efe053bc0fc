import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { InputError } from "../../pipelines/errors.ts";
import type { LineEnds } from "../../pipelines/read/csv/csv-dialect.ts";
import { type Prescan, prescan } from "../../pipelines/read/csv/prescan.ts";
import { scratchFile } from "./scratch.ts";

const MEGABYTE = 1 << 20;

function look(content: string | Uint8Array, delimiter = ",", lineEnds?: LineEnds): Promise<Prescan> {
  return prescan(scratchFile(content), { delimiter, lineEnds, name: "leads.csv" });
}

async function refusal(
  content: string | Uint8Array,
  delimiter = ",",
  lineEnds?: LineEnds,
): Promise<InputError> {
  const error = await look(content, delimiter, lineEnds).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(InputError);
  return error as InputError;
}

function bytes(...parts: readonly (string | number)[]): Buffer {
  return Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from([part]))),
  );
}

describe("a file that is sound", () => {
  test("is measured to the byte", async () => {
    const content = 'id,"na""me"\n1,"say ""hi"""\r\n22,"two\nlines"\n';
    expect(await look(content)).toEqual({
      sha256: createHash("sha256").update(content).digest("hex"),
      bytes: content.length,
      records: 2,
      header: ["id", 'na"me'],
      byteOrderMark: false,
      longestField: 12,
      longestRecord: 14,
      valueBytes: 1 + 8 + 2 + 9,
      tallestField: { lineEnds: 1, line: 3 },
      lineEnds: { lf: 2, crlf: 1, cr: 0 },
      finalNewline: true,
    });
  });

  test.each([
    ["header only", "a,b\n", 0],
    ["header without a line end", "a,b", 0],
    ["no final line end", "a,b\n1,2", 1],
    ["no final line end and an empty last field", "a,b\n1,", 1],
    ["no final line end and quotes", 'a,b\n1,"2"', 1],
    ["lines that begin with #", "#a,b\n#1,2\n#3,4\n", 2],
    ["blank lines in one column are values", "a\n1\n\n3\n\n", 4],
    ["CR inside quotes", 'a,b\n1,"x\ry"\n', 1],
    ["spaces around values", "a,b\n 1 ,\t2\n", 1],
  ])("%s", async (_, content, records) => {
    expect((await look(content)).records).toBe(records);
  });

  test("a byte order mark is no part of the first name", async () => {
    expect((await look("\ufeffid,b\n1,2\n")).header).toEqual(["id", "b"]);
    expect((await look('\ufeff"id",b\n1,2\n')).header).toEqual(["id", "b"]);
  });

  test("a missing final line end is noted", async () => {
    expect((await look("a,b\n1,2")).finalNewline).toBe(false);
    expect((await look("a,b\n1,2\n")).finalNewline).toBe(true);
  });

  test("É and é are two columns, as in DuckDB", async () => {
    expect((await look("É,é\n1,2\n")).header).toEqual(["É", "é"]);
  });

  test("a lone column may hold another delimiter in quotes", async () => {
    expect((await look('"a;b"\n1\n')).header).toEqual(["a;b"]);
  });

  test("is hashed with its byte order mark, as sha256sum does", async () => {
    const path = scratchFile("\ufeffa,b\n1,2\n");
    const sha256 = createHash("sha256").update(readFileSync(path)).digest("hex");
    expect((await prescan(path, { delimiter: ",", name: "x" })).sha256).toBe(sha256);
  });
});

describe("a file is refused at line and column", () => {
  test.each<[string, string | Uint8Array, string, RegExp]>([
    ["empty", "", "1:1", /empty/],
    ["only a byte order mark", "\ufeff", "1:1", /empty/],
    ["UTF-16, little end first", Buffer.from("\ufeffa,b\n", "utf16le"), "1:1", /UTF-16/],
    ["UTF-16, big end first", Buffer.from("\ufeffa,b\n", "utf16le").swap16(), "1:1", /UTF-16/],
    ["UTF-16 without a mark", Buffer.from("a,b\n", "utf16le"), "1:2", /NUL/],
    ["Latin-1", bytes("a,b\nx,é", 0xe9, "t\n"), "2:4", /UTF-8/],
    ["UTF-8 cut at the end of the file", bytes("a,b\n1,", 0xc3), "2:3", /UTF-8/],
    ["an overlong encoding", bytes("a,b\n1,", 0xc0, 0xaf, "\n"), "2:3", /UTF-8/],
    ["half a surrogate pair", bytes("a,b\n", 0xed, 0xa0, 0x80, ",2\n"), "2:1", /UTF-8/],
    ["NUL", "a,b\n1,é\0\n", "2:4", /NUL/],
    ["NUL inside quotes", 'a,b\n1,"\n\0"\n', "3:1", /NUL/],
    ["NUL after quotes", 'a,b\n1,"x"\0\n', "2:6", /after the closing quote/],
    ["open quote", 'a,b\n1,"x\n3,4\n5,6\n', "2:3", /never closed/],
    ["open quote in the header", 'a,"b\n1,2\n', "1:3", /never closed/],
    ["quote inside a value", 'a,b\n1,5" pipe\n', "2:4", /quote inside/],
    ["quote after a space", 'a,b\n1, "x"\n', "2:4", /quote inside/],
    ["text after a closing quote", 'a,b\n1,"x\ny"z\n', "3:3", /opened in line 2/],
    ["too few fields", "a,b,c\n1,2,3\n1,2\n", "3:1", /expected 3 fields.*found 2/],
    ["too many fields", 'a,b\n"1\n1",2\n1,2,3\n', "4:1", /expected 2 fields.*found 3/],
    ["a trailing delimiter", "a,b\n1,2,\n", "2:1", /found 3/],
    ["a short last record", "a,b\n1,2\n3", "3:1", /found 1/],
    ["a blank line", "a,b\n1,2\n\n3,4\n", "3:1", /found 1/],
    ["a blank line at the end", "a,b\r\n1,2\r\n\r\n", "3:1", /found 1/],
    ["a column without a name", "a,,c\n1,2,3\n", "1:3", /column 2 of 3 has no name/],
    ["a trailing column without a name", "é,b,\n1,2,3\n", "1:5", /column 3 of 3 has no name/],
    ["a name of spaces", 'a,"  "\n1,2\n', "1:3", /column 2 of 2 has no name/],
    ["a blank first line", "\na,b\n1,2\n", "1:1", /column 1 of 1 has no name/],
    ["the same name twice", 'a,"x\ny",b,a\n1,2,3,4\n', "2:6", /columns 1 and 4 have the same name/],
    ["names apart only in case", "Id,b,ID\n1,2,3\n", "1:6", /columns 1 and 3 differ only/],
    ["CR alone", "a,b\r1,2\r", "1:4", /CR/],
    ["CR alone at the end of the file", "a,b\n1,2\r", "2:4", /CR/],
    ["CR CR LF", "a,b\r\r\n1,2\r\r\n", "1:4", /CR/],
    ["a header flaw before later flaws", "a,a\n1\n", "1:3", /the same name/],
  ])("%s", async (_, content, place, problem) => {
    const error = await refusal(content);
    expect(error.at).toBe(`leads.csv:${place}`);
    expect(error.problem).toMatch(problem);
    expect(error.mend).not.toBe("");
  });

  test.each([
    ["id;name;city\n1;x;y\n", ",", ";"],
    ['"id";"name"\n"1";"x"\n', ",", ";"],
    ["id\tname\n1\tx\n", ",", "\t"],
    ["id|name, first|city\n", ";", "|"],
    ["id,name\n1,x\n", ";", ","],
  ])("the wrong delimiter, naming the right one: %j", async (content, declared, right) => {
    const error = await refusal(content, declared);
    expect(error.at).toBe("leads.csv:1:1");
    expect(error.mend).toContain(`"delimiter": ${JSON.stringify(right)}`);
  });

  test.each(["", ";;", '"', "\n", "\r", "§"])("the delimiter %j, which is none", async (delimiter) => {
    expect((await refusal("a,b\n1,2\n", delimiter)).problem).toMatch(/one ASCII character/);
  });

  test("never shows a value", async () => {
    const error = await refusal("name,mail\nAda,ada@example.com,x\n");
    expect(error.message).not.toMatch(/Ada|ada@/);
  });
});

describe("a file whose lines end with a lone CR, as declared", () => {
  test("is measured", async () => {
    const found = await look('id,note\r1,"two\rlines"\r2,\r', ",", "cr");
    expect(found).toMatchObject({ header: ["id", "note"], records: 2, lineEnds: { cr: 3, lf: 0, crlf: 0 } });
    expect(found).toMatchObject({ tallestField: { lineEnds: 1, line: 2 }, finalNewline: true });
  });

  test.each([
    ["CRLF", "a,b\r\n1,2\r\n", "2:1", /line feed/],
    ["a lone LF", "a,b\r1,2\n3,4\r", "2:4", /line feed/],
    ["a flaw behind a CR in quotes", 'a,b\r"1\r2",3\r4\r', "4:1", /found 1/],
  ])("is refused for %s", async (_, content, place, problem) => {
    const error = await refusal(content, ",", "cr");
    expect(error.at).toBe(`leads.csv:${place}`);
    expect(error.problem).toMatch(problem);
  });
});

test("lines cut off before the header are counted in places", async () => {
  const path = scratchFile("a,b\n1\n");
  const refused = prescan(path, { delimiter: ",", name: "leads.csv", firstLine: 4 });
  await expect(refused).rejects.toThrow("leads.csv:5:1");
});

describe("a file of several megabytes", () => {
  const line = "0123456789,é\n";
  const lines = Math.ceil((5 * MEGABYTE) / Buffer.byteLength(line));

  test("is read across the pieces", async () => {
    const found = await look(`a,b\n${line.repeat(lines)}`);
    expect(found.records).toBe(lines);
    expect(found.valueBytes).toBe(lines * 12);
  });

  test("is refused at its end", async () => {
    expect((await refusal(`a,b\n${line.repeat(lines)}é,x"\n`)).at).toBe(`leads.csv:${lines + 2}:4`);
    const bad = bytes(`a,b\n${line.repeat(lines)}éé`, 0xff);
    expect((await refusal(bad)).at).toBe(`leads.csv:${lines + 2}:3`);
  });

  test("with a line end split between two pieces", async () => {
    for (const length of [2 * MEGABYTE - 6, 2 * MEGABYTE - 5, 2 * MEGABYTE - 4]) {
      const found = await look(`a\r\n${"x".repeat(length)}\r\n2\r\n`);
      expect(found).toMatchObject({ records: 2, lineEnds: { crlf: 3, lf: 0, cr: 0 }, longestField: length });
    }
  });

  test("with a header longer than 1 MB is refused where its quote opens", async () => {
    const error = await refusal(`a,"${"b,".repeat(MEGABYTE)}\n1,2\n`);
    expect(error.at).toBe("leads.csv:1:3");
    expect(error.problem).toMatch(/header is longer/);
  });
});
