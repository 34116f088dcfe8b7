import { useCallback, useEffect, useState } from 'react';
import type { Result } from '#shared/result';
import { followChanges } from './changes.ts';

export interface Asked<T> {
  readonly value: T | null;
  readonly error: string | null;
  readonly loading: boolean;
  again(): void;
}

/** Calls the service when `key` changes, and again after any change at the bureau. */
export function useAsked<T>(key: string, ask: () => Promise<Result<T>>): Asked<T> {
  const [state, setState] = useState<{ value: T | null; error: string | null; loading: boolean }>({
    value: null,
    error: null,
    loading: true,
  });
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((last) => last + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says all that `ask` depends on
  useEffect(() => {
    let current = true;
    setState((last) => ({ ...last, loading: true }));
    void ask().then((result) => {
      if (!current) return;
      setState((last) =>
        result.ok
          ? { value: result.value, error: null, loading: false }
          : { value: last.value, error: result.error.message, loading: false },
      );
    });
    return () => {
      current = false;
    };
  }, [key, turn]);
  useEffect(() => followChanges(again), [again]);
  return { ...state, again };
}
