import type { Section } from '#shared/publication/blocks';
import type { Report } from '#shared/report/report';
import type { PartDefinition } from '#shared/tables/grammar';

export function coverPage(report: Report): Section {
  return {
    orientation: 'portrait',
    blocks: [{ kind: 'cover', lines: [report.部门, `${report.年度}年度`, '部门决算'] }],
  };
}

export function contentsPage(): Section {
  return { orientation: 'portrait', blocks: [{ kind: 'contents', title: '目录' }] };
}

/** Title page of a part; a title printed in the document overrides the pack's. */
export function partPage(part: PartDefinition, report: Report, printedTitle: string | null = null): Section {
  const title = part.title.replaceAll('{部门}', report.部门).replaceAll('{年度}', String(report.年度));
  const text = printedTitle ?? `${part.ordinal} ${title}`;
  return { orientation: 'portrait', blocks: [{ kind: 'part', text, anchor: `part-${part.id}` }] };
}
