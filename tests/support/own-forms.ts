import { compute } from '#shared/compute/compute';
import { dropRepeatedEntries } from '#shared/compute/drop-repeated-entries';
import type { Edit } from '#shared/edits/edit';
import { planStep } from '#shared/edits/plan';
import type { Report } from '#shared/report/report';
import { applyWrites } from '#shared/report/writes/apply-writes';
import type { TemplatePack } from '#shared/tables/grammar';
import { filledReport } from './filled-report.ts';

const typed = (cells: Readonly<Record<string, string>>): Edit => ({
  kind: 'cells',
  cells: Object.entries(cells).map(([address, text]) => ({ address, text })),
});
const subject = (table: `附表${string}`, code: string, name: string): Edit => ({
  kind: 'addRows',
  tables: [table],
  subjects: [{ code, name }],
  alone: true,
});
const line = (table: `附表${string}`, name: string): Edit => ({ kind: 'addLine', table, name });

/** Figures of their own for the forms that the nine do not have; they agree with those of `filledReport`. */
const FIGURES: Readonly<Record<string, readonly Edit[]>> = {
  'beijing-2024': [
    typed({
      '附表政府采购情况/2/货物': '12.5',
      '附表政府采购情况/2/服务': '7.5',
      '附表政府采购情况/3/工程': '30',
    }),
    line('附表政府购买服务', '平台运行维护'),
    line('附表政府购买服务', '档案数字化'),
    typed({ '附表政府购买服务/1/金额': '6.2', '附表政府购买服务/2/金额': '3.8' }),
  ],
  'sichuan-2024': [
    subject('附表一般公共预算支出明细', '2080101', '行政运行'),
    subject('附表一般公共预算支出明细', '2210201', '住房公积金'),
    typed({
      '附表一般公共预算支出明细/2080101/工资福利支出': '25',
      '附表一般公共预算支出明细/2080101/商品和服务支出': '5',
      '附表一般公共预算支出明细/2210201/工资福利支出': '10',
    }),
    subject('附表财政拨款支出明细', '2080101', '行政运行'),
    subject('附表财政拨款支出明细', '2120803', '城市建设支出'),
    typed({
      '附表财政拨款支出明细/2080101/工资福利支出': '35',
      '附表财政拨款支出明细/2080101/商品和服务支出': '5',
      '附表财政拨款支出明细/2120803/资本性支出': '20',
    }),
    subject('附表一般公共预算项目支出', '2080101', '行政运行'),
    typed({
      '附表一般公共预算项目支出/2080101/商品和服务支出': '6',
      '附表一般公共预算项目支出/2080101/资本性支出': '4',
    }),
    subject('附表国有资本经营收入支出', '2230105', '国有企业改革成本支出'),
    typed({
      '附表国有资本经营收入支出/2230105/本年收入': '5',
      '附表国有资本经营收入支出/2230105/项目支出': '5',
    }),
  ],
};

/** `filledReport` with the forms that the nine do not have filled too, as a person types them. */
export function filledOwnForms(pack: TemplatePack): Report {
  const filled = (FIGURES[pack.id] ?? []).reduce((before, edit) => {
    const planned = planStep([edit], { pack, report: before, computed: compute(pack, before) });
    if (!planned.ok) throw new Error(planned.error.message);
    return applyWrites(before, planned.value.writes).report;
  }, filledReport(pack));
  return dropRepeatedEntries(filled, compute(pack, filled));
}
