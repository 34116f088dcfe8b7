import type { Report } from '../../report/report.ts';
import type { Grid, Section } from '../blocks.ts';
import { annex1Grid } from './annex1.ts';
import { annex2Grid } from './annex2.ts';

/** The annexes that the report has, each behind its own heading. */
export function annexSections(report: Report): readonly Section[] {
  const { 年度, 附件1, 附件2 } = report;
  return [
    ...(附件1 === null
      ? []
      : [annexSection(`附件1：《${年度}年度部门整体项目支出自评表》`, annex1Grid(附件1))]),
    ...(附件2 === null
      ? []
      : [annexSection(`附件2：《${年度}年度部分预算项目单位自评汇总表》`, annex2Grid(附件2))]),
  ];
}

function annexSection(text: string, grid: Grid): Section {
  return {
    orientation: 'landscape',
    blocks: [
      { kind: 'heading', level: 1, text, anchor: `heading-${grid.id}` },
      { kind: 'grid', grid },
    ],
  };
}
