// The purposes of 项 (“主要用于：…”) stated in last year's document appear in this year's text.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readFiles } from '#main/imports/read-files';
import { compute } from '#shared/compute/compute';
import { assign } from '#shared/gather/files/assign';
import { identify } from '#shared/gather/files/identify';
import { gather as planGather } from '#shared/gather/plan';
import { plainTexts, renderTexts } from '#shared/narrative/texts/report-texts';
import { findPack, PACKS } from '#shared/packs/built-in/index';
import { createReport } from '#shared/report/create';
import type { Report } from '#shared/report/report';
import { documentPath } from '../cases/documents/truth.ts';
import { LAYOUTS } from '../imports/layouts/layouts.ts';
import { known } from '../imports/layouts/random.ts';
import { accountForms } from './accounts.ts';
import { lastYearFile } from './last-year.ts';
import { drawUnit } from './unit.ts';
import { PLAIN } from './variants/accounts.ts';
import { gather, openGathering } from './whole.ts';
import { accountFiles, filesOf } from './workbooks.ts';

const path = documentPath('finance-bureau-2024');
const pack = known(findPack('shanghai-2024'));
const said = (report: Report) => plainTexts(renderTexts(report, compute(pack, report))).决算情况说明;

/**
 * Purposes as printed in the document of 2024, by hand; the fourth spans lines that its PDF stores out of order.
 */
const PRINTED: Readonly<Record<string, string>> = {
  '2010601': '局本部人员经费及公用经费等的基本支出',
  '2010602': '局财政业务指导与宣传等基本支出',
  '2010607': '信息化系统日常维护费等支出',
  '2080501': '退休人员经费支出',
  '2080505': '在职人员的基本养老保险支出',
  '2080506': '在职人员的职业年金缴费支出',
  '2080599': '退休人员经费支出',
  '2101101': '在职人员基本医疗保险费',
  '2210201': '缴纳在职人员住房公积金',
  '2210203': '缴纳在职人员住房购房补贴',
};

/** A report of the following year with a budget for each 项; `reasons` are texts already in it. */
function standing(reasons: Report['reasons']): Report {
  const name = '上海市普陀区财政局';
  const empty = createReport({ id: 'r', 部门: name, 年度: 2025, 单位: '万元', pack });
  const budgets = Object.keys(PRINTED).map((code) => [`年初预算/${code}`, 100_000_000] as const);
  return { ...empty, facts: Object.fromEntries(budgets), reasons };
}

async function gatherInto(report: Report) {
  const sources = await readFiles([{ filename: 'finance-bureau-2024.pdf', bytes: readFileSync(path) }]);
  if (!sources.ok) throw new Error(sources.error.message);
  const files = assign(
    sources.value.map((file) => identify(file)),
    { 部门: report.部门, 年度: report.年度 },
  );
  return planGather({ files, report, pack, packs: PACKS, lastInApp: null, overwrite: new Set() });
}

describe('the purposes stated in last year’s document', () => {
  it.skipIf(!existsSync(path))('the purposes of a real bureau appear with each 项 of this year', async () => {
    const { after, planned } = await gatherInto(standing({}));
    const found = Object.fromEntries(Object.keys(PRINTED).map((code) => [code, after.reasons[place(code)]]));
    expect(found).toEqual(PRINTED);
    expect(planned.headline).toContain('各项的用途');
    const text = said(after).join('\n');
    for (const words of Object.values(PRINTED)) expect(text).toContain(`主要用于：${words}。年初预算为`);
  });

  it.skipIf(!existsSync(path))('purposes written by somebody are kept', async () => {
    const own = { [place('2010601')]: '本单位自己的话' };
    const { after } = await gatherInto(standing(own));
    expect(after.reasons[place('2010601')]).toBe('本单位自己的话');
    expect(after.reasons[place('2010602')]).toBe(PRINTED['2010602']);
  });

  it('purposes are not requested if nobody stated any', () => {
    const text = said(standing({})).join('\n');
    expect(text).toContain('年初预算为');
    expect(text).not.toMatch(/主要用于：|可以写明/);
  });

  it('purposes come from a read document and from the app’s report alike', async () => {
    const unit = drawUnit(21, 'exact', 2024);
    const layout = known(LAYOUTS.find(({ id }) => id.startsWith('上海')));
    const gathering = openGathering();
    onTestFinished(() => gathering.close());
    const files = [...(await accountFiles(unit, PLAIN)), await lastYearFile(unit, layout, 'docx')];
    const { report, texts } = await gather(gathering, files);
    const both = unit.department.leaves.filter(
      ({ code, general }) =>
        general.basic + general.project > 0 && unit.last.leaves.some((leaf) => leaf.code === code),
    );
    const purposes = both.flatMap(({ code }) => report.reasons[place(code)] ?? []);
    expect(purposes.length).toBeGreaterThan(both.length / 2);
    for (const words of purposes) expect(texts.join('\n')).toContain(`主要用于：${words}。`);

    const later = { ...unit, department: { ...unit.department, year: 2025 } };
    const next = await gather(gathering, await filesOf(accountForms(later, 'now'), later, PLAIN));
    expect(next.report.年度).toBe(2025);
    for (const { code } of both) expect(next.report.reasons[place(code)]).toBe(report.reasons[place(code)]);
  });
});

function place(code: string): string {
  return `五/三/${code}/用途`;
}
