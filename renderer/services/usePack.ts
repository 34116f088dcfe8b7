import { useEffect, useState } from 'react';
import { findPack } from '#shared/packs/built-in/index';
import { readPack } from '#shared/packs/read-pack';
import type { TemplatePack } from '#shared/tables/grammar';
import { useBridge } from './bridge.ts';

/** The content of a pack: built in, or requested from the services; `null` until it is there. */
export function usePack(
  id: string | null,
  onProblem?: (sentence: string) => void,
  /** Another number means that it changed and is requested again. */
  version = 0,
): TemplatePack | null {
  const { call } = useBridge();
  const [own, setOwn] = useState<TemplatePack | null>(null);
  const builtIn = id === null ? null : findPack(id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is asked for again
  useEffect(() => {
    if (id === null || findPack(id) !== null) return;
    let isCurrent = true;
    void call('packs.get', { pack: id }).then((got) => {
      const read = got.ok ? readPack(got.value) : got;
      if (!isCurrent) return;
      if (read.ok) setOwn(read.value);
      else onProblem?.(read.error.message);
    });
    return () => {
      isCurrent = false;
    };
  }, [id, call, onProblem, version]);
  return builtIn ?? (own?.id === id ? own : null);
}
