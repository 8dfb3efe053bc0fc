import type { BytePlace } from "./byte-place.ts";

/**
 * The bytes are not the CSV that was declared. Internal to reading: whoever knows the file's name makes it an
 * InputError.
 *
 * @example throw new CsvFlaw(place, "a NUL byte", "Export the file as UTF-8 text.")
 */
export class CsvFlaw extends Error {
  readonly place: BytePlace;
  readonly mend: string;

  constructor(place: BytePlace, problem: string, mend: string) {
    super(problem);
    this.name = "CsvFlaw";
    this.place = place;
    this.mend = mend;
  }
}
