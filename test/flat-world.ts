import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Conversion in percent of the lead at a position, by the size of its company: 0 small, 1 middle, 2 large. */
export type Conversion = (position: number, size: number) => number;

const day = (n: number) => new Date(Date.UTC(2022, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);

/** Writes three leads a day with a size, handoff and win as one flat export, and a config for it; returns the config's path. */
export function writeFlatWorld(folder: string, leads: number, conversion: Conversion): string {
  const rows = Array.from({ length: leads }, (_, i) => leadRow(i, conversion));
  writeFileSync(join(folder, "leads.csv"), `id,size,qualified,won\n${rows.join("\n")}\n`);
  const config = {
    name: "flat",
    asOf: day(Math.floor(leads / 3)),
    exports: {
      leads: { file: "leads.csv", id: "id", columns: { qualified_at: "qualified", won_at: "won" } },
    },
    validation: { repetitions: 0 },
  };
  const path = join(folder, "scorewright.json");
  writeFileSync(path, JSON.stringify(config));
  return path;
}

function leadRow(i: number, conversion: Conversion): string {
  const size = i % 3;
  const won = (i * 7919) % 100 < conversion(i, size);
  return `${i},${["small", "middle", "large"][size]},${day(Math.floor(i / 3))},${won ? day(Math.floor(i / 3) + 20) : ""}`;
}
