/**
 * A text as a JavaScript string literal that can stand anywhere: in a module, in a page's script, in a template. Everything but plain
 * letters, digits and harmless signs is written as an escape, so that no quote, `</script>`, `{{` or line separator is left.
 *
 * @example jsText("</b>") // "\"\\u003c/b\\u003e\""
 */
export function jsText(text: string): string {
  return `"${text.replace(/[^\w .,:;()%+\-/*=!?#@'|]/g, escaped)}"`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
