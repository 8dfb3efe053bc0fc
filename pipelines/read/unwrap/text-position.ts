/**
 * Follows a text in pieces, to say where in it something stands: line and column from 1, the column in characters.
 *
 * @example const at = new TextPosition("\n"); at.pass("id\nna"); `${at.place("me")}`; // "2:5"
 */
export class TextPosition {
  readonly #lineEnd: string;
  #line = 1;
  #column = 1;

  /** `lineEnd` is "\n", or "\r" where a lone CR ends lines. */
  constructor(lineEnd: string) {
    this.#lineEnd = lineEnd;
  }

  /** Goes over a piece that is sound. */
  pass(text: string): void {
    const last = text.lastIndexOf(this.#lineEnd);
    if (last >= 0) this.#column = 1;
    for (let at = text.indexOf(this.#lineEnd); at >= 0; at = text.indexOf(this.#lineEnd, at + 1))
      this.#line++;
    this.#column += [...text.slice(last + 1)].length;
  }

  /** `line:column` of what follows `before` in the piece after those passed. */
  place(before: string): string {
    this.pass(before);
    return `${this.#line}:${this.#column}`;
  }
}
