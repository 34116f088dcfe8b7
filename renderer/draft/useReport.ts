import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { compute } from '#shared/compute/compute';
import type { Computed } from '#shared/compute/computed';
import type { Report, TextPart } from '#shared/report/report';
import type { Result } from '#shared/result';
import type { TableId } from '#shared/tables/address';
import type { TemplatePack } from '#shared/tables/grammar';
import { findPack } from '#shared/tables/packs/index';
import { type LiveChecks, useChecks } from '../checks/useChecks.ts';
import { useBridge } from '../services.ts';
import { type CellEdit, editCells } from './edit-report.ts';
import { SaveQueue, type SaveState } from './save-queue.ts';

/** An open report: what was entered, what follows from it, and how to change it. */
export interface Draft {
  readonly report: Report;
  readonly pack: TemplatePack;
  readonly computed: Computed;
  readonly checks: LiveChecks;
  readonly saveState: SaveState;
  retrySaving(): void;
  writeCells(edits: readonly CellEdit[]): void;
  addRow(table: TableId, code: string, label: string): Promise<Result<unknown>>;
  deleteRow(table: TableId, row: string): Promise<Result<unknown>>;
  writeFact(key: string, value: number | null): void;
  writeReason(key: string, words: string): void;
  takeLastYear(): Promise<Result<unknown>>;
  writeText(part: TextPart, paragraphs: readonly string[] | null): void;
}

export type DraftState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'open'; readonly draft: Draft };

export function useReport(id: string): DraftState {
  const { call } = useBridge();
  const [report, setReport] = useState<Report | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'saved', at: null });
  const queue = useRef<SaveQueue>(null);
  queue.current ??= new SaveQueue(setSaveState);
  const saving = queue.current;

  const reload = useCallback(async () => {
    const opened = await call('reports.open', { report: id });
    if (opened.ok) setReport(opened.value);
    else setProblem(opened.error.message);
    return opened;
  }, [call, id]);

  useEffect(() => void reload(), [reload]);
  useWarnBeforeClosing(saving);

  const pack = report === null ? null : findPack(report.pack);
  const computed = useMemo(() => (report && pack ? compute(pack, report) : null), [report, pack]);
  const checks = useChecks(report);

  if (problem !== null) return { kind: 'failed', message: problem };
  if (report === null || pack === null || computed === null) return { kind: 'loading' };

  const change = async (work: Promise<Result<unknown>>) => {
    const done = await work;
    return done.ok ? reload() : done;
  };
  const draft: Draft = {
    report,
    pack,
    computed,
    checks,
    saveState,
    retrySaving: () => void saving.retry(),
    writeCells: (edits) => {
      setReport((before) => before && editCells(before, edits));
      const sent = edits.map(({ address, text }) => ({ address, text }));
      saving.add(() => call('cells.write', { report: id, edits: sent }));
    },
    addRow: (table, code, label) => change(call('rows.add', { report: id, table, code, label })),
    deleteRow: (table, row) => change(call('rows.delete', { report: id, table, row })),
    writeFact: (key, value) => {
      setReport((before) => before && { ...before, facts: changed(before.facts, key, value) });
      saving.add(() => call('facts.write', { report: id, facts: [{ key, value }] }));
    },
    writeReason: (key, words) => {
      setReport((before) => before && { ...before, reasons: changed(before.reasons, key, words || null) });
      saving.add(() => call('reasons.write', { report: id, key, words }));
    },
    takeLastYear: () => change(call('facts.fromLastYear', { report: id })),
    writeText: (part, paragraphs) => {
      setReport((before) => before && { ...before, texts: { ...before.texts, [part]: paragraphs } });
      saving.add(() => call('texts.write', { report: id, part, paragraphs: paragraphs && [...paragraphs] }));
    },
  };
  return { kind: 'open', draft };
}

/** A record with one entry set, or taken away by `null`. */
function changed<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T | null,
): Readonly<Record<string, T>> {
  const { [key]: _before, ...rest } = record;
  return value === null ? rest : { ...rest, [key]: value };
}

function useWarnBeforeClosing(saving: SaveQueue): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!saving.isEmpty) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [saving]);
}
