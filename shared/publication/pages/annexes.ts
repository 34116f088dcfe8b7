import type { Grid, Section } from '#shared/publication/blocks';
import type { Report } from '#shared/report/report';
import { annex1Grid } from './annex1.ts';
import { annex2Grid } from './annex2.ts';

/** The annexes of the report, each after its own heading. */
export function annexSections(report: Report): readonly Section[] {
  const titles: Readonly<Record<string, string>> = {
    附件1: `附件1：《${report.年度}年度部门整体项目支出自评表》`,
    附件2: `附件2：《${report.年度}年度部分预算项目单位自评汇总表》`,
  };
  return annexGrids(report).map((grid) => annexSection(titles[grid.id] ?? grid.title, grid));
}

/** The printed tables of the report's annexes. */
export function annexGrids(report: Report): readonly Grid[] {
  const { 附件1, 附件2 } = report;
  return [...(附件1 === null ? [] : [annex1Grid(附件1)]), ...(附件2 === null ? [] : [annex2Grid(附件2)])];
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
