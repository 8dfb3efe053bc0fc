import { isUtf8 } from "node:buffer";
import { gzipSync } from "node:zlib";
import { seededRandom } from "../../models/random.ts";
import type { CsvDialect } from "../../pipelines/read/csv/csv-dialect.ts";
import { dialectOf, writeCsv } from "./csv-writer.ts";
import type { CsvText } from "./reference-csv.ts";

/** A file for the reader, and what it holds for the reference. */
export interface CsvFile {
  readonly bytes: Buffer;
  readonly name: string;
  readonly dialect: CsvDialect;
  readonly text: CsvText;
}

const PIECES = [
  ..."a|b|id|Name|1|007|2.70|é|👩‍👧|NULL|=1+1|#|'|\\|x y|ß|\u2028|\u0085|{}|12345678901234567890".split("|"),
  ...'"|""|,|;|\t|\n|\r\n|\r| '.split("|"),
  "|",
];
const HOSTILE = ['"', '""', ",", ";", "\t", "|", "\n", "\r", "\r\n", "\0", "\ufeff", "x", "", " ", "é"];

/** One generated file: mostly a sound table in any dialect, often with some flaws, sometimes packed or in UTF-16. */
export function anyCsvFile(seed: number): CsvFile {
  const random = seededRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const cell = () => Array.from({ length: upTo(3) }, () => pick(PIECES)).join("");
  const width = 1 + upTo(4);
  const names = Array.from({ length: width }, (_, index) => `${pick(PIECES)}${random() < 0.9 ? index : ""}`);
  const rows = Array.from({ length: upTo(6) }, () => names.map(cell));
  const style = {
    delimiter: pick([",", ";", "\t", "|"]),
    lineEnds: pick([["\n"], ["\r\n"], ["\n", "\r\n"], ["\r"]]),
    quoteAll: random() < 0.3,
    finalNewline: random() < 0.8,
    mark: random() < 0.2,
  };
  const dialect =
    random() < 0.95 ? dialectOf(style) : { delimiter: pick([",", ";"]), lineEnds: "lf" as const };
  const bytes = spoil(Buffer.from(writeCsv({ names, rows }, style)));
  return { ...wrap(bytes), dialect, text: asText(bytes, dialect) };

  function spoil(sound: Buffer): Buffer {
    let spoiled = sound;
    for (let flaws = random() < 0.4 ? 0 : upTo(3); flaws > 0; flaws--) {
      const at = upTo(spoiled.length);
      const hostile = random() < 0.9 ? Buffer.from(pick(HOSTILE)) : Buffer.from([upTo(255)]);
      spoiled = Buffer.concat([spoiled.subarray(0, at), hostile, spoiled.subarray(at + upTo(2))]);
    }
    return random() < 0.05 ? spoiled.subarray(0, upTo(spoiled.length)) : spoiled;
  }

  function wrap(plain: Buffer): { bytes: Buffer; name: string } {
    const text = plain.toString();
    const canBeUtf16 = isUtf8(plain) && text !== "" && !text.startsWith("\ufeff");
    const encoded = canBeUtf16 && random() < 0.1 ? Buffer.from(`\ufeff${text}`, "utf16le") : plain;
    const isPacked = random() < 0.05 && encoded.length > 0;
    return { bytes: isPacked ? gzipSync(encoded) : encoded, name: isPacked ? "x.csv.gz" : "x.csv" };
  }
}

function asText(bytes: Buffer, { lineEnds }: CsvDialect): CsvText {
  let length = bytes.length;
  while (!isUtf8(bytes.subarray(0, length))) length--;
  const firstLine = bytes.toString().split(lineEnds === "cr" ? "\r" : "\n")[0] ?? "";
  return { text: bytes.toString("utf8", 0, length), isWhole: length === bytes.length, firstLine };
}
