import type { DirtyCase } from "./dirty-case.ts";

const header = ["id", "name"];
const many = Array.from({ length: 3000 }, (_, index) => `field ${index}`);

function deep(levels: number): string {
  return `[{"id":${"[".repeat(levels)}${"]".repeat(levels)}}]`;
}

/** What is wrong, or only looks wrong, within an object of JSON. */
export const jsonObjects: readonly DirtyCase[] = [
  {
    name: "a comma after the last key",
    file: "leads.json",
    content: '[{"id":1,"name":"Ada",}]',
    outcome: { at: "leads.json:1:23", problem: /expected a key in quotes/ },
  },
  {
    name: "a comma missing between keys",
    file: "leads.json",
    content: '[{"id":1 "name":"Ada"}]',
    outcome: { at: "leads.json:1:10", problem: /expected ","/ },
  },
  {
    name: "a comment within an object",
    file: "leads.json",
    content: '[{"id":1, /* Ada */ "name":"x"}]',
    outcome: { at: "leads.json:1:11", problem: /expected a key in quotes/ },
  },
  {
    name: "keys without quotes",
    file: "leads.json",
    content: '[{id:1,name:"Ada"}]',
    outcome: { at: "leads.json:1:3", problem: /expected a key in quotes/ },
  },
  {
    name: "single quotes",
    file: "leads.json",
    content: "[{'id':1,'name':'Ada'}]",
    outcome: { at: "leads.json:1:3", problem: /expected a key in quotes/ },
  },
  {
    name: "NaN",
    file: "leads.json",
    content: '[{"name":"Ada","score":NaN}]',
    outcome: { at: "leads.json:1:24", problem: /expected a JSON value/ },
  },
  {
    name: "an infinity",
    file: "leads.json",
    content: '[{"name":"Ada",\n"score":-Infinity}]',
    outcome: { at: "leads.json:2:9", problem: /expected a JSON value/ },
  },
  {
    name: "Python's words",
    file: "leads.json",
    content: '[{"name":"Ada","open":True,"owner":None}]',
    outcome: { at: "leads.json:1:23", problem: /expected a JSON value/ },
  },
  {
    name: "a number with a leading zero",
    file: "leads.json",
    content: '[{"name":"Ada","id":007}]',
    outcome: { at: "leads.json:1:22", problem: /expected ","/ },
  },
  {
    name: "the same key twice",
    file: "leads.json",
    content: '[{"id":1,"name":"Ada","name":"Grace"}]',
    outcome: { at: "leads.json:1:23", problem: /a key that this object already has/ },
  },
  {
    name: "the same key twice, once escaped",
    file: "leads.json",
    content: '[{"id":1,"i\\u0064":"Ada"}]',
    outcome: { at: "leads.json:1:10", problem: /a key that this object already has/ },
  },
  {
    name: "the same key twice deep within",
    file: "leads.json",
    content: '[{"id":1,"address":{"city":"Ada","city":"x"}}]',
    outcome: { at: "leads.json:1:34", problem: /a key that this object already has/ },
  },
  {
    name: "keys that differ only in case",
    file: "leads.json",
    content: '[{"id":1,"name":"Ada"},\n {"ID":2}]',
    outcome: {
      at: "leads.json:2:3",
      problem: /"ID" differs from an earlier "id" only in upper and lower case/,
    },
  },
  {
    name: "a key without a name",
    file: "leads.json",
    content: '[{"id":1,"":"Ada"}]',
    outcome: { at: "leads.json:1:10", problem: /a key without a name/ },
  },
  {
    name: "an object where another record has text",
    file: "leads.json",
    content: '[{"id":1,"name":"Ada"},{"id":2,"name":{"first":"Grace"}}]',
    outcome: {
      at: "leads.json:1:32",
      problem: /holds an object or array here and a plain value in an earlier record/,
    },
  },
  {
    name: "20,000 levels",
    file: "leads.json",
    content: deep(20_000),
    outcome: { at: "leads.json:1:27", problem: /nested more than 20 deep/ },
  },
  {
    name: "20,000 levels that are never closed",
    file: "leads.json",
    content: `[${'{"id":'.repeat(20_000)}`,
    outcome: { at: "leads.json:1:122", problem: /nested more than 20 deep/ },
  },
  {
    name: "a line end within a text",
    file: "leads.json",
    content: '[{"id":1,"name":"Ada\nLovelace"}]',
    outcome: { at: "leads.json:1:21", problem: /expected the closing quote of a string/ },
  },
  {
    name: "half a surrogate pair, escaped",
    file: "leads.json",
    content: '[{"id":1,"name":"Ada \\ud83d"}]',
    outcome: { at: "leads.json:1:17", problem: /half a surrogate pair/ },
  },
  {
    name: "a NUL, escaped",
    file: "leads.json",
    content: '[{"id":1,"name":"Ada\\u0000"}]',
    outcome: { at: "leads.json:1:17", problem: /NUL/ },
  },
  {
    name: "an escape that JSON does not have",
    file: "leads.json",
    content: '[{"id":1,"name":"Ada\\x41"}]',
    outcome: { at: "leads.json:1:17", problem: /an escape that JSON does not have/ },
  },
  {
    name: "numbers of 40 digits, and ones beyond floating-point",
    file: "leads.json",
    content: `[{"id":${"1234567890".repeat(4)},"name":-0.10},{"id":1E+400,"name":12345678901234567891}]`,
    outcome: {
      header,
      rows: [
        ["1234567890".repeat(4), "-0.10"],
        ["1E+400", "12345678901234567891"],
      ],
    },
  },
  {
    name: "keys that come late, and keys that are missing",
    file: "leads.json",
    content: `[${'{"id":1},'.repeat(25_000)}{"name":"Ada","__proto__":"x"}]`,
    outcome: {
      header: ["id", "name", "__proto__"],
      rows: [...Array.from({ length: 25_000 }, () => ["1", null, null]), [null, "Ada", "x"]],
    },
  },
  {
    name: "null, empty text and the word null",
    file: "leads.json",
    content: '[{"id":null,"name":""},{"id":"null","name":false}]',
    outcome: {
      header,
      rows: [
        [null, ""],
        ["null", "false"],
      ],
    },
  },
  {
    name: "3,000 keys",
    file: "leads.json",
    content: `[{${many.map((key, index) => `"${key}":${index}`).join(",")}}]`,
    outcome: { header: many, rows: [many.map((_, index) => String(index))] },
  },
];
