/**
 * What systems and spreadsheets write for "empty", in every case a mark and never an answer. Words that may be one,
 * such as None, NA (Namibia) and Unknown, are left to a person.
 */
export const nullTokens: readonly string[] = [
  "Select",
  "--None--",
  "-",
  "--",
  "N/A",
  "n/a",
  "#N/A",
  "NULL",
  "null",
  "NaN",
  "nan",
  "[not provided]",
  "[[Unknown]]",
  "(blank)",
  "(not set)",
];
