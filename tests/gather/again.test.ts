// The same report again: after a correction, with people's entries, with others' files.
import { describe, expect, it, onTestFinished } from 'vitest';
import { known, random } from '../imports/layouts/random.ts';
import { accountForms } from './accounts.ts';
import { PLACES } from './budgets/places.ts';
import { budgetFile } from './budgets.ts';
import { drawSpreads } from './spreads.ts';
import { drawUnit, type Unit } from './unit.ts';
import { PLAIN } from './variants/accounts.ts';
import { type FigurePlace, withFigure } from './variants/edits.ts';
import { type Gathering, gather, openGathering, previewOf } from './whole.ts';
import { accountFiles, filesOf, type GivenFile } from './workbooks.ts';

const UNIT = drawUnit(21, 'exact', 2024);
const OTHER = drawUnit(22, 'exact', 2024);

function open(): Gathering {
  const gathering = openGathering();
  onTestFinished(() => gathering.close());
  return gathering;
}

const accounts = (unit: Unit) => accountFiles(unit, PLAIN);
const corrected = (unit: Unit, place: FigurePlace, by: number): Promise<readonly GivenFile[]> =>
  filesOf(withFigure(accountForms(unit, 'now'), place, by), unit, PLAIN);
const EQUIPMENT: FigurePlace = { form: '财决附03', row: 35, column: '统计' };

describe('gathering the files again', () => {
  it('gathering again changes nothing if nothing has changed', async () => {
    const gathering = open();
    const { report } = await gather(gathering, await accounts(UNIT));
    const preview = await previewOf(gathering, await accounts(UNIT), report.id);
    expect(preview).toMatchObject({ changes: [], filled: 0 });
    expect(preview.headline).toContain('没有变化');
  });

  it('gathering again changes what was corrected, gives its source, and is undone at once', async () => {
    const gathering = open();
    const { report } = await gather(gathering, await accounts(UNIT));
    const files = await corrected(UNIT, EQUIPMENT, 1);
    const preview = await previewOf(gathering, files, report.id);
    expect(preview.changes.map(({ place }) => place)).toEqual(['设备/百万元以上']);
    expect(preview.changes[0]?.source).toContain('F03');
    expect(preview.headline).toMatch(/1 ?处变化/);
    const again = await gather(gathering, files, report.id);
    expect(again.report.facts['设备/百万元以上']).toBe(UNIT.department.facts.equipment + 1);
    await gathering.dispatch('history.undo', { report: report.id });
    const back = await gathering.dispatch('reports.open', { report: report.id });
    expect(back).toMatchObject({ ok: true, value: { facts: report.facts } });
  });

  it('gathering again keeps a figure of 按批复数 and a typed one, and shows both', async () => {
    const gathering = open();
    const { report } = await gather(gathering, await accounts(UNIT));
    const decided = '公开01/27/决算数';
    const [typed] = typedCells(UNIT);
    const overridden = await gathering.dispatch('report.edit', {
      report: report.id,
      edits: [{ kind: 'override', address: decided, text: '1.00', reason: '按财政部门的批复填列' }],
    });
    expect(overridden).toEqual({
      ok: true,
      value: { label: '按批复数填列 公开01/27/决算数', left: [] },
    });
    await gathering.dispatch('report.edit', {
      report: report.id,
      edits: [{ kind: 'cells', cells: [{ address: known(typed), text: '2.00' }] }],
    });
    const { kept } = await previewOf(gathering, await accounts(UNIT), report.id);
    expect(kept.find(({ place }) => place === decided)?.why).toBe('按批复数');
    expect(kept.find(({ place }) => place === typed)?.why).toBe('手工填列');
    const again = await gather(gathering, await accounts(UNIT), report.id);
    expect(again.cells.get(decided)).toBe(100);
    expect(again.cells.get(known(typed))).toBe(200);
  });

  it('a report that was edited while 取数 was planned is left as it is, and one sentence says so', async () => {
    const gathering = open();
    const { report } = await gather(gathering, await accounts(UNIT));
    const { gather: id } = await previewOf(gathering, await corrected(UNIT, EQUIPMENT, 1), report.id);
    const committing = gathering.dispatch('gather.commit', {
      gather: id,
      target: { report: report.id },
      overwrite: [],
    });
    const cells = [{ address: known(typedCells(UNIT)[0]), text: '2.00' }];
    await gathering.dispatch('report.edit', { report: report.id, edits: [{ kind: 'cells', cells }] });
    expect(await committing).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('刚刚被修改') },
    });
    const now = await gathering.dispatch('reports.open', { report: report.id });
    expect(now).toMatchObject({ ok: true, value: { facts: report.facts } });
  });
});

describe('files of others', () => {
  it('files of another department are reported, with both names', async () => {
    const gathering = open();
    const { report } = await gather(gathering, await accounts(UNIT));
    const { warning } = await previewOf(gathering, await accounts(OTHER), report.id);
    expect(warning).toContain(UNIT.department.name);
    expect(warning).toContain(OTHER.department.name);
  });

  it('files of another year are reported, with both years', async () => {
    const gathering = open();
    const { report } = await gather(gathering, await accounts(UNIT));
    const later = { ...UNIT, department: { ...UNIT.department, year: 2025 } };
    const { warning } = await previewOf(gathering, await accounts(later), report.id);
    expect(warning).toContain('2024');
    expect(warning).toContain('2025');
  });

  it('files of the year before are last year’s, and provide its figures', async () => {
    const gathering = open();
    const before = { ...UNIT, department: UNIT.last, spreads: drawLast(UNIT) };
    const files = [...(await accounts(UNIT)), ...(await accounts(before))];
    const { preview, report } = await gather(gathering, files);
    expect(preview.files.map(({ kind }) => kind).sort()).toEqual(['上年财决报表', '财决报表']);
    expect(report.facts['上年/公开01/31/决算数']).toBe(UNIT.department.last.total);
    expect(report.facts['上年/公开05/合计/小计']).toBe(UNIT.department.last.general);
    expect(report.facts['机关运行经费/上年']).toBe(UNIT.last.facts.running);
  });

  it('a budget of another department beside the accounts is reported', async () => {
    const gathering = open();
    const budget = await budgetFile(OTHER, known(PLACES[0]), 'docx');
    const { warning, files, unmatched } = await previewOf(
      gathering,
      [...(await accounts(UNIT)), budget],
      null,
    );
    const said = [
      warning,
      ...files.flatMap(({ remarks }) => remarks),
      ...unmatched.map(({ message }) => message),
    ];
    expect(said.join('\n')).toContain(OTHER.department.name);
  });
});

/** 支出经济分类 of last year's own spending. */
function drawLast({ seed, last }: Unit): Unit['spreads'] {
  return drawSpreads(random('last', seed), last);
}

/** Cells that are typed, not computed. */
function typedCells({ department }: Unit): readonly string[] {
  return [...department.economic.keys()].map((code) => `公开06/${code}/决算数`);
}
