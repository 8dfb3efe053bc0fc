/** The rows of a CSV text by header: quotes undone, everything text. */
export function records(text: string): Record<string, string>[] {
  const [header = [], ...rows] = text.trimEnd().split("\n").map(cells);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? "missing"])));
}

function cells(line: string): string[] {
  const found = `,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g);
  return [...found].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
}
