import type { DirtyCase } from "./dirty-case.ts";

const header = ["Id", "Name", "Created"];

/** What a spreadsheet does to values stays what it made of them: the reader neither mends nor adds. */
export const spreadsheetDamage: readonly DirtyCase[] = [
  {
    name: "ids that became floating-point",
    file: "leads.csv",
    content: "Id,Name,Created\n1.23E+15,Ada,x\n1.23E+15,Grace,x\n",
    outcome: {
      header,
      rows: [
        ["1.23E+15", "Ada", "x"],
        ["1.23E+15", "Grace", "x"],
      ],
    },
  },
  {
    name: "formulas around ids, quoted as CSV wants it",
    file: "leads.csv",
    content: 'Id,Name,Created\n"=""00123""",Ada,x\n',
    outcome: { header, rows: [['="00123"', "Ada", "x"]] },
  },
  {
    name: "formulas around ids, not quoted",
    file: "leads.csv",
    content: 'Id,Name,Created\n="00123",Ada,x\n',
    outcome: { at: "leads.csv:2:2", problem: /a quote inside a value/ },
  },
  {
    name: "cells that a spreadsheet would run",
    file: "leads.csv",
    content: "Id,Name,Created\n=1+1,+44 20,@Ada\n-2,\tx,=HYPERLINK(A1)\n",
    outcome: {
      header,
      rows: [
        ["=1+1", "+44 20", "@Ada"],
        ["-2", "\tx", "=HYPERLINK(A1)"],
      ],
    },
  },
  {
    name: "errors of formulas",
    file: "leads.csv",
    content: "Id,Name,Created\n#REF!,Ada,#N/A\n#DIV/0!,#NAME?,#VALUE!\n",
    outcome: {
      header,
      rows: [
        ["#REF!", "Ada", "#N/A"],
        ["#DIV/0!", "#NAME?", "#VALUE!"],
      ],
    },
  },
  {
    name: "dates that turned round, and numbers of days",
    file: "leads.csv",
    content: "Id,Name,Created\n1,Ada,1/2/2025\n2,Grace,45689\n3,x,13/02/2025\n4,y,Jan-25\n5,z,########\n",
    outcome: {
      header,
      rows: [
        ["1", "Ada", "1/2/2025"],
        ["2", "Grace", "45689"],
        ["3", "x", "13/02/2025"],
        ["4", "y", "Jan-25"],
        ["5", "z", "########"],
      ],
    },
  },
  {
    name: "company sizes that turned into dates",
    file: "leads.csv",
    content: "Id,Name,Created\n1,Ada,10-Jan\n2,Grace,1-10\n",
    outcome: {
      header,
      rows: [
        ["1", "Ada", "10-Jan"],
        ["2", "Grace", "1-10"],
      ],
    },
  },
  {
    name: "trailing empty columns with a header of delimiters",
    file: "leads.csv",
    content: "Id,Name,,\r\n1,Ada,,\r\n",
    outcome: { at: "leads.csv:1:9", problem: /column 3 of 4 has no name/ },
  },
  {
    name: "trailing empty records of delimiters",
    file: "leads.csv",
    content: "Id,Name,Created\r\n1,Ada,x\r\n,,\r\n,,\r\n",
    outcome: {
      header,
      rows: [
        ["1", "Ada", "x"],
        [null, null, null],
        [null, null, null],
      ],
    },
  },
  {
    name: "a blank first column and row, as a table starts in B2",
    file: "leads.csv",
    content: ",,\n,Id,Name\n,1,Ada\n",
    outcome: { at: "leads.csv:1:1", problem: /column 1 of 3 has no name/ },
  },
  {
    name: "apostrophes before numbers",
    file: "leads.csv",
    content: "Id,Name,Created\n'00123,Ada,'2025\n",
    outcome: { header, rows: [["'00123", "Ada", "'2025"]] },
  },
  {
    name: "amounts as they are shown",
    file: "deals.csv",
    content: 'Id,Name,Created\n1,"$1,234.50 ",(12.00)\n2," - ",1 234\u00a0€\n3,1\u202f234,50 %\n',
    outcome: {
      header,
      rows: [
        ["1", "$1,234.50 ", "(12.00)"],
        ["2", " - ", "1 234\u00a0€"],
        ["3", "1\u202f234", "50 %"],
      ],
    },
  },
  {
    name: "flags in the words of a language",
    file: "leads.csv",
    content: "Id,Name,Created\n1,WAHR,FALSCH\n2,VRAI,TRUE\n",
    outcome: {
      header,
      rows: [
        ["1", "WAHR", "FALSCH"],
        ["2", "VRAI", "TRUE"],
      ],
    },
  },
  {
    name: "a text that Excel cut at 32,767 letters",
    file: "notes.csv",
    content: `Id,Name,Created\n1,${"x".repeat(32_767)},Ada\n`,
    outcome: { header, rows: [["1", "x".repeat(32_767), "Ada"]] },
  },
  {
    name: "a file of 65,536 lines, as old Excel cut it, is read as it is",
    file: "leads.csv",
    content: `Id\n${"1\n".repeat(65_535)}`,
    outcome: { header: ["Id"], rows: Array.from({ length: 65_535 }, () => ["1"]) },
  },
  {
    name: "every cell in quotes, empty ones too",
    file: "leads.csv",
    content: '"Id","Name","Created"\r\n"1","Ada",""\r\n',
    outcome: { header, rows: [["1", "Ada", ""]] },
  },
];
