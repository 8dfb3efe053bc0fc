import { happened } from "./calendar.ts";

/** A field whose changes the CRM keeps: what it said at creation and every change since, oldest first. */
export interface TrackedField<T> {
  readonly initial: T;
  readonly changes: readonly { readonly at: number; readonly value: T }[];
}

/** A field nobody has changed yet. */
export function unchanged<T>(initial: T): TrackedField<T> {
  return { initial, changes: [] };
}

/** The field with one more change; a change that the exports cannot know of, or that changes nothing, is left out. */
export function changed<T>(field: TrackedField<T>, at: number, value: T): TrackedField<T> {
  if (!happened(at) || valueNow(field) === value) return field;
  return { initial: field.initial, changes: [...field.changes, { at, value }] };
}

/** What the field said just before the moment `at` (ms since 1970): the as-of value. */
export function valueAt<T>(field: TrackedField<T>, at: number): T {
  return field.changes.findLast((change) => change.at < at)?.value ?? field.initial;
}

/** What the field says in the export. */
export function valueNow<T>(field: TrackedField<T>): T {
  return field.changes.at(-1)?.value ?? field.initial;
}
