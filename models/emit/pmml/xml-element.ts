import { xmlText } from "./xml-text.ts";

/**
 * An XML element, its children below it and two blanks further in.
 *
 * @param children XML; a text goes through xmlText first.
 * @example xmlElement("Application", { name: "R&D" }) // '<Application name="R&#38;D"/>'
 */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly string[] = [],
): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`);
  const start = `<${name}${said.join("")}`;
  if (children.length === 0) return `${start}/>`;
  const inner = children.join("\n").replaceAll("\n", "\n  ");
  return `${start}>\n  ${inner}\n</${name}>`;
}
