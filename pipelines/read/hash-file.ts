import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/**
 * SHA-256 (hexadecimal) and size of a file, read once in pieces.
 *
 * @example (await hashFile("leads.parquet")).sha256; // "9f86d0…"
 */
export async function hashFile(path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { sha256: hash.digest("hex"), bytes };
}
