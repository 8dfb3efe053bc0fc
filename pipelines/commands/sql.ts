import { nearest } from "../config/nearest.ts";
import { primaryKey } from "../dictionary/primary-key.ts";
import { InputError } from "../errors.ts";
import type { RelationReport } from "../relation-text.ts";
import { allRelations, type Relation } from "../relations.ts";

/** Every relation that SQL makes in the warehouse, or the one that is asked for. Throws InputError for a name that none has. */
export function sql(name: string | undefined): RelationReport[] {
  const relations = allRelations();
  const asked = name === undefined ? relations : [relationNamed(name, relations)];
  return asked.map((relation) => ({
    relation: relation.name,
    grain: relation.comment,
    key: (primaryKey(relation.comment) ?? []).map(({ name }) => name),
    reads: relation.reads,
    read_by: relations.filter(({ reads }) => reads.includes(relation.name)).map((own) => own.name),
    sql: relation.sql,
  }));
}

function relationNamed(name: string, relations: readonly Relation[]): Relation {
  const found = relations.find((relation) => relation.name === name);
  if (found !== undefined) return found;
  const ending = relations.filter((relation) => relation.name.endsWith(`.${name}`));
  const near =
    ending[0]?.name ??
    nearest(
      name,
      relations.map((relation) => relation.name),
    );
  const isOurs = /^(meta|raw|mapped|quarantine|reports)\./.test(name);
  throw new InputError({
    at: name,
    problem: "no SQL makes a relation of this name",
    mend: isOurs
      ? "Tables of the report, and those of meta, raw, mapped and quarantine, are made by the program: docs/warehouse.md says from what."
      : near === null
        ? "`scorewright sql` lists all."
        : `Did you mean "${near}"?`,
  });
}
