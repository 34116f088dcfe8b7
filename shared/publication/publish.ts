import type { Computed } from '#shared/compute/computed';
import { type ReportTexts, renderTexts } from '#shared/narrative/texts/report-texts';
import type { Report } from '#shared/report/report';
import type { PartDefinition, TemplatePack } from '#shared/tables/grammar';
import type { Chart, Publication, Section } from './blocks.ts';
import { chartsOf, withCharts } from './charts/charts.ts';
import { annexSections } from './pages/annexes.ts';
import { contentsPage, coverPage, partPage } from './pages/front.ts';
import { tableGrid } from './pages/table.ts';
import { splitPartTitle, textBlocks } from './pages/texts.ts';
import { withWrittenNumbers } from './trace/written-numbers.ts';

/** The options of the document. */
export interface PublishOptions {
  /** Charts after the sections they illustrate; none if absent. */
  readonly charts?: boolean;
  /** Whether typed numbers carry the source found by the check: needed in files, not in a preview. */
  readonly numbers?: boolean;
}

/**
 * The whole document in print order: cover, contents, and the pack's parts, each after a title page. Amounts are
 * in the report's unit; texts are exactly as written.
 */
export function publish(
  pack: TemplatePack,
  report: Report,
  computed: Computed,
  options: PublishOptions = {},
): Publication {
  const words = renderTexts(report, computed);
  const charts = options.charts === true ? chartsOf(report, computed) : [];
  const publication: Publication = {
    title: `${report.部门}${report.年度}年度部门决算`,
    部门: report.部门,
    年度: report.年度,
    sections: [
      coverPage(report),
      contentsPage(),
      ...pack.parts.flatMap((part) => partSections(part, { pack, report, computed, words, charts })),
    ],
  };
  return options.numbers === true ? withWrittenNumbers(publication, report, computed, words) : publication;
}

interface Contents {
  readonly pack: TemplatePack;
  readonly report: Report;
  readonly computed: Computed;
  readonly words: ReportTexts;
  readonly charts: readonly Chart[];
}

function partSections(
  part: PartDefinition,
  { pack, report, computed, words, charts }: Contents,
): readonly Section[] {
  switch (part.id) {
    case '部门决算表':
      return [partPage(part, report), ...tableSections(pack, report, computed)];
    case '附件':
      return [partPage(part, report), ...annexSections(report)];
    default: {
      const { title, paragraphs } = splitPartTitle(words[part.id]);
      const page = partPage(part, report, title);
      if (paragraphs.length === 0) return [page];
      const blocks = textBlocks(part.id, paragraphs, title === null ? 0 : 1);
      const shown = part.id === '决算情况说明' ? withCharts(blocks, charts) : blocks;
      return [page, { orientation: 'portrait', blocks: shown }];
    }
  }
}

function tableSections(pack: TemplatePack, report: Report, computed: Computed): readonly Section[] {
  return pack.tables.map((definition) => ({
    orientation: definition.orientation,
    blocks: [{ kind: 'grid', grid: tableGrid(definition, report, computed) }],
  }));
}
