/** Why an Arrow file can't be read. Internal to reading, as it knows no file. */
export class ArrowFlaw extends Error {
  /** What to do about it where the file is sound; without it the bytes are not Arrow as its specification says. */
  readonly mend: string | null;

  constructor(problem: string, mend: string | null = null) {
    super(problem);
    this.name = "ArrowFlaw";
    this.mend = mend;
  }
}
