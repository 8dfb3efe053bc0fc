import { splitRecords } from "./split-records.ts";

const MOST_LINES = 50;

/**
 * How many lines at the end of a file are no records: from the first blank or short line after the last line of full
 * width. Lines below it with one filled field count too, as a spreadsheet that saves a report again fills its lines up.
 * 0 where the file ends with a record, and where quotes leave it open.
 *
 * @example footerLines(["1,2", "", "Copyright"], ",", 2); // 2
 */
export function footerLines(lines: readonly string[], delimiter: string, width: number): number {
  const shapes = lines.slice(-MOST_LINES).map((line) => shapeOf(line, delimiter, width));
  const lastRecord = shapes.lastIndexOf("record");
  if (lastRecord < 0 || shapes.includes("open", lastRecord)) return 0;
  const below = shapes.slice(lastRecord + 1);
  const first = below.findIndex((shape) => shape === "blank" || shape === "short");
  return first < 0 ? 0 : below.length - first;
}

type Shape = "record" | "blank" | "short" | "thin" | "open";

function shapeOf(line: string, delimiter: string, width: number): Shape {
  if ((line.match(/"/g)?.length ?? 0) % 2 === 1) return "open";
  const fields = splitRecords(line, delimiter, 1)[0]?.fields ?? [];
  const filled = fields.filter((field) => field.trim() !== "").length;
  if (filled === 0) return "blank";
  if (fields.length < width) return "short";
  return filled === 1 && width > 2 ? "thin" : "record";
}
