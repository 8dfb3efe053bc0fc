/** A number as SQL: with an exponent a literal is a floating point number in most engines, and not a DECIMAL. */
export function numberSql(value: number): string {
  const text = String(value);
  return text.includes("e") ? text : `${text}e0`;
}
