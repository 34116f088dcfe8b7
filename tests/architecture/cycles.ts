/** The first circle found in a graph, as `a → b → a`; `null` if there is none. */
export function findCycle(graph: ReadonlyMap<string, readonly string[]>): string | null {
  const done = new Set<string>();
  for (const start of graph.keys()) {
    const cycle = walk(graph, start, [], done);
    if (cycle !== null) return cycle.join(' → ');
  }
  return null;
}

function walk(
  graph: ReadonlyMap<string, readonly string[]>,
  node: string,
  path: readonly string[],
  done: Set<string>,
): readonly string[] | null {
  const seenAt = path.indexOf(node);
  if (seenAt >= 0) return [...path.slice(seenAt), node];
  if (done.has(node)) return null;
  for (const next of graph.get(node) ?? []) {
    const cycle = walk(graph, next, [...path, node], done);
    if (cycle !== null) return cycle;
  }
  done.add(node);
  return null;
}
