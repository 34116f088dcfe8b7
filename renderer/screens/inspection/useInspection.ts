import { App } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { Bridge, PickedDocuments } from '#shared/api/transport';
import { type Inspected, notInspected } from '#shared/desk/inspection';
import { type BatchProgress, runBatch } from '#shared/desk/run-batch';
import { compareNames } from '#shared/report/department-name';
import { type Result, success } from '#shared/result';

/** An inspection: the documents picked, and the findings so far. */
export interface Inspection {
  /** The window's name for it. */
  readonly run: string;
  readonly picked: PickedDocuments;
  readonly found: readonly Inspected[];
  /** `null` once it has ended. */
  readonly progress: BatchProgress | null;
  /** The number of documents not begun because it was stopped. */
  readonly left: number;
}

/** Interval of redrawing the lists while documents come in, in milliseconds. */
const SHOW_EVERY_MS = 400;

/** Inspects documents one by one, several at once. */
export function useInspection(): {
  readonly inspection: Inspection | null;
  pick(kind: 'folder' | 'files'): Promise<void>;
  stop(): void;
  /** Continues with those not begun, and retries those that could not be read. */
  goOn(): void;
} {
  const bridge = useBridge();
  const { call, host } = bridge;
  const { message } = App.useApp();
  const [inspection, setInspection] = useState<Inspection | null>(null);
  const stopping = useRef<AbortController>(null);
  // leaving the screen stops it and discards its data
  const current = useRef<string>(null);
  useEffect(
    () => () => {
      stopping.current?.abort();
      if (current.current !== null) void call('inspection.close', { run: current.current });
    },
    [call],
  );

  const work = useCallback(
    async (run: string, picked: PickedDocuments, before: readonly Inspected[]) => {
      const stop = new AbortController();
      stopping.current = stop;
      const known = new Set(before.map(({ name }) => name));
      const items = picked.documents
        .filter(({ name }) => !known.has(name))
        .map((each) => ({ id: each.name, ...each }));
      const found = [...before];
      let shown = 0;
      const show = (progress: BatchProgress | null, left = 0) => {
        if (progress !== null && performance.now() - shown < SHOW_EVERY_MS) return;
        shown = performance.now();
        setInspection({ run, picked, found: byName(found), progress, left });
      };
      const inspect = async ({ name }: { readonly name: string }): Promise<Result<null>> => {
        const made = await inspectOne(bridge, { run, picked: picked.id, name }, stop.signal);
        if (!stop.signal.aborted) found.push(made.ok ? made.value : notInspected(name, made.error.message));
        return success(null);
      };
      const outcome = await runBatch(items, inspect, {
        workers: Math.max(1, navigator.hardwareConcurrency),
        now: () => performance.now(),
        stopped: () => stop.signal.aborted,
        progress: show,
      });
      show(null, stop.signal.aborted ? items.length - (found.length - before.length) : outcome.left.length);
    },
    [bridge],
  );

  const pick = async (kind: 'folder' | 'files') => {
    const picked = await host.pickDocuments(kind);
    if (!picked.ok) return void message.error(picked.error.message);
    if (picked.value === null) return;
    if (picked.value.documents.length === 0)
      return void message.warning('这里没有可以检查的文件：Word、PDF、Excel、网页或文字');
    const run = crypto.randomUUID();
    if (current.current !== null) void call('inspection.close', { run: current.current });
    current.current = run;
    await work(run, picked.value, []);
  };
  return {
    inspection,
    pick,
    stop: () => stopping.current?.abort(),
    goOn: () => {
      if (inspection === null) return;
      const read = inspection.found.filter(({ why }) => why === null);
      void work(inspection.run, inspection.picked, read);
    },
  };
}

/** Reads and checks one document; `signal` cancels it. */
async function inspectOne(
  { call, host }: Bridge,
  { run, picked, name }: { readonly run: string; readonly picked: string; readonly name: string },
  signal: AbortSignal,
): Promise<Result<Inspected>> {
  const files = await host.readPicked(picked, name);
  if (!files.ok) return files;
  const token = crypto.randomUUID();
  const cancel = () => void call('imports.cancel', { token });
  signal.addEventListener('abort', cancel);
  const made = await call('inspection.read', { run, name, token, files: [...files.value] });
  signal.removeEventListener('abort', cancel);
  return made;
}

function byName(found: readonly Inspected[]): readonly Inspected[] {
  return found.toSorted((a, b) => compareNames(a.name, b.name));
}
