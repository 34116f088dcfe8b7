import { App } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import { compute } from '#shared/compute/compute';
import type { Computed } from '#shared/compute/computed';
import { findPack } from '#shared/packs/built-in/index';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { askToOverwrite } from './ask-to-overwrite.ts';
import { foresee } from './edit-report.ts';
import { type Edits, makeEdits, reload, type Workplace } from './edits.ts';
import { SaveQueue, type SaveState } from './save-queue.ts';
import { takeOverTyping } from './typing.ts';
import { type LiveChecks, useChecks } from './useChecks.ts';
import { type NextSteps, useNextSteps } from './useNextSteps.ts';
import { useReadOnly } from './useReadOnly.ts';

/** An open report: what was entered, what follows from it, and how to change it. */
export interface Draft extends Edits {
  readonly report: Report;
  readonly pack: TemplatePack;
  readonly computed: Computed;
  readonly checks: LiveChecks;
  readonly saveState: SaveState;
  /** Nothing can be changed: the data file lies where nothing can be written. */
  readonly readOnly: boolean;
  /** What undoing and redoing would do. */
  readonly next: NextSteps;
  retrySaving(): void;
  /** Takes over and saves what is being typed; answers whether everything is saved. */
  settled(): Promise<boolean>;
}

export type DraftState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'open'; readonly draft: Draft };

export function useReport(id: string): DraftState {
  const { call } = useBridge();
  const { message, notification, modal } = App.useApp();
  const readOnly = useReadOnly();
  const [report, setReport] = useState<Report | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'saved', at: null });

  const shown = useRef<Report>(null);
  shown.current = report;

  const place = useMemo((): Workplace => {
    const refused = (words: string, said: string) => {
      notification.error({
        title: '有一处修改没有保存',
        description: `${words}\n\n没有保存的：\n${said}`,
        className: 'lines',
        duration: 0,
      });
      void reload(made);
    };
    const saving = new SaveQueue(setSaveState, refused);
    const made: Workplace = {
      id,
      call,
      saving,
      readOnly: readOnly ?? true,
      current: () => assertOpen(shown.current),
      show: (saved) => setReport(foresee(saved, saving.pending())),
      foresee: (writes) => setReport((before) => before && foresee(before, writes)),
      refuse: (words) => message.info({ key: 'refused', content: words }),
      askToOverwrite: (words, said) => askToOverwrite(modal, words, said),
    };
    return made;
  }, [id, call, message, notification, modal, readOnly]);
  const edits = useMemo(() => makeEdits(place), [place]);
  const saving = useMemo(() => savingOf(place.saving), [place]);

  useEffect(() => {
    if (readOnly !== null) void reload(place).then((opened) => opened.ok || setProblem(opened.error.message));
  }, [place, readOnly]);
  useWarnBeforeClosing(place.saving);

  const pack = report === null ? null : findPack(report.pack);
  const computed = useComputed(pack, report);
  const checks = useChecks(report);
  const next = useNextSteps(id, saveState);

  if (problem !== null) return { kind: 'failed', message: problem };
  if (report === null || pack === null || computed === null || readOnly === null) return { kind: 'loading' };
  return {
    kind: 'open',
    draft: { ...edits, ...saving, report, pack, computed, checks, saveState, readOnly, next },
  };
}

/** Every cell of the report; after an edit, only what stands on it is computed anew. */
function useComputed(pack: TemplatePack | null, report: Report | null): Computed | null {
  const before = useRef<Computed>(undefined);
  const computed = useMemo(
    () => (report && pack ? compute(pack, report, before.current) : null),
    [report, pack],
  );
  useEffect(() => {
    before.current = computed ?? undefined;
  }, [computed]);
  return computed;
}

function assertOpen(report: Report | null): Report {
  if (report === null) throw new Error('edited before it was open');
  return report;
}

function savingOf(queue: SaveQueue): Pick<Draft, 'retrySaving' | 'settled'> {
  return {
    retrySaving: () => void queue.retry(),
    settled: () => {
      takeOverTyping();
      return queue.settled();
    },
  };
}

function useWarnBeforeClosing(saving: SaveQueue): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      takeOverTyping();
      if (!saving.isEmpty) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [saving]);
}
