// Texts that state a share of the budget without the budget: nothing can be computed, which is said and is no error.
import { expect, it } from 'vitest';
import { drawDepartment } from './department.ts';
import { LAYOUTS } from './layouts.ts';
import { type PrintedDocument, printDocument, printedSource } from './print.ts';
import { alarms, findingsOf, readFile } from './read.ts';

const BUDGET = /(?:全年|年初|调整)?预算数?(?:为|是)?\s*[\d.,]+\s*万?元，/g;
const COMPLETED = /完成[^，。；]{0,12}预算[^，。；]{0,6}?(\d[\d.]*%)/;

/** The document without the amounts of budgets beside shares of them, and those shares. */
function withoutBudgets(document: PrintedDocument): { document: PrintedDocument; shares: readonly string[] } {
  const shares: string[] = [];
  const blocks = document.blocks.map((block) => {
    const share = block.kind === 'paragraph' ? COMPLETED.exec(block.text)?.[1] : undefined;
    if (block.kind !== 'paragraph' || share === undefined) return block;
    const text = block.text.replace(BUDGET, '').replaceAll('支出支出', '支出');
    if (text === block.text || /预算\D{0,6}[\d.,]+万?元/.test(text)) return { ...block, text };
    // budgets of 三公 stand in 公开09
    if (!/三公|因公|公务/.test(block.text)) shares.push(share);
    return { ...block, text };
  });
  return { document: { ...document, blocks }, shares };
}

const SOME = LAYOUTS.flatMap(({ id }, at) => (at % 4 === 0 ? [id] : []));

it.each(SOME)('%s: shares of budgets that are not printed', (id) => {
  const layout = LAYOUTS.find((each) => each.id === id);
  if (layout === undefined) throw new RangeError(`no layout ${id}`);
  const { document, shares } = withoutBudgets(printDocument(drawDepartment(8, 'wan'), layout));
  const findings = findingsOf(readFile(printedSource(document)));
  expect(alarms(findings)).toEqual([]);
  const open = findings.filter(({ rule }) => rule === '未核对');
  const told = open.flatMap(({ where, places = [where] }) => places.flatMap(({ text }) => text ?? []));
  expect(shares.filter((share) => !told.some((text) => text.includes(share)))).toEqual([]);
});
