import { gzipSync } from "node:zlib";
import type { DirtyCase } from "./dirty-case.ts";

const header = ["id", "name"];
const ada = '{"id":1,"name":"Ada"}';
const grace = '{"id":2,"name":"Grace"}';
const rows = [
  ["1", "Ada"],
  ["2", "Grace"],
];
const OBJECT = /expected one object in braces/;

/** One object per line, and lines that are none. */
export const jsonLines: readonly DirtyCase[] = [
  {
    name: "JSON lines with CRLF",
    file: "leads.jsonl",
    content: `${ada}\r\n${grace}\r\n`,
    outcome: { header, rows },
  },
  {
    name: "JSON lines after a byte order mark, without final newline",
    file: "leads.ndjson",
    content: `\ufeff${ada}\n${grace}`,
    outcome: { header, rows },
  },
  {
    name: "JSON lines in gzip",
    file: "leads.jsonl.gz",
    content: gzipSync(`${ada}\n${grace}\n`),
    outcome: { header, rows },
  },
  {
    name: "a blank line among JSON lines",
    file: "leads.jsonl",
    content: `${ada}\n\n${grace}\n`,
    outcome: { at: "leads.jsonl:2:1", problem: OBJECT, mend: /without blank lines/ },
  },
  {
    name: "a blank line at the end of JSON lines",
    file: "leads.jsonl",
    content: `${ada}\n\n`,
    outcome: { at: "leads.jsonl:2:1", problem: OBJECT },
  },
  {
    name: "an array on each line",
    file: "leads.jsonl",
    content: '["id","name"]\n[1,"Ada"]\n',
    outcome: { at: "leads.jsonl:1:1", problem: OBJECT },
  },
  {
    name: "a JSON array called .jsonl",
    file: "leads.jsonl",
    content: `[${ada},\n${grace}]\n`,
    outcome: { at: "leads.jsonl:1:1", problem: OBJECT, mend: /"format": "json"/ },
  },
  {
    name: "an object over several lines",
    file: "leads.jsonl",
    content: '{\n  "id": 1,\n  "name": "Ada"\n}\n',
    outcome: { at: "leads.jsonl:1:2", problem: /expected a key in quotes/, mend: /one JSON object per line/ },
  },
  {
    name: "two objects on one line",
    file: "leads.jsonl",
    content: `${ada}${grace}\n`,
    outcome: { at: "leads.jsonl:1:22", problem: /expected the end of the line/ },
  },
  {
    name: "a comma after each object",
    file: "leads.jsonl",
    content: `${ada},\n${grace}\n`,
    outcome: { at: "leads.jsonl:1:22", problem: /expected the end of the line/ },
  },
  {
    name: "JSON lines that CR ends",
    file: "leads.jsonl",
    content: `${ada}\r${grace}\r`,
    outcome: { at: "leads.jsonl:1:23", problem: /expected the end of the line/ },
  },
  {
    name: "a null on a line",
    file: "leads.jsonl",
    content: `${ada}\nnull\n`,
    outcome: { at: "leads.jsonl:2:1", problem: OBJECT },
  },
  {
    name: "a line of a log among JSON lines",
    file: "leads.jsonl",
    content: `${ada}\nWARN Grace skipped\n`,
    outcome: { at: "leads.jsonl:2:1", problem: OBJECT },
  },
  {
    name: "a comment among JSON lines",
    file: "leads.jsonl",
    content: `# for Ada\n${ada}\n`,
    outcome: { at: "leads.jsonl:1:1", problem: OBJECT },
  },
  {
    name: "JSON lines cut within a text",
    file: "leads.jsonl",
    content: `${ada}\n{"id":2,"name":"Gra`,
    outcome: { at: "leads.jsonl:2:20", problem: /expected the closing quote of a string/ },
  },
  {
    name: "JSON lines cut within a character",
    file: "leads.jsonl",
    content: Buffer.from(`${ada}\n{"id":2,"name":"€`).subarray(0, -1),
    outcome: { at: "leads.jsonl:2:17", problem: /not UTF-8/ },
  },
  {
    name: "JSON lines in Windows-1252, undeclared",
    file: "leads.jsonl",
    content: Buffer.from(`${ada}\n{"id":2,"name":"Zo\xeb"}\n`, "latin1"),
    outcome: { at: "leads.jsonl:2:19", problem: /not UTF-8/, mend: /"encoding": "windows-1252"/ },
  },
  {
    name: "JSON lines in Windows-1252, declared",
    file: "leads.jsonl",
    content: Buffer.from(`${ada}\n{"id":2,"name":"Zo\xeb"}\n`, "latin1"),
    options: { encoding: "windows-1252" },
    outcome: {
      header,
      rows: [
        ["1", "Ada"],
        ["2", "Zoë"],
      ],
    },
  },
  {
    name: "a NUL among JSON lines",
    file: "leads.jsonl",
    content: `${ada}\n\0\0\0`,
    outcome: { at: "leads.jsonl:2:1", problem: OBJECT },
  },
  {
    name: "a raw NUL within a text of JSON",
    file: "leads.jsonl",
    content: '{"id":1,"name":"Ada\0"}\n',
    outcome: { at: "leads.jsonl:1:20", problem: /expected the closing quote of a string/ },
  },
  {
    name: "a tab within a text of JSON",
    file: "leads.jsonl",
    content: '{"id":1,"name":"Ada\tLovelace"}\n',
    outcome: { at: "leads.jsonl:1:20", problem: /expected the closing quote of a string/ },
  },
  {
    name: "the column of a flaw in JSON counts characters",
    file: "leads.jsonl",
    content: '{"id":"👩Zoë","name":Ada}\n',
    outcome: { at: "leads.jsonl:1:21", problem: /expected a JSON value/ },
  },
  {
    name: "20,000 levels on a line",
    file: "leads.jsonl",
    content: `${ada}\n${'{"id":'.repeat(20_000)}1${"}".repeat(20_000)}\n`,
    outcome: { at: "leads.jsonl:2:121", problem: /nested more than 20 deep/ },
  },
  {
    name: "the separators of Unicode within a text end no line",
    file: "leads.jsonl",
    content: '{"id":1,"name":"Ada\u2028x\u2029y\u0085z"}\n',
    outcome: { header, rows: [["1", "Ada\u2028x\u2029y\u0085z"]] },
  },
  {
    name: "keys in another order on each line",
    file: "leads.jsonl",
    content: `${ada}\n{"name":"Grace","id":2}\n`,
    outcome: { header, rows },
  },
  {
    name: "nested values stay as they are written",
    file: "leads.jsonl",
    content: '{"id":1,"name":{"first" : "Ada", "age": 1.0}}\n{"id":2,"name":null}\n',
    outcome: {
      header,
      rows: [
        ["1", '{"first" : "Ada", "age": 1.0}'],
        ["2", null],
      ],
    },
  },
  {
    name: "JSON lines without a key",
    file: "leads.jsonl",
    content: "{}\n{}\n",
    outcome: { at: "leads.jsonl:1:1", problem: /no object has a key/ },
  },
  {
    name: "lines to skip declared for JSON lines",
    file: "leads.jsonl",
    content: `Title\n${ada}\n`,
    options: { skipLines: 1 },
    outcome: { at: "leads.jsonl", problem: /"skipLines" is declared, and jsonl files have none/ },
  },
  {
    name: "a flaw after a byte order mark in JSON lines",
    file: "leads.jsonl",
    content: '\ufeff{id:1,"name":"Ada"}\n',
    outcome: { at: "leads.jsonl:1:2", problem: /expected a key in quotes/ },
  },
  {
    name: "a line of 33 MB of JSON",
    file: "leads.jsonl",
    content: () => `${ada}\n{"name":"${"x".repeat(33 << 20)}"}\n`,
    outcome: { at: "leads.jsonl:2:1", problem: /longer than 32 MB/ },
  },
  {
    name: "line ends declared for JSON lines",
    file: "leads.jsonl",
    content: `${ada}\n`,
    options: { lineEnds: "cr" },
    outcome: { at: "leads.jsonl", problem: /"lineEnds" is declared, and jsonl files have none/ },
  },
];
