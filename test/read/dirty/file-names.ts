import type { DirtyCase } from "./dirty-case.ts";

function named(file: string, name = `a file called ${file}`): DirtyCase {
  return {
    name,
    file,
    beside: "leads1.csv",
    content: "year,Name\n1,Ada\n",
    outcome: { header: ["year", "Name"], rows: [["1", "Ada"]] },
  };
}

/** Names that an engine takes for a pattern, a partition or an option. */
export const fileNames: readonly DirtyCase[] = [
  named("leads[1].csv"),
  named("leads*.csv"),
  named("leads?.csv"),
  named("{a,b}.csv"),
  named("leads (1).csv"),
  named("leads%20.csv"),
  named("it's leads.csv"),
  named("-leads.csv"),
  named("#leads.csv"),
  named("Liste für Zoë 👩.csv"),
  named("year=2024/leads.csv", "a folder that is called like a partition of a column"),
  named("year=2024.csv"),
  named("LEADS.CSV"),
];
