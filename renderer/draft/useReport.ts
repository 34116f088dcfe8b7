import { App } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import { usePack } from '#renderer/services/usePack.ts';
import type { Computed } from '#shared/compute/computed';
import { Computing } from '#shared/compute/computing';
import type { Edited } from '#shared/edits/planned';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { askToOverwrite } from './ask-to-overwrite.ts';
import { type LiveChecks, useChecks } from './checking/useChecks.ts';
import { type EditSession, type Edits, makeEdits, reload } from './edits.ts';
import { SaveQueue, type SaveState } from './save-queue.ts';
import { shownOnce } from './shown-once.ts';
import { takeOverTyping } from './typing.ts';
import { type Combined, useCombined } from './useCombined.ts';
import { type NextSteps, useNextSteps } from './useNextSteps.ts';
import { useReadOnly } from './useReadOnly.ts';

/** An open report: its entries, the results computed from them, and the functions that change it. */
export interface Draft extends Edits {
  readonly report: Report;
  readonly pack: TemplatePack;
  readonly computed: Computed;
  readonly checks: LiveChecks;
  readonly combined: Combined;
  readonly saveState: SaveState;
  /** Nothing can be changed: the data file's location is read-only. */
  readonly readOnly: boolean;
  /** The next steps of undo and redo. */
  readonly next: NextSteps;
  retrySaving(): void;
  /** Stores and saves pending input; returns whether everything is saved. */
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
  const [computing] = useState(() => new Computing());
  const checked = useRef<LiveChecks>(null);
  const sums = useRef<Combined['sums']>([]);
  const packed = useRef<TemplatePack>(null);

  const session = useMemo((): EditSession => {
    const refused = (words: string, unsaved: string) => {
      notification.error({
        title: '有一处修改没有保存',
        description: `${words}\n\n没有保存的：\n${unsaved}`,
        className: 'lines',
        duration: 0,
      });
      void reload(made);
    };
    const saving = new SaveQueue(setSaveState, refused);
    const made: EditSession = {
      id,
      call,
      saving,
      readOnly: readOnly ?? true,
      current: () => ({
        ...openState(shown.current, packed.current, computing, checked.current),
        sums: sums.current,
      }),
      show: (next) => {
        shown.current = next;
        setReport(next);
      },
      refuse: (words) => message.info({ ...shownOnce('refused'), content: words }),
      askToOverwrite: (words, unsaved) => askToOverwrite(modal, words, unsaved),
    };
    return made;
  }, [id, call, message, notification, modal, readOnly, computing]);
  const edits = useMemo(() => makeEdits(session), [session]);
  const saving = useMemo(() => savingOf(session.saving), [session]);

  useEffect(() => {
    if (readOnly !== null)
      void reload(session).then((opened) => opened.ok || setProblem(opened.error.message));
  }, [session, readOnly]);
  useWarnBeforeClosing(session.saving);

  const pack = usePack(report?.pack ?? null, setProblem);
  packed.current = pack;
  const computed = useMemo(
    () => (report && pack ? computing.of(pack, report) : null),
    [report, pack, computing],
  );
  const combined = useCombined(id, report, saveState);
  sums.current = combined.sums;
  const checks = useChecks(report, pack, combined.sums);
  checked.current = checks;
  const next = useNextSteps(id, saveState);

  if (problem !== null) return { kind: 'failed', message: problem };
  if (report === null || pack === null || computed === null || readOnly === null) return { kind: 'loading' };
  return {
    kind: 'open',
    draft: { ...edits, ...saving, report, pack, computed, checks, combined, saveState, readOnly, next },
  };
}

/** The report as shown, computed, with its check if that is of the same state. */
function openState(
  report: Report | null,
  pack: TemplatePack | null,
  computing: Computing,
  live: LiveChecks | null,
): Edited {
  if (report === null || pack === null) throw new Error('edited before it was open');
  const checks = live !== null && live.of === report ? { checks: live } : {};
  return { pack, report, computed: computing.of(pack, report), ...checks };
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
