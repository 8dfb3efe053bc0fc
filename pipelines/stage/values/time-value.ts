import type { dateForms, Formats } from "../../config/value-formats.ts";
import { quoteText } from "../../warehouse.ts";

type DateForm = (typeof dateForms)[number];
type Epoch = "epoch ms" | "epoch s";

const YEAR = "([1-9]\\d{3})";
const ONE_OR_TWO = "(\\d{1,2})";

/** Each form as a pattern, and what its groups are. */
const DATES: Readonly<Record<Exclude<DateForm, Epoch>, { pattern: string; parts: string }>> = {
  "yyyy-MM-dd": { pattern: `${YEAR}-(\\d{2})-(\\d{2})`, parts: "ymd" },
  "M/d/yyyy": { pattern: `${ONE_OR_TWO}/${ONE_OR_TWO}/${YEAR}`, parts: "mdy" },
  "d/M/yyyy": { pattern: `${ONE_OR_TWO}/${ONE_OR_TWO}/${YEAR}`, parts: "dmy" },
  "d.M.yyyy": { pattern: `${ONE_OR_TWO}[.]${ONE_OR_TWO}[.]${YEAR}`, parts: "dmy" },
  "d-M-yyyy": { pattern: `${ONE_OR_TWO}-${ONE_OR_TWO}-${YEAR}`, parts: "dmy" },
  "M-d-yyyy": { pattern: `${ONE_OR_TWO}-${ONE_OR_TWO}-${YEAR}`, parts: "mdy" },
  "yyyy/M/d": { pattern: `${YEAR}/${ONE_OR_TWO}/${ONE_OR_TWO}`, parts: "ymd" },
};

/** 1990 to 2100: other whole numbers are no moments of a CRM. */
const EPOCHS = {
  "epoch ms": { digits: "\\d{12,13}", from: 631152000000, to: 4102444800000, factor: 1 },
  "epoch s": { digits: "\\d{9,10}", from: 631152000, to: 4102444800, factor: 1000 },
} as const;

const SPACE = "[ \u00a0\u202f]";
const CLOCK = [
  "([01]?\\d|2[0-3]):([0-5]\\d)(?::([0-5]\\d(?:\\.\\d{1,6})?))?",
  `(?:${SPACE}?([AaPp])\\.?[Mm]\\.?)?`,
  `(?:${SPACE}?(?:(Z|UTC)|([+-])(0\\d|1[0-4])(?::?([0-5]\\d))?))?`,
].join("");
const CLOCK_PARTS = ["h", "min", "s", "half", "utc", "sign", "offset_h", "offset_min"];

/**
 * SQL for a moment in UTC as text (`2026-06-30 14:05:00`), or null where the value does not fit the declared form. A time may
 * follow each form of date: `14:05`, `14:05:00.123`, `2:05 PM`, after a space, a `T` or a comma, and an offset may follow the time.
 * What has no offset is of the declared zone. A date without a time is that date at 00:00, of whatever zone: a CRM's close date
 * is a day, not a moment.
 *
 * Where clocks jump ahead, a local time that never was is read with the offset before the jump (New York, 2026-03-08 02:30 is
 * 07:30 UTC). Where they are set back, a local time that was twice is read as the later one (2026-11-01 01:30 is 06:30 UTC).
 *
 * @example timeValue("cell", { date: "M/d/yyyy", zone: "America/New_York" }); // '6/30/2026 2:05 PM' becomes '2026-06-30 18:05:00'
 */
export function timeValue(value: string, { date = "yyyy-MM-dd", zone }: Formats): string {
  if (date === "epoch ms" || date === "epoch s") return epochValue(value, date);
  const { pattern, parts } = DATES[date];
  const names = [...parts, ...CLOCK_PARTS].map(quoteText).join(", ");
  const whole = quoteText(`^${pattern}(?:(?:T|,? )${CLOCK})?$`);
  return `list_transform([regexp_extract(${value}, ${whole}, [${names}])], lambda p: cast(${moment(zone)} as varchar))[1]`;
}

function epochValue(value: string, form: Epoch): string {
  const { digits, from, to, factor } = EPOCHS[form];
  const number = `try_cast(${value} as bigint)`;
  return `case when regexp_full_match(${value}, '[+]?${digits}') and ${number} between ${from} and ${to}
    then cast(make_timestamp_ms(${number} * ${factor}) as varchar) end`;
}

/** Of the parts `p` of a value, each of them empty where it is not there. */
function moment(zone: string | undefined): string {
  const local = `try_cast(p.y || '-' || p.m || '-' || p.d || ${clock} as timestamp)`;
  const offset = `(try_cast(p.sign || p.offset_h as integer) * 60 + try_cast(p.sign || '0' || p.offset_min as integer))`;
  const zoned =
    zone === undefined || zone === "UTC" ? local : `timezone('UTC', timezone(${quoteText(zone)}, ${local}))`;
  return `case
    when p.h = '' or p.utc <> '' then ${local}
    when p.sign <> '' then ${local} - to_minutes(${offset})
    else ${zoned}
  end`;
}

/** Hours of a half day go from 1 to 12; no other hour has a cast that holds, so that `14:05 PM` does not fit. */
const clock = `case
      when p.h = '' then ''
      else ' ' || case
        when p.half = '' then p.h
        when try_cast(p.h as integer) between 1 and 12
          then cast(try_cast(p.h as integer) % 12 + case when lower(p.half) = 'p' then 12 else 0 end as varchar)
        else 'none'
      end || ':' || p.min || ':' || case when p.s = '' then '00' else p.s end
    end`;
