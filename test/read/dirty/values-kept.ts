import type { DirtyCase } from "./dirty-case.ts";

const header = ["Id", "Value"];

function oneValue(name: string, written: readonly string[]): DirtyCase {
  const content = `Id,Value\n${written.map((value, index) => `${index},${value}\n`).join("")}`;
  const rows = written.map((value, index) => [String(index), value]);
  return { name, file: "leads.csv", content, outcome: { header, rows } };
}

const late = (name: string, usual: string, last: string): DirtyCase =>
  oneValue(name, [...Array.from({ length: 25_000 }, () => usual), last]);

/** Values that an engine takes for something else than text, or rounds, or drops. */
export const valuesKept: readonly DirtyCase[] = [
  oneValue("ids of 20 digits that differ in the last", ["12345678901234567890", "12345678901234567891"]),
  oneValue("ids of 16 digits beyond exact floating-point", ["9007199254740993", "9007199254740992"]),
  oneValue("leading zeros", ["007", "0049 30", "00000"]),
  oneValue("trailing zeros and signs", ["2.70", "+1", "-0", "1.", ".5", "1e5", "1_000", "0x1F"]),
  oneValue("words for nothing", ["NULL", "null", "NA", "N/A", "nan", "NaN", "None", "nil", "-", "undefined"]),
  oneValue("SQL's mark for NULL and its escapes", ["\\N", "\\t", "a\\\\b", "\\'"]),
  oneValue("words for true and false", ["t", "f", "true", "FALSE", "yes", "N", "1", "0", "T"]),
  oneValue("dates of either order", ["01/02/2025", "13/01/2025", "2025-02-30", "0000-00-00", "31.12.2024"]),
  oneValue("moments with offsets", [
    "2025-01-02T03:04:05+02:00",
    "2025-01-02 03:04:05Z",
    "2025-01-02 03:04:05-0330",
  ]),
  oneValue("numbers of 40 digits", [`${"1234567890".repeat(4)}.${"1234567890".repeat(4)}`]),
  oneValue("infinities", ["Infinity", "-inf", "1e999", "∞"]),
  oneValue("spaces around values", [" x", "x ", "\u00a0x\u00a0", "\u3000", "\u200b", " "]),
  oneValue("Salesforce ids that differ only in case", ["00Q5e000001AbCd", "00Q5e000001aBcD"]),
  late("a fraction after 25,000 whole numbers", "3", "2.7"),
  late("a leading zero after 25,000 whole numbers", "7", "007"),
  late("a word after 25,000 whole numbers", "7", "Ada"),
  late("a time after 25,000 dates", "2025-01-02", "2025-01-02 23:59:59.123456789"),
  {
    name: "nothing, and empty text in quotes",
    file: "leads.csv",
    content: 'Id,Value\n1,\n2,""\n3,"NULL"\n',
    outcome: {
      header,
      rows: [
        ["1", null],
        ["2", ""],
        ["3", "NULL"],
      ],
    },
  },
  {
    name: "a column without any value",
    file: "leads.csv",
    content: "Id,Value\n1,\n2,\n",
    outcome: {
      header,
      rows: [
        ["1", null],
        ["2", null],
      ],
    },
  },
  {
    name: "a value of 1 MB with line ends, delimiters and quotes",
    file: "notes.csv",
    content: `Id,Value\n1,"${'Ada, ""x""\n'.repeat(100_000)}"\n2,y\n`,
    outcome: {
      header,
      rows: [
        ["1", 'Ada, "x"\n'.repeat(100_000)],
        ["2", "y"],
      ],
      told: { tallestField: { lineEnds: 100_000, line: 2 } },
    },
  },
  {
    name: "a last record of 3 MB without final newline",
    file: "notes.csv",
    content: `Id,Value\n1,y\n2,${"x".repeat(3 << 20)}`,
    outcome: {
      header,
      rows: [
        ["1", "y"],
        ["2", "x".repeat(3 << 20)],
      ],
    },
  },
  {
    name: "a record of 33 MB",
    file: "notes.csv",
    content: () => `Id,Value\n1,Ada\n2,${"x".repeat(33 << 20)}\n`,
    outcome: { at: "notes.csv:3:1", problem: /a record longer than 32 MB/ },
  },
  {
    name: "the same record twice",
    file: "leads.csv",
    content: "Id,Value\n1,Ada\n1,Ada\n",
    outcome: {
      header,
      rows: [
        ["1", "Ada"],
        ["1", "Ada"],
      ],
    },
  },
];
