import type { DirtyCase } from "./dirty-case.ts";

const header = ["id", "name"];
const rows = [["1", "Ada"]];
const ARRAY = /expected an array of objects/;

/** One array of objects, and what is sent in its place. */
export const json: readonly DirtyCase[] = [
  {
    name: "JSON after a byte order mark",
    file: "leads.json",
    content: '\ufeff[{"id":1,"name":"Ada"}]',
    outcome: { header, rows },
  },
  {
    name: "JSON in UTF-16",
    file: "leads.json",
    content: Buffer.from('\ufeff[{"id":1,"name":"Ada"}]', "utf16le"),
    outcome: { header, rows },
  },
  {
    name: "JSON in Windows-1252, undeclared",
    file: "leads.json",
    content: Buffer.from('[{"id":1,\n"name":"Zo\xeb Ada"}]', "latin1"),
    outcome: { at: "leads.json:2:11", problem: /not UTF-8/ },
  },
  {
    name: "an empty JSON file",
    file: "leads.json",
    content: "",
    outcome: { at: "leads.json:1:1", problem: /the file is empty/ },
  },
  {
    name: "a JSON file of blanks",
    file: "leads.json",
    content: " \n\n ",
    outcome: { at: "leads.json:3:2", problem: ARRAY },
  },
  {
    name: "an empty array",
    file: "leads.json",
    content: "[]",
    outcome: { at: "leads.json:1:1", problem: /no object has a key/ },
  },
  {
    name: "an array of empty objects",
    file: "leads.json",
    content: "[{}, {}]",
    outcome: { at: "leads.json:1:1", problem: /no object has a key/ },
  },
  {
    name: "the error of an API in place of the array",
    file: "leads.json",
    content: '{"error":"unauthorized","user":"Ada"}',
    outcome: { at: "leads.json:1:1", problem: ARRAY },
  },
  {
    name: "records in an envelope",
    file: "leads.json",
    content: '{"totalSize":1,"done":true,"records":[{"id":1,"name":"Ada"}]}',
    outcome: { at: "leads.json:1:1", problem: ARRAY, mend: /array of objects/ },
  },
  {
    name: "a page to sign in called .json",
    file: "leads.json",
    content: "<!DOCTYPE html><html>Ada</html>",
    outcome: { at: "leads.json", problem: /an HTML page/ },
  },
  {
    name: "JSON lines called .json",
    file: "leads.json",
    content: '{"id":1,"name":"Ada"}\n{"id":2,"name":"Grace"}\n',
    outcome: { at: "leads.json:1:1", problem: ARRAY, mend: /"format": "jsonl"/ },
  },
  {
    name: "an array of arrays",
    file: "leads.json",
    content: '[["id","name"],[1,"Ada"]]',
    outcome: { at: "leads.json:1:2", problem: /expected an object in braces/ },
  },
  {
    name: "an array of values",
    file: "leads.json",
    content: '["Ada","Grace"]',
    outcome: { at: "leads.json:1:2", problem: /expected an object in braces/ },
  },
  {
    name: "null among the objects",
    file: "leads.json",
    content: '[{"id":1,"name":"Ada"},\nnull]',
    outcome: { at: "leads.json:2:1", problem: /expected an object in braces/ },
  },
  {
    name: "a comma after the last object",
    file: "leads.json",
    content: '[{"id":1,"name":"Ada"},\n]',
    outcome: { at: "leads.json:2:1", problem: /expected an object in braces/ },
  },
  {
    name: "a comma missing between objects",
    file: "leads.json",
    content: '[{"id":1,"name":"Ada"}\n{"id":2}]',
    outcome: { at: "leads.json:2:1", problem: /expected ","/ },
  },
  {
    name: "a comment before the array",
    file: "leads.json",
    content: '// for Ada\n[{"id":1}]',
    outcome: { at: "leads.json:1:1", problem: ARRAY },
  },
  {
    name: "20,000 arrays around nothing",
    file: "leads.json",
    content: "[".repeat(20_000),
    outcome: { at: "leads.json:1:2", problem: /expected an object in braces/ },
  },
  {
    name: "a download cut within a text",
    file: "leads.json",
    content: '[{"id":1,"name":"Ada"},\n{"id":2,"name":"Gra',
    outcome: { at: "leads.json:2:20", problem: /not closed where the file ends/ },
  },
  {
    name: "a download cut between objects",
    file: "leads.json",
    content: '[{"id":1,"name":"Ada"},\n',
    outcome: { at: "leads.json:2:1", problem: /the file ends here/ },
  },
  {
    name: "a download cut before the last bracket",
    file: "leads.json",
    content: '[{"id":1,"name":"Ada"}',
    outcome: { at: "leads.json:1:23", problem: /the file ends here/ },
  },
  {
    name: "two arrays pasted together",
    file: "leads.json",
    content: '[{"id":1,"name":"Ada"}]\n[{"id":2,"name":"Grace"}]',
    outcome: { at: "leads.json:2:1", problem: /expected the end of the file/ },
  },
  {
    name: "a delimiter declared for JSON",
    file: "leads.json",
    content: '[{"id":1,"name":"Ada"}]',
    options: { delimiter: ";" },
    outcome: { at: "leads.json", problem: /"delimiter" is declared, and json files have none/ },
  },
  {
    name: "a flaw after a byte order mark in an array",
    file: "leads.json",
    content: '\ufeff[{id:1,"name":"Ada"}]',
    outcome: { at: "leads.json:1:3", problem: /expected a key in quotes/ },
  },
  {
    name: "an object of 33 MB",
    file: "leads.json",
    content: () => `[{"id":1},\n {"name":"Ada ${"x".repeat(33 << 20)}"}]`,
    outcome: { at: "leads.json:2:2", problem: /longer than 32 MB/ },
  },
];
