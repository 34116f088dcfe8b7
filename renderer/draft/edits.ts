import type { Input, Output } from '#shared/api/contract';
import type { Call } from '#shared/api/transport';
import type { MoneyUnit } from '#shared/money/amount';
import { type ParagraphEntry, type Report, type TextPart, tableOf } from '#shared/report/report';
import { changeWords } from '#shared/report/writes/change-words';
import type { Write, WriteOf } from '#shared/report/writes/write';
import { failure, type Result } from '#shared/result';
import type { Address, TableId } from '#shared/tables/address';
import type { Subject } from '#shared/tables/grammar';
import { type CellEdit, toWrites } from './edit-report.ts';
import { overwritingEdits } from './overwriting-edits.ts';
import { sayCells, sayFact, sayNew } from './said.ts';
import type { SaveQueue } from './save-queue.ts';
import { READ_ONLY } from './useReadOnly.ts';

/** Every way to change an open report. What answers nothing is shown at once and saved behind it. */
export interface Edits {
  /** Edits that `join` the step made last, by its mark, are undone together with it. */
  writeCells(edits: readonly CellEdit[], join?: string | null): void;
  /** 按批复数填列: a figure against its formula, with the reason. Giving it up is clearing the cell. */
  override(address: Address, text: string, reason: string): Promise<Result<unknown>>;
  /** With the 款 and 类 above, unless `alone`. */
  addRows(
    tables: readonly TableId[],
    subjects: readonly Subject[],
    alone?: boolean,
  ): Promise<Result<Output<'rows.add'>>>;
  deleteRow(table: TableId, row: string): Promise<Result<unknown>>;
  writeFact(key: string, value: number | null): void;
  /** Several facts as one step. */
  writeFacts(facts: readonly { readonly key: string; readonly value: number | null }[]): void;
  writeReason(key: string, words: string): void;
  /** From a file, or from the report of the year before. */
  takeLastYear(
    file: Input<'lastYear.take'>['transcription'] | null,
  ): Promise<Result<Output<'lastYear.take'>>>;
  writeText(part: TextPart, paragraphs: readonly ParagraphEntry[] | null): void;
  /** 注 or 说明 of a form; `null` goes back to the template's. */
  writeWords(table: TableId, words: { readonly [K in '注' | '说明']?: string | null }): void;
  setUnit(unit: MoneyUnit): void;
  writeAnnex(change: WriteOf<'annex'>): void;
  /** Lets a finding of the check stand for a reason; `null` opens it again. */
  verify(finding: string, reason: string | null): Promise<Result<unknown>>;
  /** Makes the corrections of findings as one step; answers how many, and what could not be put right. */
  correct(findings: readonly string[]): Promise<Result<Output<'checks.correct'>>>;
  /** Takes back the step made last, once all edits are saved; answers its label. */
  undo(): Promise<Result<{ readonly label: string }>>;
  redo(): Promise<Result<{ readonly label: string }>>;
  /** Takes the report anew after something else has written into it, e.g. an import. */
  reload(): Promise<Result<unknown>>;
}

/** What the edits of an open report work with. */
export interface Workplace {
  readonly id: string;
  readonly call: Call;
  readonly saving: SaveQueue;
  /** Whether no edits are taken. */
  readonly readOnly: boolean;
  /** The report as it is shown. */
  current(): Report;
  /** Shows the report as saved, with what is still under way. */
  show(report: Report): void;
  /** Shows writes before they are saved. */
  foresee(writes: readonly Write[]): void;
  /** Tells that an edit was not taken. */
  refuse(message: string): void;
  /** Asks whether to write over what another window has written meanwhile. */
  askToOverwrite(message: string, said: string): Promise<boolean>;
}

export function makeEdits(place: Workplace): Edits {
  const { id, call, saving } = place;
  const edit = (said: string, writes: readonly Write[], send: () => Promise<Result<unknown>>) => {
    if (place.readOnly) return place.refuse(READ_ONLY);
    place.foresee(writes);
    saving.add({ said, writes, send: () => sendAndShow(place, send) });
  };
  const run = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> =>
    place.readOnly ? Promise.resolve(failure('conflict', READ_ONLY)) : saving.run(work);
  const change = <T>(work: () => Promise<Result<T>>) =>
    run(async () => {
      const done = await work();
      const shown = done.ok ? await reload(place) : done;
      return shown.ok ? done : shown;
    });
  const travel = (method: 'history.undo' | 'history.redo') =>
    run(async () => {
      const travelled = await call(method, { report: id });
      if (travelled.ok) place.show(travelled.value.report);
      return travelled;
    });
  return {
    writeCells: (edits, join) => {
      const sent = {
        report: id,
        edits: edits.map(({ address, text }) => ({ address, text })),
        ...(join == null ? {} : { join }),
      };
      edit(sayCells(edits), toWrites(edits, place.current()), () => call('cells.write', sent));
    },
    override: (address, text, reason) =>
      change(() => call('cells.override', { report: id, address, text, reason })),
    addRows: (tables, subjects, alone = false) =>
      change(() => call('rows.add', { report: id, tables: [...tables], subjects: [...subjects], alone })),
    deleteRow: (table, row) => change(() => call('rows.delete', { report: id, table, row })),
    writeFact: (key, value) =>
      edit(sayFact(key, value, place.current().单位), [{ kind: 'fact', key, value }], () =>
        call('facts.write', { report: id, facts: [{ key, value }] }),
      ),
    writeFacts: (facts) => {
      if (facts.length === 0) return;
      const said = facts.map(({ key, value }) => sayFact(key, value, place.current().单位)).join('\n');
      edit(
        said,
        facts.map(({ key, value }) => ({ kind: 'fact', key, value })),
        () => call('facts.write', { report: id, facts: [...facts] }),
      );
    },
    ...overwritingEdits(place, edit),
    takeLastYear: (file) =>
      change(() => call('lastYear.take', { report: id, ...(file == null ? {} : { transcription: file }) })),
    writeWords: (table, words) => {
      const after = changeWords(tableOf(place.current().tables, table).printed, words);
      edit(sayNew(table, '', words), [{ kind: 'words', table, words: after }], () =>
        call('words.write', { report: id, table, words }),
      );
    },
    setUnit: (unit) =>
      edit(sayNew('金额单位', '', unit), [{ kind: 'unit', unit }], () =>
        call('reports.setUnit', { report: id, 单位: unit }),
      ),
    verify: (finding, reason) => change(() => call('checks.verify', { report: id, finding, reason })),
    correct: (findings) => change(() => call('checks.correct', { report: id, findings: [...findings] })),
    undo: () => travel('history.undo'),
    redo: () => travel('history.redo'),
    reload: () => saving.run(() => reload(place)),
  };
}

/** What was altered on the way (`notice`) is shown as it was saved. */
async function sendAndShow(place: Workplace, send: () => Promise<Result<unknown>>): Promise<Result<unknown>> {
  const sent = await send();
  if (sent.ok && sent.notice !== undefined) void reload(place);
  return sent;
}

/** Takes the report anew as it is saved. */
export async function reload({ id, call, show }: Workplace): Promise<Result<Report>> {
  const opened = await call('reports.open', { report: id });
  if (opened.ok) show(opened.value);
  return opened;
}
