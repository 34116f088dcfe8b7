const last = new Map<string, string>();
let count = 0;

/**
 * A key for a message that takes the place of the last one of its name. The same key twice would not do: a message of
 * antd that is opened again while it closes stays for good.
 */
export function freshKey(name: string, destroy: (key: string) => void): string {
  const before = last.get(name);
  if (before !== undefined) destroy(before);
  const key = `${name}-${++count}`;
  last.set(name, key);
  return key;
}
