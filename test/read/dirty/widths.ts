import type { DirtyCase } from "./dirty-case.ts";

const header = ["Id", "Name", "City"];

function width(found: number, expected = 3): RegExp {
  return new RegExp(`^expected ${expected} fields as in the header, found ${found}$`);
}

/** Records that have more or fewer fields than the header. */
export const widths: readonly DirtyCase[] = [
  {
    name: "a record with a field too few",
    file: "leads.csv",
    content: "Id,Name,City\n1,Ada,London\n2,Grace\n",
    outcome: { at: "leads.csv:3:1", problem: width(2) },
  },
  {
    name: "a record with a field too many",
    file: "leads.csv",
    content: "Id,Name,City\n1,Lovelace,Ada,London\n",
    outcome: { at: "leads.csv:2:1", problem: width(4), mend: /in quotes/ },
  },
  {
    name: "a field too many that is empty",
    file: "leads.csv",
    content: "Id,Name,City\n1,Ada,London,\n",
    outcome: { at: "leads.csv:2:1", problem: width(4) },
  },
  {
    name: "an empty field too many in the last record, without final newline",
    file: "leads.csv",
    content: "Id,Name,City\n1,Ada,London\n2,Grace,Paris,",
    outcome: { at: "leads.csv:3:1", problem: width(4) },
  },
  {
    name: "every record ends with a delimiter, the header does not",
    file: "leads.csv",
    content: "Id,Name,City\n1,Ada,London,\n2,Grace,Paris,\n",
    outcome: { at: "leads.csv:2:1", problem: width(4) },
  },
  {
    name: "the header has names without values",
    file: "leads.csv",
    content: "Id,Name,City,Country\n1,Ada,London\n",
    outcome: { at: "leads.csv:2:1", problem: width(3, 4) },
  },
  {
    name: "the width changes for good after many records",
    file: "leads.csv",
    content: `Id,Name,City\n${"1,Ada,London\n".repeat(3000)}${"2,Grace,Paris,x\n".repeat(3000)}`,
    outcome: { at: "leads.csv:3002:1", problem: width(4) },
  },
  {
    name: "the delimiter changes for good after many records",
    file: "leads.csv",
    content: `Id,Name,City\n${"1,Ada,London\n".repeat(50)}${"2;Grace;Paris\n".repeat(5000)}`,
    outcome: { at: "leads.csv:52:1", problem: width(1) },
  },
  {
    name: "ragged records",
    file: "leads.csv",
    content: "Id,Name,City\n1\n2,Ada\n3,Grace,Paris\n4,x,y,z\n",
    outcome: { at: "leads.csv:2:1", problem: width(1) },
  },
  {
    name: "a blank line between records",
    file: "leads.csv",
    content: "Id,Name,City\n1,Ada,London\n\n2,Grace,Paris\n",
    outcome: { at: "leads.csv:3:1", problem: width(1), mend: /blank lines/ },
  },
  {
    name: "a blank line at the end",
    file: "leads.csv",
    content: "Id,Name,City\n1,Ada,London\n\n",
    outcome: { at: "leads.csv:3:1", problem: width(1) },
  },
  {
    name: "a line of blanks at the end, without final newline",
    file: "leads.csv",
    content: "Id,Name,City\n1,Ada,London\n   ",
    outcome: { at: "leads.csv:3:1", problem: width(1) },
  },
  {
    name: "blank lines in a file of one column are empty cells",
    file: "leads.csv",
    content: "Email\nada@example.com\n\nx@example.com\n",
    outcome: { header: ["Email"], rows: [["ada@example.com"], [null], ["x@example.com"]] },
  },
  {
    name: "a blank line at the end of a file of one column",
    file: "leads.csv",
    content: "Email\nada@example.com\n\n",
    outcome: { header: ["Email"], rows: [["ada@example.com"], [null]] },
  },
  {
    name: "a download cut within a record",
    file: "leads.csv",
    content: "Id,Name,City\n1,Ada,London\n2,Gra",
    outcome: { at: "leads.csv:3:1", problem: width(2) },
  },
  {
    name: "a download cut within the last field leaves no more than a missing final newline",
    file: "leads.csv",
    content: "Id,Name,City\n1,Ada,London\n2,Grace,Pa",
    outcome: {
      header,
      rows: [
        ["1", "Ada", "London"],
        ["2", "Grace", "Pa"],
      ],
      told: { finalNewline: false },
    },
  },
  {
    name: "a download cut within the header",
    file: "leads.csv",
    content: "Id,Name,Ci",
    outcome: { header: ["Id", "Name", "Ci"], rows: [], told: { finalNewline: false } },
  },
  {
    name: "a header and no record",
    file: "leads.csv",
    content: "Id,Name,City\n",
    outcome: { header, rows: [], told: { finalNewline: true } },
  },
  {
    name: "a decimal comma where the comma divides fields",
    file: "deals.csv",
    content: "Id,Name,Amount\n1,Ada,12,50\n",
    outcome: { at: "deals.csv:2:1", problem: width(4) },
  },
  {
    name: "a line break in a value without quotes",
    file: "leads.csv",
    content: "Id,Name,City\n1,Ada,12 High Street\nLondon\n",
    outcome: { at: "leads.csv:3:1", problem: width(1), mend: /line break/ },
  },
  {
    name: "a doubled delimiter in one record",
    file: "leads.csv",
    content: "Id,Name,City\n1,,Ada,London\n",
    outcome: { at: "leads.csv:2:1", problem: width(4) },
  },
  {
    name: "two exports of other columns pasted together",
    file: "leads.csv",
    content: "Id,Name,City\n1,Ada,London\nId,Email\n2,x@example.com\n",
    outcome: { at: "leads.csv:3:1", problem: width(2) },
  },
  {
    name: "two exports of the same columns pasted together",
    file: "leads.csv",
    content: "Id,Name,City\n1,Ada,London\nId,Name,City\n2,Grace,Paris\n",
    outcome: { at: "leads.csv:3:1", problem: /header/ },
  },
  {
    name: "two exports pasted together, the second with its byte order mark",
    file: "leads.csv",
    content: "\ufeffId,Name,City\n1,Ada,London\n\ufeffId,Name,City\n2,Grace,Paris\n",
    outcome: { at: "leads.csv:3:1", problem: /header/ },
  },
  {
    name: "two exports pasted where the first has no final newline",
    file: "leads.csv",
    content: "Id,Name,City\n1,Ada,LondonId,Name,City\n2,Grace,Paris\n",
    outcome: { at: "leads.csv:2:1", problem: width(5) },
  },
  {
    name: "spaces in place of delimiters",
    file: "leads.csv",
    content: "Id   Name      City\n1    Ada       London\n",
    outcome: { header: ["Id   Name      City"], rows: [["1    Ada       London"]] },
  },
];
