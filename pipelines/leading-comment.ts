/** The lines of the comment that a SQL text begins with, without their dashes. @example leadingComment("-- A.\n-- B.\nselect 1"); // ["A.", "B."] */
export function leadingComment(sql: string): string[] {
  const lines = sql.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("--"));
  return lines.slice(0, end === -1 ? lines.length : end).map((line) => line.slice(2).trim());
}
