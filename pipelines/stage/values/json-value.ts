const LONGEST = 1_000_000;

/** JSON nested some ten thousand deep ends the process: no text with more opening brackets than this is parsed. */
const MOST_BRACKETS = 1000;

/**
 * SQL for one JSON object as it is written, or null for anything else: other JSON, a key twice, more than 1 MB, more than 1,000
 * brackets.
 *
 * @example jsonValue("cell"); // '{"Webpage": "/pricing"}' stays, '[1]' becomes null
 */
export function jsonValue(value: string): string {
  const brackets = `length(${value}) - length(translate(${value}, '{[', ''))`;
  const keys = `json_keys(${value})`;
  return `case
      when length(${value}) > ${LONGEST} or ${brackets} > ${MOST_BRACKETS} then null
      else case when json_valid(${value}) then
        case when json_type(${value}) = 'OBJECT' then
          case when len(${keys}) = len(list_distinct(${keys})) then ${value} end
        end
      end
    end`;
}
