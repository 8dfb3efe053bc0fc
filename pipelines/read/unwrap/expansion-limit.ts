import { Transform } from "node:stream";
import { InputError } from "../../errors.ts";

const GIB = 1024 ** 3;
/** Exports shrink to a tenth, tables of one value to a three-hundredth; a bomb to a thousandth. */
const MOST_TIMES = 400;
const ALWAYS_BYTES = 64 * 1024 ** 2;
const MOST_BYTES = 64 * GIB;

/**
 * Lets bytes through until they are out of all proportion to the packed bytes that they came from: more than 400 times as many
 * (beyond the first 64 MB), or more than 64 GiB. So a small file can't fill the disk.
 *
 * Errors: the stream fails with an InputError at `shownAs`.
 *
 * @example await pipeline(gunzip, expansionLimit(size, "Lead.csv.gz"), output);
 */
export function expansionLimit(packedBytes: number, shownAs: string): Transform {
  const limit = Math.min(MOST_BYTES, Math.max(ALWAYS_BYTES, MOST_TIMES * packedBytes));
  let bytes = 0;
  return new Transform({
    transform(piece: Buffer, _, pass) {
      bytes += piece.length;
      pass(bytes > limit ? tooLarge(shownAs) : null, piece);
    },
  });
}

function tooLarge(at: string): InputError {
  return new InputError({
    at,
    problem: "unpacks to more than 400 times its size, or to more than 64 GiB",
    mend: "If the file is sound, unpack it yourself and name the unpacked file.",
  });
}
