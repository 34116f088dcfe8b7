import type { SourceFile } from '#shared/imports/source/source';
import type { TemplatePack } from '#shared/tables/grammar';

type Reading<O, T> = (files: readonly SourceFile[], of: O, packs: readonly TemplatePack[]) => T;

/**
 * Remembers the last result for each set of files, which the preview, the check and the commit all request. `keyOf`
 * tells inputs apart.
 */
export function remembered<O, T>(read: Reading<O, T>, keyOf: (of: O) => string): Reading<O, T> {
  interface Last {
    readonly key: string;
    readonly packs: readonly TemplatePack[];
    readonly value: T;
  }
  const known = new WeakMap<readonly SourceFile[], Last>();
  return (files, of, packs) => {
    const key = keyOf(of);
    const last = known.get(files);
    if (last?.key === key && last.packs === packs) return last.value;
    const value = read(files, of, packs);
    known.set(files, { key, packs, value });
    return value;
  };
}
