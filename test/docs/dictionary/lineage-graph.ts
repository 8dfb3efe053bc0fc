import type { DictionaryRelation } from "./dictionary.ts";

type Edge = readonly [from: string, to: string];

/** Which part of the warehouse is made from which, as a Mermaid graph. What goes through `meta` goes from part to part. */
export function partsGraph(relations: readonly DictionaryRelation[]): string {
  const byName = new Map(relations.map((relation) => [relation.name, relation]));
  const sources = (name: string): string[] => {
    const relation = byName.get(name);
    if (relation === undefined) return [name.slice(0, name.indexOf("."))];
    return relation.part === "meta" ? relation.reads.flatMap(sources) : [relation.part];
  };
  const edges = relations
    .filter(({ part }) => part !== "meta")
    .flatMap(({ part, reads }) => reads.flatMap(sources).map((source) => [source, part] as const));
  return graph(withoutShortcuts(distinct(edges)));
}

/** How the relations of one part are made from each other and from those before, which are dashed. */
export function partGraph(part: string, relations: readonly DictionaryRelation[]): string {
  const own = relations.filter((relation) => relation.part === part);
  const edges = own.flatMap(({ name, reads }) => reads.map((read) => [read, name] as const));
  const outside = [...new Set(edges.map(([from]) => from))].filter(
    (name) => !own.some((relation) => relation.name === name),
  );
  return graph(edges, outside);
}

function graph(edges: readonly Edge[], dashed: readonly string[] = []): string {
  const names = [...new Set(edges.flat())].sort();
  const id = (name: string) => name.replace(/\W/g, "_");
  return [
    "```mermaid",
    "flowchart LR",
    ...names.map((name) => `  ${id(name)}["${name}"]`),
    ...edges.map(([from, to]) => `  ${id(from)} --> ${id(to)}`),
    ...dashed.map((name) => `  style ${id(name)} stroke-dasharray: 4`),
    "```",
  ].join("\n");
}

function distinct(edges: readonly Edge[]): Edge[] {
  const others = edges.filter(([from, to]) => from !== to);
  return [...new Map(others.map((edge) => [edge.join(" → "), edge])).values()];
}

/** Leaves out what is reached by another way too: a graph of everything can't be read. */
function withoutShortcuts(edges: readonly Edge[]): Edge[] {
  const reaches = (from: string, to: string, seen: ReadonlySet<string>): boolean =>
    edges.some(([a, b]) => a === from && !seen.has(b) && (b === to || reaches(b, to, new Set([...seen, b]))));
  return edges.filter(
    ([from, to]) => !edges.some(([a, b]) => a === from && b !== to && reaches(b, to, new Set([from, b]))),
  );
}
