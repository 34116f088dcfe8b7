const closed = new Map<string, number>();

/**
 * Options by which a message takes the place of the one of its name that is still shown. One that closes is another:
 * a message of antd that is opened again while it closes would stay for good.
 */
export function shownOnce(name: string): { readonly key: string; readonly onClose: () => void } {
  const count = closed.get(name) ?? 0;
  return { key: `${name}-${count}`, onClose: () => void closed.set(name, count + 1) };
}
