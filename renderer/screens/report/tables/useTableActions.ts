import { App } from 'antd';
import { useEffect, useState } from 'react';
import { type CellEdit, foresee, toWrites } from '#renderer/draft/edit-report.ts';
import { READ_ONLY } from '#renderer/draft/useReadOnly.ts';
import type { Draft } from '#renderer/draft/useReport.ts';
import type { GridCell, GridModel, TypedEdit } from '#renderer/grid/model/model.ts';
import type { Range } from '#renderer/grid/model/selection.ts';
import type { Block } from '#renderer/grid/paste/clipboard.ts';
import { type PastePlan, planPaste, type UnknownRow } from '#renderer/grid/paste/paste.ts';
import { PASTE_NOTICE, pasteNotice } from '#renderer/grid/paste/paste-notice.ts';
import { cellName, pasteReport } from '#renderer/grid/paste/paste-report.ts';
import { readOnlyActions } from '#renderer/grid/read-only.ts';
import type { GridActions } from '#renderer/grid/view/useCursor.ts';
import { compute } from '#shared/compute/compute';
import { type MoneyUnit, parseAmount } from '#shared/money/amount';
import { isSubjectCode } from '#shared/tables/codes/subjects';
import type { TableDefinition } from '#shared/tables/grammar';
import { withoutRepeats } from './without-repeats.ts';

interface Pasting {
  readonly block: Block;
  readonly range: Range;
  /** The step that added the rows for it. */
  readonly step: string | null;
}

/** Takes what was typed or pasted in a form into the report, and says what was not taken, and where. */
export function useTableActions(
  draft: Draft,
  definition: TableDefinition,
  model: GridModel,
  asPrinted: boolean,
): GridActions {
  const { message, modal, notification } = App.useApp();
  const [resumed, setResumed] = useState<Pasting | null>(null);
  const { 单位: unit } = draft.report;

  const settled = <E extends Edits>(all: E): E => {
    const entries = all.edits.flatMap((edit) => cellEdit(edit, unit));
    const report = foresee(draft.report, toWrites(entries, draft.report));
    return withoutRepeats(all, compute(draft.pack, report, draft.computed), unit);
  };
  const save = (edits: readonly TypedEdit[], join: string | null = null) => {
    const entries = edits.flatMap((edit) => cellEdit(edit, unit));
    if (entries.length > 0) draft.writeCells(entries, join);
  };
  const write = (edits: readonly TypedEdit[]) => {
    const [first] = edits;
    const problem = first === undefined ? null : model.refusal(first.cell, first.text);
    if (first !== undefined && problem !== null) refuse(first.cell, problem);
    else save(settled({ edits, refused: [] }).edits);
  };
  const refuse = (cell: GridCell, why?: string) => {
    if (cell.role !== 'amount') return;
    if (why !== undefined) message.error({ key: 'refused', content: `${cellName(cell)}：${why}` });
    else message.info({ key: 'refused', content: `这一格由公式得出，不用填列${made(cell.hint)}` });
  };
  const finish = (planned: PastePlan, join: string | null = null) => {
    const plan = settled(planned);
    save(plan.edits, join);
    const left = pasteReport(plan);
    if (left.length > 0) notification.warning(pasteNotice(planned.edits.length, left));
  };
  const paste = (block: Block, range: Range) => {
    notification.destroy(PASTE_NOTICE);
    const plan = planPaste(model, block, range);
    const missing = addable(plan, definition);
    if (missing.length === 0) return finish(plan);
    modal.confirm({
      title: `粘贴的内容里有 ${missing.length} 个科目本表没有，增加这些科目吗？`,
      content: missing.map(({ code, label }) => `${code} ${label}`).join('\n'),
      className: 'lines',
      okText: '增加科目并粘贴',
      cancelText: '只粘贴已有的科目',
      onOk: async () => {
        const subjects = missing.map(({ code, label }) => ({ code, name: label }));
        const added = await draft.addRows([definition.id], subjects, asPrinted);
        if (added.ok) setResumed({ block, range, step: added.value.step });
        else message.error(added.error.message);
      },
      onCancel: () => finish(plan),
    });
  };
  useWhenLeft(definition.id, () => notification.destroy(PASTE_NOTICE));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a paste goes on once its new rows are in the form
  useEffect(() => {
    if (resumed === null) return;
    setResumed(null);
    finish(planPaste(model, resumed.block, resumed.range), resumed.step);
  }, [resumed, model]);

  if (draft.readOnly) return readOnlyActions(() => message.info({ key: 'refused', content: READ_ONLY }));
  return { readOnly: false, write, paste, refuse };
}

/** Does something when a form is left. */
function useWhenLeft(form: string, leave: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form alone tells
  useEffect(() => leave, [form]);
}

type Edits = Pick<PastePlan, 'edits' | 'refused'>;

/** The formula's sentence, in brackets, out of what is said of a cell. */
function made(hint: string): string {
  const formula = hint.split('\n').find((line) => /[＝≥]/.test(line));
  return formula === undefined ? '' : `（${formula}）`;
}

function cellEdit({ cell, text }: TypedEdit, unit: MoneyUnit): readonly CellEdit[] {
  const amount = parseAmount(text, unit);
  if (cell.address === null || !amount.ok) return [];
  const entry = amount.value === null ? null : { amount: amount.value, printed: null };
  return [{ address: cell.address, text, cell: entry }];
}

/** The pasted 科目 that a form with rows of its own can take in, each once. */
function addable({ unknown }: PastePlan, { blocks }: TableDefinition): readonly UnknownRow[] {
  if (!blocks.some(({ rows }) => rows.kind === 'subjects')) return [];
  const found = new Map(
    unknown.filter(({ code, label }) => isSubjectCode(code) && label !== '').map((row) => [row.code, row]),
  );
  return [...found.values()];
}
