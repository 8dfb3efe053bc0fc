import type { DirtyCase } from "./dirty-case.ts";

const STRAY = /a quote inside a value that does not begin with one/;
const AFTER = /text after the closing quote of a value that opened in line/;
const OPEN = /a quote opens here and is never closed/;
const header = ["Id", "Name"];

/** Quotes that don't pair, don't belong, or aren't quotes. */
export const quotes: readonly DirtyCase[] = [
  {
    name: "a lone quote inside a value",
    file: "leads.csv",
    content: 'Id,Name\n1,Ada "the count\n2,Grace\n',
    outcome: { at: "leads.csv:2:7", problem: STRAY, mend: /double them/ },
  },
  {
    name: "inches after a number",
    file: "leads.csv",
    content: 'Id,Name\n1,Ada 17" screen\n',
    outcome: { at: "leads.csv:2:9", problem: STRAY },
  },
  {
    name: "a pair of quotes inside a value",
    file: "leads.csv",
    content: 'Id,Name\n1,Ada "the" countess\n',
    outcome: { at: "leads.csv:2:7", problem: STRAY },
  },
  {
    name: "a quote that opens and is never closed",
    file: "leads.csv",
    content: 'Id,Name\n1,x\n2,"Ada\n3,Grace\n4,y\n',
    outcome: { at: "leads.csv:3:3", problem: OPEN },
  },
  {
    name: "a quote that opens in the last field of a file without final newline",
    file: "leads.csv",
    content: 'Id,Name\n1,"Ada',
    outcome: { at: "leads.csv:2:3", problem: OPEN },
  },
  {
    name: "a quote as the last byte",
    file: "leads.csv",
    content: 'Id,Name\n1,"',
    outcome: { at: "leads.csv:2:3", problem: OPEN },
  },
  {
    name: "a quote that opens in the header and is never closed",
    file: "leads.csv",
    content: 'Id,"Name\n1,Ada\n',
    outcome: { at: "leads.csv:1:4", problem: OPEN },
  },
  {
    name: "two stray quotes that make one field of many records",
    file: "leads.csv",
    content: `Id,Name\n1,"Ada\n${"2,x\n".repeat(1000)}3,Grace"\n`,
    outcome: {
      header,
      rows: [["1", `Ada\n${"2,x\n".repeat(1000)}3,Grace`]],
      told: { tallestField: { lineEnds: 1001, line: 2 } },
    },
  },
  {
    name: "a stray quote closed by the next record's opening quote",
    file: "leads.csv",
    content: 'Id,Name\n1,"Ada\n2,"Grace"\n',
    outcome: { at: "leads.csv:3:4", problem: AFTER },
  },
  {
    name: "a space before the opening quote",
    file: "leads.csv",
    content: 'Id, Name\n1, "Lovelace, Ada"\n',
    outcome: { at: "leads.csv:2:4", problem: STRAY },
  },
  {
    name: "a space after the closing quote",
    file: "leads.csv",
    content: 'Id,Name\n"1" ,Ada\n',
    outcome: { at: "leads.csv:2:4", problem: AFTER },
  },
  {
    name: "text after the closing quote",
    file: "leads.csv",
    content: 'Id,Name\n1,"Ada"Lovelace\n',
    outcome: { at: "leads.csv:2:8", problem: AFTER },
  },
  {
    name: "quotes escaped with a backslash",
    file: "leads.csv",
    content: 'Id,Name\n1,"Ada \\"the countess\\""\n',
    outcome: { at: "leads.csv:2:10", problem: AFTER, mend: /double them/ },
  },
  {
    name: "a backslash before the closing quote",
    file: "leads.csv",
    content: 'Id,Name\n1,"C:\\Ada\\"\n',
    outcome: { header, rows: [["1", "C:\\Ada\\"]] },
  },
  {
    name: "three quotes in a row",
    file: "leads.csv",
    content: 'Id,Name\n1,"""Ada"""\n2,""""\n3,""""""\n',
    outcome: {
      header,
      rows: [
        ["1", '"Ada"'],
        ["2", '"'],
        ["3", '""'],
      ],
    },
  },
  {
    name: "three quotes that open and one that closes",
    file: "leads.csv",
    content: 'Id,Name\n1,"""Ada"\n',
    outcome: { header, rows: [["1", '"Ada']] },
  },
  {
    name: "every record quoted as a whole is one column",
    file: "leads.csv",
    content: '"Id,Name"\n"1,Ada"\n',
    outcome: { header: ["Id,Name"], rows: [["1,Ada"]] },
  },
  {
    name: "single quotes around a value with the delimiter",
    file: "leads.csv",
    content: "Id,Name\n1,'Lovelace, Ada'\n",
    outcome: { at: "leads.csv:2:1", problem: /expected 2 fields as in the header, found 3/ },
  },
  {
    name: "typographic quotes are letters",
    file: "leads.csv",
    content: "Id,Name\n1,“Ada”\n2,«Grace»\n3,„x“\n4,'y'\n",
    outcome: {
      header,
      rows: [
        ["1", "“Ada”"],
        ["2", "«Grace»"],
        ["3", "„x“"],
        ["4", "'y'"],
      ],
    },
  },
  {
    name: "typographic quotes around a value with the delimiter",
    file: "leads.csv",
    content: "Id,Name\n1,“Lovelace, Ada”\n",
    outcome: { at: "leads.csv:2:1", problem: /expected 2 fields/ },
  },
  {
    name: "the column of a flaw counts characters, not bytes",
    file: "leads.csv",
    content: 'Id,Name\nZoë👩,Ada "x"\n',
    outcome: { at: "leads.csv:2:10", problem: STRAY },
  },
  {
    name: "the line of a flaw counts the lines within quotes",
    file: "leads.csv",
    content: 'Id,Name\n1,"Ada\n\nLovelace"\n2,a"b\n',
    outcome: { at: "leads.csv:5:4", problem: STRAY },
  },
  {
    name: "quotes doubled once too often by a second export",
    file: "leads.csv",
    content: 'Id,Name\n1,""Ada""\n',
    outcome: { at: "leads.csv:2:5", problem: AFTER },
  },
];
