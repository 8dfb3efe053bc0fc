import type { ColumnKind } from "../config/entities.ts";
import type { Formats } from "../config/value-formats.ts";
import type { Preset } from "../presets/preset.ts";
import { booleanValue } from "./values/boolean-value.ts";
import { idList } from "./values/id-list.ts";
import { idValue } from "./values/id-value.ts";
import { jsonValue } from "./values/json-value.ts";
import { numberValue } from "./values/number-value.ts";
import { timeValue } from "./values/time-value.ts";

/** What a value must be, and how it is written. */
export interface ValueForm {
  readonly kind: ColumnKind;
  readonly formats: Formats;
  readonly ids?: Preset["ids"];
  /** Between several ids in one value. */
  readonly separator?: string | undefined;
}

/**
 * SQL that writes a text value in the warehouse's own form, or null where it does not fit its form: moments in UTC without a zone,
 * plain numbers, true and false, ids in full. Patterns come before casts, because a cast rounds and drops offsets in silence.
 *
 * @example canonicalValue("cell", { kind: "number", formats: { number: "1.234,56" } }); // '1.250,50' becomes '1250.50'
 */
export function canonicalValue(value: string, { kind, formats, ids, separator }: ValueForm): string {
  switch (kind) {
    case "text":
      return value;
    case "id":
      return separator === undefined ? idValue(value, ids) : idList(value, separator, ids);
    case "json":
      return jsonValue(value);
    case "time":
      return timeValue(value, formats);
    case "number":
      return numberValue(value, formats);
    case "boolean":
      return booleanValue(value, formats);
  }
}
