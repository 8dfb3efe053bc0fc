/** Every part of a parse tree or plan that has a type. What else has one, such as a constant, has an object there. */
export function typedNodes<Node>(part: unknown): Node[] {
  if (typeof part !== "object" || part === null) return [];
  const within = Object.values(part).flatMap((inner) => typedNodes<Node>(inner));
  return "type" in part && typeof part.type === "string" ? [part as Node, ...within] : within;
}
