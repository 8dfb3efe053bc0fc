import type { DirtyCase } from "./dirty-case.ts";

const header = ["Id", "Name", "Amount"];
const rows = [["1", "Ada", "12,50"]];

/** What stands between fields, and who says so. */
export const delimiters: readonly DirtyCase[] = [
  {
    name: "semicolons, as Excel writes where the comma is decimal",
    file: "deals.csv",
    content: "Id;Name;Amount\r\n1;Ada;12,50\r\n",
    outcome: { at: "deals.csv:1:1", problem: /more with ";"/, mend: /"delimiter": ";"/ },
  },
  {
    name: "semicolons, declared",
    file: "deals.csv",
    content: "Id;Name;Amount\r\n1;Ada;12,50\r\n",
    options: { delimiter: ";" },
    outcome: { header, rows },
  },
  {
    name: "semicolons, with a comma in a name and in each amount",
    file: "deals.csv",
    content: "Id;Name, first;Amount\n1;Ada;12,50\n2;Grace;3,00\n",
    outcome: { at: "deals.csv:1:1", problem: /";"/, mend: /"delimiter"/ },
  },
  {
    name: "tabs in a file called .csv",
    file: "deals.csv",
    content: "Id\tName\n1\tAda\n",
    outcome: { at: "deals.csv:1:1", problem: /more with "\\t"/, mend: /"delimiter": "\\t"/ },
  },
  {
    name: "commas in a file called .tsv",
    file: "deals.tsv",
    content: "Id,Name\n1,Ada\n",
    outcome: { at: "deals.tsv:1:1", problem: /more with ","/, mend: /"delimiter": ","/ },
  },
  {
    name: "commas within the values of a .tsv",
    file: "deals.tsv",
    content: "Id\tName\tAmount\n1\tAda\t12,50\n",
    outcome: { header, rows },
  },
  {
    name: "pipes",
    file: "deals.csv",
    content: "Id|Name|Amount\n1|Ada|12,50\n",
    outcome: { at: "deals.csv:1:1", problem: /more with "\|"/ },
  },
  {
    name: "pipes, declared",
    file: "deals.csv",
    content: "Id|Name|Amount\n1|Ada|12,50\n",
    options: { delimiter: "|" },
    outcome: { header, rows },
  },
  {
    name: "pipes at both ends of each line",
    file: "deals.csv",
    content: "|Id|Name|\n|1|Ada|\n",
    options: { delimiter: "|" },
    outcome: { at: "deals.csv:1:1", problem: /column 1 of 4 has no name/ },
  },
  {
    name: "tildes, declared",
    file: "deals.csv",
    content: "Id~Name~Amount\n1~Ada~12,50\n",
    options: { delimiter: "~" },
    outcome: { header, rows },
  },
  {
    name: "the unit separator of old exports, declared",
    file: "deals.csv",
    content: "Id\u001fName\u001fAmount\n1\u001fAda\u001f12,50\n",
    options: { delimiter: "\u001f" },
    outcome: { header, rows },
  },
  {
    name: "a delimiter of two characters",
    file: "deals.csv",
    content: "Id||Name\n1||Ada\n",
    options: { delimiter: "||" },
    outcome: { at: "deals.csv", problem: /the delimiter "\|\|" is not one ASCII character/ },
  },
  {
    name: "a delimiter beyond ASCII",
    file: "deals.csv",
    content: "Id§Name\n1§Ada\n",
    options: { delimiter: "§" },
    outcome: { at: "deals.csv", problem: /is not one ASCII character/ },
  },
  {
    name: "one column with a semicolon in its name",
    file: "emails.csv",
    content: "Email; work\nada@example.com\n",
    outcome: { at: "emails.csv:1:1", problem: /more with ";"/, mend: /name of the lone column in quotes/ },
  },
  {
    name: "one column with a semicolon in its quoted name",
    file: "emails.csv",
    content: '"Email; work"\nada@example.com\n',
    outcome: { header: ["Email; work"], rows: [["ada@example.com"]] },
  },
  {
    name: "one column with semicolons in its values",
    file: "interests.csv",
    content: "Interests\nchess;go\n;\n",
    outcome: { header: ["Interests"], rows: [["chess;go"], [";"]] },
  },
  {
    name: "Excel's first line sep=; before semicolons",
    file: "deals.csv",
    content: "sep=;\r\nId;Name;Amount\r\n1;Ada;12,50\r\n",
    outcome: { at: "deals.csv:1:1", problem: /sep=/, mend: /"skipLines": 1.*"delimiter": ";"/ },
  },
  {
    name: "Excel's first line sep=; with the delimiter declared",
    file: "deals.csv",
    content: "sep=;\r\nId;Name;Amount\r\n1;Ada;12,50\r\n",
    options: { delimiter: ";" },
    outcome: { at: "deals.csv:1:1", problem: /sep=/, mend: /"skipLines": 1/ },
  },
  {
    name: "Excel's first line sep=, before commas",
    file: "deals.csv",
    content: "sep=,\nId,Name\n1,Ada\n",
    outcome: { at: "deals.csv:1:1", problem: /sep=/, mend: /"skipLines": 1/ },
  },
  {
    name: "Excel's first line sep=; with line and delimiter declared",
    file: "deals.csv",
    content: "sep=;\r\nId;Name;Amount\r\n1;Ada;12,50\r\n",
    options: { delimiter: ";", skipLines: 1 },
    outcome: { header, rows, told: { cut: [{ line: 1, text: "sep=;" }] } },
  },
];
