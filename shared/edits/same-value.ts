/** Whether two plain JSON values are equal, regardless of key order. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [own, others] = [Object.entries(one), new Map(Object.entries(other))];
  return (
    own.length === others.size &&
    own.every(([key, value]) => others.has(key) && sameValue(value, others.get(key)))
  );
}
