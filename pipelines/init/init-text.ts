import type { InitReport, PlacedFile } from "./init-report.ts";

/** What `init` prints: each file with the evidence for its place, then what a person must decide. */
export function initText({
  configPath,
  isAccepted,
  placed,
  notPlaced,
  evidence,
  decide,
}: InitReport): string {
  const parts = [
    ...placed.map(placedLines),
    titled("The whole", evidence),
    titled(
      "Not placed",
      notPlaced.map(({ file, because }) => `${file}: ${because}`),
    ),
    [configPath === null ? "No config was written." : written(configPath, isAccepted)],
    titled("Decide before `scorewright check`:", decide),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

function written(configPath: string, isAccepted: boolean): string {
  return `Written: ${configPath}${isAccepted ? " (`scorewright check` accepts it)" : ""}`;
}

function placedLines({ export: entity, file, preset, records, columns, evidence }: PlacedFile): string[] {
  const parts = Object.entries(columns).map(([canonical, column]) => `${canonical} ← ${column}`);
  const title = `exports.${entity}: ${file}, ${preset ?? "no preset"}, ${records} records`;
  return titled(title, [...evidence, ...(parts.length === 0 ? [] : [`columns: ${parts.join(", ")}`])]);
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}
