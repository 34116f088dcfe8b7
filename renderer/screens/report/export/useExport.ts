import { useCallback, useEffect, useRef, useState } from 'react';
import { useAskBeforeClosing } from '#renderer/navigation/useAskBeforeClosing.ts';
import { useBridge } from '#renderer/services/bridge.ts';
import type { ExportProgress, MadeSet } from '#shared/api/contract';
import type { Disclosure } from '#shared/publication/editions/disclosure';
import type { Edition } from '#shared/publication/editions/edition';
import type { FileKind } from '#shared/publication/editions/kinds';
import { chooseTarget } from './export-target.ts';

export type ExportState =
  | { readonly kind: 'idle' }
  /** The folder has files with these names: replace them? */
  | { readonly kind: 'asking'; readonly taken: readonly string[] }
  | { readonly kind: 'running'; readonly progress: ExportProgress | null }
  | { readonly kind: 'done'; readonly paths: readonly string[]; readonly made: Made }
  | { readonly kind: 'failed'; readonly message: string };

/** Properties of files besides their location. */
type Made = Pick<MadeSet, 'open' | 'left'> & { readonly isPublic: boolean };

/** The files to make. */
export interface Wanted {
  readonly kinds: readonly FileKind[];
  readonly editions: readonly Edition[];
  readonly disclosure: Disclosure;
}

const ASK_EVERY_MS = 300;

/** Makes the files of a report and passes them to the host: into a folder, or as one download. */
export function useExport(report: string): {
  readonly state: ExportState;
  start(wanted: Wanted, stem: string): Promise<void>;
  /** The person's choice if files would be replaced. */
  answer(replace: boolean): void;
  cancel(): void;
} {
  const { call, host } = useBridge();
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const decide = useRef<(replace: boolean) => void>(() => undefined);
  const current = useRef<string | null>(null);

  const isRunning = state.kind === 'running';
  useAskBeforeClosing(isRunning, state.kind === 'failed');
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(async () => {
      const run = current.current;
      const got = run === null ? null : await call('publish.progress', { run });
      if (got?.ok !== true || got.value === null) return;
      const progress = got.value;
      setState((before) => (before.kind === 'running' ? { kind: 'running', progress } : before));
    }, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isRunning, call]);

  const cancel = useCallback(() => {
    decide.current(false);
    if (current.current !== null) void call('publish.cancel', { run: current.current });
    setState({ kind: 'idle' });
  }, [call]);

  const ask = (taken: readonly string[]) =>
    new Promise<boolean>((resolve) => {
      decide.current = resolve;
      setState({ kind: 'asking', taken });
    });

  const start = async (wanted: Wanted, stem: string) => {
    const run = crypto.randomUUID();
    const chosen = await chooseTarget(host, wanted, stem);
    if (!chosen.ok) return setState({ kind: 'failed', message: chosen.error.message });
    const target = chosen.value;
    if (target === null || (target.taken.length > 0 && !(await ask(target.taken)))) {
      return setState({ kind: 'idle' });
    }
    current.current = run;
    setState({ kind: 'running', progress: null });
    const { kinds, editions, disclosure } = wanted;
    const made = await call('publish.set', {
      report,
      kinds: [...kinds],
      editions: [...editions],
      disclosure,
      run,
      zip: target.zip,
    });
    current.current = null;
    if (!made.ok) return setState({ kind: 'failed', message: made.error.message });
    if (made.value === null) return setState({ kind: 'idle' });
    const { files, open, left } = made.value;
    const saved = await target.save(files);
    if (!saved.ok) return setState({ kind: 'failed', message: saved.error.message });
    const paths = saved.value?.paths;
    if (paths !== undefined && editions.includes('公开版')) await call('desk.exported', { report });
    setState(
      paths === undefined
        ? { kind: 'idle' }
        : { kind: 'done', paths, made: { open, left, isPublic: editions.includes('公开版') } },
    );
  };
  return { state, start, answer: (replace) => decide.current(replace), cancel };
}
