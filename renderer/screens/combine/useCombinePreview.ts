import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { Output } from '#shared/api/contract';

export type Previewed = Output<'combine.preview'>;
/** Facts that cannot be added, as typed (分, counts, hundredths of a point); `null` leaves one open. */
export type Facts = Readonly<Record<string, number | null>>;

export interface CombinePreviewState {
  /** `null` while it is being computed, or if that fails. */
  readonly found: Previewed | null;
  readonly problem: string | null;
}

const NOTHING: CombinePreviewState = { found: null, problem: null };
/** A name is typed letter by letter; in milliseconds. */
const WAIT_MS = 300;

/** The sum of the chosen units. */
export function useCombinePreview(
  部门: string,
  parts: readonly string[],
  offset: boolean,
): CombinePreviewState {
  const { call } = useBridge();
  const [state, setState] = useState(NOTHING);
  const name = 部门.trim() === '' ? '汇总' : 部门;
  useEffect(() => {
    setState(NOTHING);
    if (parts.length === 0) return;
    let current = true;
    const timer = setTimeout(async () => {
      const read = await call('combine.preview', { 部门: name, parts: [...parts], offset });
      if (!current) return;
      setState(read.ok ? { found: read.value, problem: null } : { found: null, problem: read.error.message });
    }, WAIT_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [call, name, parts, offset]);
  return state;
}
