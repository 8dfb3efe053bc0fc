import type { DirtyCase } from "./dirty-case.ts";

const header = ["Id", "Name"];
const mark = "\ufeff";
const zoe = "Id,Name\n1,Ada Zoë €\n";
const zoeRows = [["1", "Ada Zoë €"]];
const NOT_UTF8 = /bytes that are not UTF-8/;
const NUL = /a NUL byte/;

function utf16(text: string): Buffer {
  return Buffer.from(text, "utf16le");
}

function utf32(text: string): Buffer {
  return Buffer.concat([...text].map((sign) => Buffer.from(Uint32Array.of(sign.codePointAt(0) ?? 0).buffer)));
}

function latin(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

/** Bytes and the letters that they stand for. */
export const encodings: readonly DirtyCase[] = [
  {
    name: "Excel's CSV UTF-8",
    file: "leads.csv",
    content: `${mark}${zoe}`,
    outcome: { header, rows: zoeRows },
  },
  {
    name: "a byte order mark before a quoted name",
    file: "leads.csv",
    content: `${mark}"Id","Name"\n"1","Ada"\n`,
    outcome: { header, rows: [["1", "Ada"]] },
  },
  {
    name: "a byte order mark before a name with the delimiter in it",
    file: "leads.csv",
    content: `${mark}"Id, old",Name\n1,Ada\n`,
    outcome: { header: ["Id, old", "Name"], rows: [["1", "Ada"]] },
  },
  {
    name: "two byte order marks",
    file: "leads.csv",
    content: `${mark}${mark}Id,Name\n1,Ada\n`,
    outcome: { at: "leads.csv:1:1", problem: /byte order mark/ },
  },
  {
    name: "two byte order marks before a quoted name",
    file: "leads.csv",
    content: `${mark}${mark}"Id",Name\n1,Ada\n`,
    outcome: { at: "leads.csv:1:1", problem: /byte order mark/ },
  },
  {
    name: "a byte order mark and nothing else",
    file: "leads.csv",
    content: mark,
    outcome: { at: "leads.csv:1:1", problem: /the file is empty/ },
  },
  {
    name: "Excel's Unicode Text: UTF-16 with tabs",
    file: "leads.txt",
    content: utf16(`${mark}Id\tName\r\n1\tAda Zoë €\r\n`),
    options: { delimiter: "\t" },
    outcome: { header, rows: zoeRows },
  },
  {
    name: "Excel's Unicode Text, the tab not declared",
    file: "leads.txt",
    content: utf16(`${mark}Id\tName\r\n1\tAda\r\n`),
    outcome: { at: "leads.txt:1:1", problem: /more with "\\t"/, mend: /"delimiter": "\\t"/ },
  },
  {
    name: "UTF-16 of the other order of bytes",
    file: "leads.csv",
    content: utf16(`${mark}${zoe}`).swap16(),
    outcome: { header, rows: zoeRows },
  },
  {
    name: "UTF-16 without a byte order mark",
    file: "leads.csv",
    content: utf16(zoe),
    outcome: { at: "leads.csv:1:2", problem: NUL, mend: /UTF-16/ },
  },
  {
    name: "UTF-16 of the other order without a byte order mark",
    file: "leads.csv",
    content: utf16(zoe).swap16(),
    outcome: { at: "leads.csv:1:1", problem: NUL, mend: /UTF-16/ },
  },
  {
    name: "UTF-16 declared, without a byte order mark",
    file: "leads.csv",
    content: utf16(zoe),
    options: { encoding: "utf-16" },
    outcome: { at: "leads.csv", problem: /no byte order mark/ },
  },
  {
    name: "UTF-16 cut within a character",
    file: "leads.csv",
    content: utf16(`${mark}Id,Name\n1,Ada`).subarray(0, -1),
    outcome: { at: "leads.csv:2:5", problem: /half a character/ },
  },
  {
    name: "UTF-16 with a flaw: its place is that in the text",
    file: "leads.csv",
    content: utf16(`${mark}Id,Name\n1,Zoë\n2,Ada "x"\n`),
    outcome: { at: "leads.csv:3:7", problem: /a quote inside a value/ },
  },
  {
    name: "UTF-32",
    file: "leads.csv",
    content: utf32(`${mark}${zoe}`),
    outcome: { at: "leads.csv:1:1", problem: /NUL byte|UTF-32/ },
  },
  {
    name: "Excel's CSV in western Europe, undeclared",
    file: "leads.csv",
    content: latin("Id,Name\n1,Ada\n2,Zo\xeb\n"),
    outcome: { at: "leads.csv:3:5", problem: NOT_UTF8, mend: /"encoding": "windows-1252"/ },
  },
  {
    name: "Excel's CSV in western Europe, declared",
    file: "leads.csv",
    content: latin("Id,Name\n1,Ada Zo\xeb \x80\n"),
    options: { encoding: "windows-1252" },
    outcome: { header, rows: zoeRows },
  },
  {
    name: "a byte that Windows-1252 does not have",
    file: "leads.csv",
    content: latin("Id,Name\n1,Ada\x8d\n"),
    options: { encoding: "windows-1252" },
    outcome: { at: "leads.csv:2:6", problem: /a byte that Windows-1252 does not have/ },
  },
  {
    name: "UTF-8 declared as Windows-1252",
    file: "leads.csv",
    content: zoe,
    options: { encoding: "windows-1252" },
    outcome: { at: "leads.csv", problem: /every byte of it is UTF-8/ },
  },
  {
    name: "UTF-8 and Windows-1252 in one file",
    file: "leads.csv",
    content: Buffer.concat([Buffer.from(zoe), latin("2,Ren\xe9\n")]),
    outcome: { at: "leads.csv:3:6", problem: NOT_UTF8 },
  },
  {
    name: "a file cut within a character",
    file: "leads.csv",
    content: Buffer.from("Id,Name\n1,Ada €").subarray(0, -1),
    outcome: { at: "leads.csv:2:7", problem: NOT_UTF8 },
  },
  {
    name: "an overlong NUL",
    file: "leads.csv",
    content: latin("Id,Name\n1,Ada\xc0\x80\n"),
    outcome: { at: "leads.csv:2:6", problem: NOT_UTF8 },
  },
  {
    name: "half a surrogate pair in UTF-8",
    file: "leads.csv",
    content: latin("Id,Name\n1,Ada\xed\xa0\xbd\n"),
    outcome: { at: "leads.csv:2:6", problem: NOT_UTF8 },
  },
  {
    name: "bytes that are not UTF-8 in the header",
    file: "leads.csv",
    content: latin("Id,Pr\xe9nom\n1,Ada\n"),
    outcome: { at: "leads.csv:1:6", problem: NOT_UTF8 },
  },
  {
    name: "a NUL within a value",
    file: "leads.csv",
    content: "Id,Name\n1,Ada\0Lovelace\n",
    outcome: { at: "leads.csv:2:6", problem: NUL },
  },
  {
    name: "a NUL within quotes",
    file: "leads.csv",
    content: 'Id,Name\n1,"Ada\0"\n',
    outcome: { at: "leads.csv:2:7", problem: NUL },
  },
  {
    name: "a file filled up with NUL after a crash",
    file: "leads.csv",
    content: `Id,Name\n1,Ada\n${"\0".repeat(4096)}`,
    outcome: { at: "leads.csv:3:1", problem: NUL },
  },
  {
    name: "text that was decoded wrongly before is kept",
    file: "leads.csv",
    content: "Id,Name\n1,ZoÃ«\n2,\ufffdAda\n3,&eacute;\n",
    outcome: {
      header,
      rows: [
        ["1", "ZoÃ«"],
        ["2", "\ufffdAda"],
        ["3", "&eacute;"],
      ],
    },
  },
  {
    name: "emoji, combining letters and right-to-left text are kept",
    file: "leads.csv",
    content: "Id,Name\n1,👩‍👩‍👧 Ada\n2,e\u0301\n3,\u200fעדה\n4,\ufeffx\n",
    outcome: {
      header,
      rows: [
        ["1", "👩‍👩‍👧 Ada"],
        ["2", "e\u0301"],
        ["3", "\u200fעדה"],
        ["4", "\ufeffx"],
      ],
    },
  },
  {
    name: "control characters in values are kept",
    file: "leads.csv",
    content: "Id,Name\n1,\u0001A\u0007da\u001b[0m\u007f\n",
    outcome: { header, rows: [["1", "\u0001A\u0007da\u001b[0m\u007f"]] },
  },
  {
    name: "UTF-8 declared, and it is not",
    file: "leads.csv",
    content: latin("Id,Name\n1,Ada Zo\xeb\n"),
    options: { encoding: "utf-8" },
    outcome: { at: "leads.csv:2:9", problem: NOT_UTF8 },
  },
  {
    name: "a byte order mark is no column of its line",
    file: "leads.csv",
    content: `${mark}Id,Na"me\n1,Ada\n`,
    outcome: { at: "leads.csv:1:6", problem: /a quote inside a value/ },
  },
  {
    name: "CSV (Macintosh) declared as Windows-1252: the line of a flaw counts CR",
    file: "leads.csv",
    content: latin("Id,Name\r1,Ada\r2,Fran\x8dois\r"),
    options: { encoding: "windows-1252", lineEnds: "cr" },
    outcome: { at: "leads.csv:3:7", problem: /a byte that Windows-1252 does not have/ },
  },
  {
    name: "CSV (Macintosh) in UTF-16, cut: the line of a flaw counts CR",
    file: "leads.csv",
    content: utf16(`${mark}Id,Name\r1,Ada\r2,Gr`).subarray(0, -1),
    options: { lineEnds: "cr" },
    outcome: { at: "leads.csv:3:4", problem: /half a character/ },
  },
];
