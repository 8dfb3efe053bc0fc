const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text with � for what XML 1.0 cannot hold, not even as references: control characters and lone surrogates. */
export function writable(text: string): string {
  return text.replace(unwritable, "\ufffd");
}

/** Whether XML 1.0 can hold a text as it is. */
export function isWritable(text: string): boolean {
  return writable(text) === text;
}

/**
 * A text as it stands in an attribute between double quotes, or in an element, with the tabs and line ends that a reader would change.
 *
 * Source: XML 1.0, 2.2 "Characters" and 3.3.3 "Attribute-Value Normalization".
 *
 * @example xmlText('"R&D"\n') // "&#34;R&#38;D&#34;&#10;"
 */
export function xmlText(text: string): string {
  return writable(text).replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
