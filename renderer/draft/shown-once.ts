const closed = new Map<string, number>();

/**
 * Options that make a message replace the one with its name while that is shown. A closing message counts as
 * another one: an antd message reopened while it closes would never disappear.
 */
export function shownOnce(name: string): { readonly key: string; readonly onClose: () => void } {
  const count = closed.get(name) ?? 0;
  return { key: `${name}-${count}`, onClose: () => void closed.set(name, count + 1) };
}
