import type { DirtyCase } from "./dirty-case.ts";

const header = ["Id", "Name"];
const LONE_CR = /a carriage return \(CR\) without a line feed/;
const both = [
  ["1", "Ada"],
  ["2", "Grace"],
];

/** What ends lines, and what only looks like it. */
export const lineEnds: readonly DirtyCase[] = [
  {
    name: "CRLF",
    file: "leads.csv",
    content: "Id,Name\r\n1,Ada\r\n2,Grace\r\n",
    outcome: { header, rows: both },
  },
  {
    name: "LF and CRLF mixed",
    file: "leads.csv",
    content: "Id,Name\r\n1,Ada\n2,Grace\r\n",
    outcome: { header, rows: both },
  },
  {
    name: "the last line without its CRLF",
    file: "leads.csv",
    content: "Id,Name\r\n1,Ada\r\n2,Grace",
    outcome: { header, rows: both, told: { finalNewline: false } },
  },
  {
    name: "a file cut between CR and LF",
    file: "leads.csv",
    content: "Id,Name\r\n1,Ada\r",
    outcome: { at: "leads.csv:2:6", problem: LONE_CR },
  },
  {
    name: "CSV (Macintosh): CR alone ends lines",
    file: "leads.csv",
    content: "Id,Name\r1,Ada\r2,Grace\r",
    outcome: { at: "leads.csv:1:8", problem: LONE_CR, mend: /"lineEnds": "cr"/ },
  },
  {
    name: "CR alone, declared",
    file: "leads.csv",
    content: "Id,Name\r1,Ada\r2,Grace\r",
    options: { lineEnds: "cr" },
    outcome: { header, rows: both, told: { finalNewline: true } },
  },
  {
    name: "CR alone, declared, with a flaw on its third line",
    file: "leads.csv",
    content: 'Id,Name\r1,Ada\r2,Gra"ce\r',
    options: { lineEnds: "cr" },
    outcome: { at: "leads.csv:3:6", problem: /a quote inside a value/ },
  },
  {
    name: "CR declared, and the file has CRLF",
    file: "leads.csv",
    content: "Id,Name\r\n1,Ada\r\n",
    options: { lineEnds: "cr" },
    outcome: { at: "leads.csv:2:1", problem: /a line feed \(LF\) outside quotes/, mend: /"lineEnds"/ },
  },
  {
    name: "CR declared, and the file has LF",
    file: "leads.csv",
    content: "Id,Name\n1,Ada\n",
    options: { lineEnds: "cr" },
    outcome: { at: "leads.csv:1:8", problem: /a line feed \(LF\) outside quotes/ },
  },
  {
    name: "a file that goes over from LF to CR",
    file: "leads.csv",
    content: "Id,Name\n1,Ada\n2,Grace\r3,x\r",
    outcome: { at: "leads.csv:3:8", problem: LONE_CR },
  },
  {
    name: "a CR within a value without quotes",
    file: "leads.csv",
    content: "Id,Name\n1,Ada\rLovelace\n",
    outcome: { at: "leads.csv:2:6", problem: LONE_CR, mend: /in quotes/ },
  },
  {
    name: "CR CR LF, as a text mode writes CRLF",
    file: "leads.csv",
    content: "Id,Name\r\r\n1,Ada\r\r\n",
    outcome: { at: "leads.csv:1:8", problem: LONE_CR },
  },
  {
    name: "LF CR, the wrong way round",
    file: "leads.csv",
    content: "Id,Name\n\r1,Ada\n\r",
    outcome: { at: "leads.csv:2:1", problem: LONE_CR },
  },
  {
    name: "CR within quotes is kept",
    file: "leads.csv",
    content: 'Id,Name\r\n1,"Ada\rLovelace"\r\n',
    outcome: { header, rows: [["1", "Ada\rLovelace"]] },
  },
  {
    name: "LF within quotes in a file of CRLF is kept",
    file: "leads.csv",
    content: 'Id,Name\r\n1,"Ada\nLovelace\r\n"\r\n2,x\r\n',
    outcome: {
      header,
      rows: [
        ["1", "Ada\nLovelace\r\n"],
        ["2", "x"],
      ],
    },
  },
  {
    name: "records of several lines",
    file: "notes.csv",
    content: 'Id,Name\n1,"Ada\n\n- called\n- wrote"\n2,Grace\n',
    outcome: {
      header,
      rows: [
        ["1", "Ada\n\n- called\n- wrote"],
        ["2", "Grace"],
      ],
      told: { tallestField: { lineEnds: 3, line: 2 } },
    },
  },
  {
    name: "other line separators of Unicode end no line",
    file: "leads.csv",
    content: "Id,Name\n1,A\u2028d\u2029a\u0085b\u000bc\u000cd\n",
    outcome: { header, rows: [["1", "A\u2028d\u2029a\u0085b\u000bc\u000cd"]] },
  },
  {
    name: "a Ctrl-Z at the end",
    file: "leads.csv",
    content: "Id,Name\r\n1,Ada\r\n\u001a",
    outcome: { at: "leads.csv:3:1", problem: /expected 2 fields/ },
  },
  {
    name: "a Ctrl-Z at the end of a file of one column",
    file: "leads.csv",
    content: "Email\r\nada@example.com\r\n\u001a",
    outcome: { at: "leads.csv:3:1", problem: /Ctrl-Z|end-of-file|control/ },
  },
  {
    name: "line ends written out as backslash and n",
    file: "leads.csv",
    content: "Id,Name\n1,Ada\\nLovelace\n",
    outcome: { header, rows: [["1", "Ada\\nLovelace"]] },
  },
  {
    name: "LF within quotes where CR ends lines is kept",
    file: "leads.csv",
    content: 'Id,Name\r1,"Ada\nLovelace"\r2,Grace\r',
    options: { lineEnds: "cr" },
    outcome: {
      header,
      rows: [
        ["1", "Ada\nLovelace"],
        ["2", "Grace"],
      ],
    },
  },
];
