/**
 * A text as a Jinja template that renders to it: every brace that could open a tag is written as an expression, and so are carriage
 * returns, which Jinja would turn into line feeds.
 *
 * @example jinjaText("{{ x }}") // "{{ '{' }}{{ '{' }} x }}"
 */
export function jinjaText(text: string): string {
  return text.replaceAll("{", "{{ '{' }}").replaceAll("\r", "{{ '\\r' }}");
}
