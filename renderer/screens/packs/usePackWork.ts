import { useCallback, useMemo, useState } from 'react';
import type { TemplatePack } from '#shared/tables/grammar';

/** A pack being edited: the stored version, the current one, and undo. */
export interface PackWork {
  readonly pack: TemplatePack;
  /** The stored version. */
  readonly kept: TemplatePack;
  readonly changed: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  edit(change: (pack: TemplatePack) => TemplatePack): void;
  undo(): void;
  redo(): void;
}

interface Steps {
  readonly of: TemplatePack;
  readonly past: readonly TemplatePack[];
  readonly now: TemplatePack;
  readonly future: readonly TemplatePack[];
}

const begin = (pack: TemplatePack): Steps => ({ of: pack, past: [], now: pack, future: [] });

/** The edits of a pack since it was opened or last saved. */
export function usePackWork(kept: TemplatePack): PackWork {
  const [steps, setSteps] = useState(() => begin(kept));
  const current = steps.of === kept ? steps : begin(kept);
  if (current !== steps) setSteps(current);
  const edit = useCallback((change: (pack: TemplatePack) => TemplatePack) => {
    setSteps((before) => {
      const now = change(before.now);
      return now === before.now ? before : { ...before, past: [...before.past, before.now], now, future: [] };
    });
  }, []);
  const undo = useCallback(() => {
    setSteps((before) => {
      const last = before.past.at(-1);
      if (last === undefined) return before;
      return { ...before, past: before.past.slice(0, -1), now: last, future: [before.now, ...before.future] };
    });
  }, []);
  const redo = useCallback(() => {
    setSteps((before) => {
      const [next, ...future] = before.future;
      return next === undefined
        ? before
        : { ...before, past: [...before.past, before.now], now: next, future };
    });
  }, []);
  return useMemo(
    () => ({
      pack: current.now,
      kept,
      changed: current.now !== kept,
      canUndo: current.past.length > 0,
      canRedo: current.future.length > 0,
      edit,
      undo,
      redo,
    }),
    [current, kept, edit, undo, redo],
  );
}
