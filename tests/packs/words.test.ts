// Columns of words in free forms: what people write there is kept, undone, moved and combined.
import { describe, expect, it } from 'vitest';
import { readPackFile, writePackFile } from '#main/exports/make/pack-file';
import { combine } from '#shared/combine/combine';
import { compute } from '#shared/compute/compute';
import { moveReport } from '#shared/compute/move';
import type { Edit } from '#shared/edits/edit';
import { planStep } from '#shared/edits/plan';
import { readPack } from '#shared/packs/read-pack';
import { formatOf, writePack } from '#shared/packs/write-pack';
import { createReport } from '#shared/report/create';
import { type Report, wordsIn } from '#shared/report/report';
import { applyWrites, inverseOf } from '#shared/report/writes/apply-writes';
import { withFreeForms as pack, projects } from '../support/free-forms.ts';
import { henan2023 } from '../support/packs.ts';

const { id } = projects;

function step(report: Report, ...edits: readonly Edit[]) {
  const planned = planStep(edits, { pack, report, computed: compute(pack, report) });
  if (!planned.ok) throw new Error(planned.error.message);
  return applyWrites(report, planned.value.writes);
}

const typed = (at: string, text: string): Edit => ({
  kind: 'cells',
  cells: [{ address: `${id}/${at}`, text }],
});

function unit(
  name: string,
  rows: readonly (readonly [name: string, amount: string, words: string])[],
): Report {
  const empty = createReport({ id: name, 部门: name, 年度: 2023, 单位: '元', pack });
  const lines = rows.map(([each]): Edit => ({ kind: 'addLine', table: id, name: each }));
  const cells = rows.flatMap(([, amount, words], at) => [
    typed(`${at + 1}/商品和服务支出`, amount),
    typed(`${at + 1}/备注`, words),
  ]);
  return [...lines, ...cells].reduce((before, edit) => step(before, edit).report, empty);
}

const rowsOf = (report: Report) =>
  (report.tables[id]?.rows ?? []).map(({ label, cells }) => [label, wordsIn(cells.备注)]);

describe('words in a free form', () => {
  it('are stored as typed on one line, cleared by an empty text, and undone', () => {
    const report = unit('示例局', [['档案整理', '6', ' 按合同\n支付 ']]);
    expect(rowsOf(report)).toEqual([
      ['合计', ''],
      ['档案整理', '按合同 支付'],
    ]);
    const cleared = step(report, typed('1/备注', ''));
    expect(rowsOf(cleared.report)[1]).toEqual(['档案整理', '']);
    expect(applyWrites(cleared.report, inverseOf(cleared.done)).report.tables).toEqual(report.tables);
  });

  it('need the second format of packs, and no standard form may have them', async () => {
    expect([formatOf(henan2023), formatOf(pack)]).toEqual([1, 2]);
    expect(await readPackFile(await writePackFile(pack))).toEqual({ ok: true, value: pack });
    const file = JSON.parse(JSON.stringify(writePack(pack)).replace('"role":"amount"', '"role":"words"'));
    expect(readPack(file)).toMatchObject({ ok: false, error: { message: expect.stringContaining('附表') } });
  });

  it('that another pack has no place for are listed before it is taken', () => {
    const report = unit('示例局', [['档案整理', '6', '按合同支付']]);
    const lost = moveReport(report, pack, henan2023).misfits.filter(({ before }) => before === '按合同支付');
    expect(lost).toEqual([expect.objectContaining({ place: `${id} 档案整理“备注”`, after: null })]);
  });

  it('are combined by the names of the rows, and left blank where units differ', () => {
    const units = [
      unit('示例局', [
        ['档案整理', '6', '按合同支付'],
        ['绿化养护', '1', '已完成'],
      ]),
      unit('示例站', [
        ['绿化养护', '3', '已完成'],
        ['档案整理', '4', '尾款未付'],
      ]),
    ].map((report) => ({ report, pack }));
    const { report, computed } = combine(units, {
      ...{ id: '汇总', 部门: '示例局', 年度: 2023, 单位: '元', pack, offset: false },
    });
    expect(rowsOf(report)).toEqual([
      ['合计', ''],
      ['档案整理', ''],
      ['绿化养护', '已完成'],
    ]);
    const at = (row: string) => computed.cells.get(`${id}/${row}/合计`)?.value;
    expect([at('1'), at('2'), at('合计')]).toEqual([1000, 400, 1400]);
  });
});
