import type { Preset } from "../../presets/preset.ts";
import { quoteText } from "../../warehouse.ts";
import { idValue } from "./id-value.ts";

/**
 * SQL for several ids in one value, each as idValue() writes it, with `chr(31)` between them: SQL need not know which sign a vendor
 * puts there. Null where one of them does not fit, or where there is none.
 *
 * @example idList("cell", ";"); // '501; 502' becomes '501' || chr(31) || '502'
 */
export function idList(value: string, separator: string, ids?: Preset["ids"]): string {
  const parts = `list_transform(string_split(${value}, ${quoteText(separator)}), lambda part: trim(part))`;
  const filled = `list_filter(${parts}, lambda part: part <> '')`;
  const whole = `list_transform(${filled}, lambda id: ${idValue("id", ids)})`;
  const misfits = "len(list_filter(list, lambda id: id is null))";
  return `list_transform([${whole}], lambda list:
      case when len(list) > 0 and ${misfits} = 0 then array_to_string(list, chr(31)) end)[1]`;
}
