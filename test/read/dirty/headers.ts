import type { DirtyCase } from "./dirty-case.ts";

const many = Array.from({ length: 3000 }, (_, index) => `Field ${index}`);

/** Names of columns that a table cannot hold, and odd ones that it can. */
export const headers: readonly DirtyCase[] = [
  {
    name: "the same name twice",
    file: "leads.csv",
    content: "Id,Email,Email\n1,ada@example.com,x\n",
    outcome: { at: "leads.csv:1:10", problem: /columns 2 and 3 have the same name/ },
  },
  {
    name: "names that differ only in case",
    file: "leads.csv",
    content: "Id,Email,EMAIL\n1,ada@example.com,x\n",
    outcome: { at: "leads.csv:1:10", problem: /columns 2 and 3 differ only in upper and lower case/ },
  },
  {
    name: "names that differ in the case of a letter beyond ASCII are two",
    file: "leads.csv",
    content: "Größe,GRÖßE\n1,2\n",
    outcome: { header: ["Größe", "GRÖßE"], rows: [["1", "2"]] },
  },
  {
    name: "names that differ only in a trailing space are two",
    file: "leads.csv",
    content: "Name,Name \n1,2\n",
    outcome: { header: ["Name", "Name "], rows: [["1", "2"]] },
  },
  {
    name: "names that differ only in a no-break space are two",
    file: "leads.csv",
    content: "First Name,First\u00a0Name\n1,2\n",
    outcome: { header: ["First Name", "First\u00a0Name"], rows: [["1", "2"]] },
  },
  {
    name: "names that differ only in their Unicode normalisation form are two",
    file: "leads.csv",
    content: "Caf\u00e9,Cafe\u0301\n1,2\n",
    outcome: { header: ["Caf\u00e9", "Cafe\u0301"], rows: [["1", "2"]] },
  },
  {
    name: "names that differ only in a zero-width space are two",
    file: "leads.csv",
    content: "Name,Na\u200bme\n1,2\n",
    outcome: { header: ["Name", "Na\u200bme"], rows: [["1", "2"]] },
  },
  {
    name: "a trailing delimiter in the header",
    file: "leads.csv",
    content: "Id,Name,\n1,Ada,\n",
    outcome: { at: "leads.csv:1:9", problem: /column 3 of 3 has no name/ },
  },
  {
    name: "a doubled delimiter in the header",
    file: "leads.csv",
    content: "Id,,Name\n1,,Ada\n",
    outcome: { at: "leads.csv:1:4", problem: /column 2 of 3 has no name/ },
  },
  {
    name: "an index column without a name",
    file: "leads.csv",
    content: ",Id,Name\n0,1,Ada\n",
    outcome: { at: "leads.csv:1:1", problem: /column 1 of 3 has no name/ },
  },
  {
    name: "a name of blanks",
    file: "leads.csv",
    content: "Id,  ,Name\n1,x,Ada\n",
    outcome: { at: "leads.csv:1:4", problem: /column 2 of 3 has no name/ },
  },
  {
    name: "a name in quotes that is empty",
    file: "leads.csv",
    content: 'Id,"",Name\n1,x,Ada\n',
    outcome: { at: "leads.csv:1:4", problem: /column 2 of 3 has no name/ },
  },
  {
    name: "a name of no-break spaces",
    file: "leads.csv",
    content: "Id,\u00a0\u00a0,Name\n1,x,Ada\n",
    outcome: { at: "leads.csv:1:4", problem: /column 2 of 3 has no name/ },
  },
  {
    name: "a name of zero-width spaces",
    file: "leads.csv",
    content: "Id,\u200b\u200b,Name\n1,x,Ada\n",
    outcome: { at: "leads.csv:1:4", problem: /column 2 of 3 has no name/ },
  },
  {
    name: "a name of one right-to-left mark",
    file: "leads.csv",
    content: "Id,\u200f,Name\n1,x,Ada\n",
    outcome: { at: "leads.csv:1:4", problem: /column 2 of 3 has no name/ },
  },
  {
    name: "spaces around names are kept",
    file: "leads.csv",
    content: "Id, Name ,City\n1,Ada,x\n",
    outcome: { header: ["Id", " Name ", "City"], rows: [["1", "Ada", "x"]] },
  },
  {
    name: "invisible characters within names are kept",
    file: "leads.csv",
    content: "Id\u200b,Lead\u00a0Source,\u200fName\u200e\n1,x,Ada\n",
    outcome: { header: ["Id\u200b", "Lead\u00a0Source", "\u200fName\u200e"], rows: [["1", "x", "Ada"]] },
  },
  {
    name: "a control character within a name is kept",
    file: "leads.csv",
    content: "Id,Na\u0007me\n1,Ada\n",
    outcome: { header: ["Id", "Na\u0007me"], rows: [["1", "Ada"]] },
  },
  {
    name: "a line break within a name",
    file: "leads.csv",
    content: 'Id,"Full\r\nName"\r\n1,Ada\r\n',
    outcome: { header: ["Id", "Full\r\nName"], rows: [["1", "Ada"]] },
  },
  {
    name: "the same name twice after a name over two lines",
    file: "leads.csv",
    content: 'Id,"Full\nName",Id\n1,Ada,2\n',
    outcome: { at: "leads.csv:2:7", problem: /columns 1 and 3 have the same name/ },
  },
  {
    name: "names that SQL reads as something else",
    file: "leads.csv",
    content: 'rowid,select,filename,__proto__,"a\'b",c.d,{e},2024,%s\n1,2,3,4,5,6,7,8,9\n',
    outcome: {
      header: ["rowid", "select", "filename", "__proto__", "a'b", "c.d", "{e}", "2024", "%s"],
      rows: [["1", "2", "3", "4", "5", "6", "7", "8", "9"]],
    },
  },
  {
    name: "a header that begins with a number sign",
    file: "leads.csv",
    content: "#Id,Name\n1,Ada\n",
    outcome: { header: ["#Id", "Name"], rows: [["1", "Ada"]] },
  },
  {
    name: "columns in another order than in the last export",
    file: "leads.csv",
    content: "Name,Id\nAda,1\n",
    outcome: { header: ["Name", "Id"], rows: [["Ada", "1"]] },
  },
  {
    name: "3,000 columns",
    file: "leads.csv",
    content: `${many.join(",")}\n${many.map((_, index) => index).join(",")}\n`,
    outcome: { header: many, rows: [many.map((_, index) => String(index))] },
  },
  {
    name: "the last of 3,000 names is a duplicate",
    file: "leads.csv",
    content: `${many.join(",")},Field 7\n`,
    outcome: {
      at: `leads.csv:1:${many.join(",").length + 2}`,
      problem: /columns 8 and 3001 have the same name/,
    },
  },
  {
    name: "a name of 5,000 letters",
    file: "leads.csv",
    content: `Id,${"x".repeat(5000)}\n1,Ada\n`,
    outcome: { header: ["Id", "x".repeat(5000)], rows: [["1", "Ada"]] },
  },
  {
    name: "no header: the first record gives the names, and its absence shows when columns are matched",
    file: "leads.csv",
    content: "1,Ada,London\n2,Grace,Paris\n",
    outcome: { header: ["1", "Ada", "London"], rows: [["2", "Grace", "Paris"]] },
  },
  {
    name: "no header, and the first record has a value twice",
    file: "leads.csv",
    content: "1,Ada,Ada\n2,Grace,Grace\n",
    outcome: { at: "leads.csv:1:7", problem: /columns 2 and 3/ },
  },
];
