/** A record of a CSV text, as far as it can be told without a contract. */
export interface TextRecord {
  /** Number of the line on which it begins, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
  /** False where a quote stands within a field: a sign that the delimiter is another one. */
  readonly isSound: boolean;
}

/**
 * The first records of a CSV text with a delimiter to be tried; quotes are respected, nothing is refused. A last record
 * without its line end counts too.
 *
 * @example splitRecords('a;b\n"x;\ny";2\n', ";", 10); // lines 1 and 2, two fields each
 */
export function splitRecords(text: string, delimiter: string, most: number): readonly TextRecord[] {
  const records: TextRecord[] = [];
  let [line, firstLine, field, fields] = [1, 1, "", [] as string[]];
  let [isQuoted, wasQuoted, isSound] = [false, false, true];
  const endField = () => {
    fields.push(field);
    [field, wasQuoted] = ["", false];
  };
  const endRecord = () => {
    endField();
    records.push({ line: firstLine, fields, isSound });
    [fields, firstLine, isSound] = [[], line, true];
  };
  for (let at = 0; at < text.length && records.length < most; at++) {
    const sign = text[at] as string;
    const isLineEnd = sign === "\n" || (sign === "\r" && text[at + 1] !== "\n");
    if (isLineEnd) line++;
    if (isQuoted && sign === '"' && text[at + 1] === '"') field += text[++at];
    else if (isQuoted && sign === '"') [isQuoted, wasQuoted] = [false, true];
    else if (isQuoted) field += sign;
    else if (sign === delimiter) endField();
    else if (isLineEnd) endRecord();
    else if (sign === '"' && field === "" && !wasQuoted) isQuoted = true;
    else if (sign !== "\r") {
      field += sign;
      isSound &&= !wasQuoted && sign !== '"';
    }
  }
  if (records.length < most && (fields.length > 0 || field !== "" || wasQuoted)) endRecord();
  return records;
}
