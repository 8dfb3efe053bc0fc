/** A text as part of a comment that ends with its line. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\r\n]/g, " ");
}
