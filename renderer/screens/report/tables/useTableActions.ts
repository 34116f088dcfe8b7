import { App } from 'antd';
import { useEffect } from 'react';
import { shownOnce } from '#renderer/draft/shown-once.ts';
import { READ_ONLY } from '#renderer/draft/useReadOnly.ts';
import type { Draft } from '#renderer/draft/useReport.ts';
import type { GridCell, GridModel, TypedEdit } from '#renderer/grid/model/model.ts';
import type { Range } from '#renderer/grid/model/selection.ts';
import type { Block } from '#renderer/grid/paste/clipboard.ts';
import { type PastePlan, planPaste } from '#renderer/grid/paste/paste.ts';
import { PASTE_NOTICE, pasteNotice } from '#renderer/grid/paste/paste-notice.ts';
import { cellName, pasteReport } from '#renderer/grid/paste/paste-report.ts';
import { readOnlyActions } from '#renderer/grid/read-only.ts';
import type { GridActions } from '#renderer/grid/view/useCursor.ts';
import type { Edit } from '#shared/edits/edit';
import { foreseeStep } from '#shared/edits/plan';
import { repeatsFormula } from '#shared/edits/repeats-formula';
import type { TableDefinition } from '#shared/tables/grammar';
import { type RowsToAdd, rowsToAdd } from './rows-to-add.ts';
import { doubtUnit, type UnitDoubt } from './unit-doubt.ts';
import { plainModel } from './useTableModel.ts';

/** Stores what was typed or pasted in a form in the report, and reports what was not accepted, and where. */
export function useTableActions(
  draft: Draft,
  definition: TableDefinition,
  model: GridModel,
  asPrinted: boolean,
): GridActions {
  const { message, modal, notification } = App.useApp();

  const refuse = (cell: GridCell, why?: string) => {
    if (cell.role !== 'amount') return;
    if (why !== undefined) message.error({ ...shownOnce('refused'), content: `${cellName(cell)}：${why}` });
    else
      message.info({
        ...shownOnce('refused'),
        content: `这一格由公式得出，不用填列${made(cell.hint)}`,
      });
  };
  const write = (edits: readonly TypedEdit[]) => {
    const [first] = edits;
    const problem = first === undefined ? null : model.refusal(first.cell, first.text);
    if (first !== undefined && problem !== null) refuse(first.cell, problem);
    else draft.edit(...cellsEdit(edits));
  };
  /** Pastes into the form, with the rows added for it. */
  const finish = (plan: PastePlan, rows: readonly Edit[] = []) => {
    const doubt = doubtUnit(plan.edits, definition.id, draft.current());
    draft.edit(...rows, ...cellsEdit(plan.edits));
    const after = draft.current();
    const refused = plan.refused.filter(({ cell, text }) => !repeatsFormula(after, cell.address, text));
    const left = pasteReport({ ...plan, refused });
    if (left.length > 0) notification.warning(pasteNotice(plan.edits.length, left));
    if (doubt !== null) askUnit(doubt);
  };
  const askUnit = ({ words, inYuan }: UnitDoubt) =>
    modal.confirm({
      title: '单位是不是元？',
      content: words,
      okText: '是元，换算成万元',
      cancelText: '就是万元',
      onOk: () => draft.edit(...cellsEdit(inYuan)),
    });
  const pasteWithRows = ({ edits }: RowsToAdd, block: Block, range: Range) => {
    const grown = foreseeStep(edits, draft.current());
    if (!grown.ok) return message.error(grown.error.message);
    finish(planPaste(plainModel(grown.value, definition, asPrinted), block, range), edits);
  };
  const paste = (block: Block, range: Range) => {
    notification.destroy(PASTE_NOTICE);
    const plan = planPaste(model, block, range);
    const missing = rowsToAdd(plan.unknown, definition, asPrinted);
    if (missing === null) return finish(plan);
    const { noun, names } = missing;
    modal.confirm({
      title: `粘贴的内容里有 ${names.length} ${noun === '行' ? '行' : '个科目'}本表没有，增加这些${noun}吗？`,
      content: names.join('\n'),
      className: 'lines',
      okText: `增加${noun}并粘贴`,
      cancelText: `只粘贴已有的${noun}`,
      onOk: () => void pasteWithRows(missing, block, range),
      onCancel: () => finish(plan),
    });
  };
  useWhenLeft(definition.id, () => notification.destroy(PASTE_NOTICE));

  if (draft.readOnly)
    return readOnlyActions(() => message.info({ ...shownOnce('refused'), content: READ_ONLY }));
  return { readOnly: false, write, paste, refuse };
}

/** Runs a function when a form is left. */
function useWhenLeft(form: string, leave: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form alone tells
  useEffect(() => leave, [form]);
}

/** The formula's sentence, in brackets, from a cell's hover text. */
function made(hint: string): string {
  const formula = hint.split('\n').find((line) => /[＝≥]/.test(line));
  return formula === undefined ? '' : `（${formula}）`;
}

/** Figures of a form as one edit; none if there are no figures. */
function cellsEdit(edits: readonly TypedEdit[]): readonly Edit[] {
  const cells = edits.flatMap(({ cell: { address }, text }) => (address === null ? [] : [{ address, text }]));
  return cells.length === 0 ? [] : [{ kind: 'cells', cells }];
}
