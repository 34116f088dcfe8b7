import type { Computed } from '#shared/compute/computed';
import { type ReportTexts, renderTexts } from '#shared/narrative/texts/report-texts';
import type { Report, TextPart } from '#shared/report/report';
import type { PartDefinition, TemplatePack } from '#shared/tables/grammar';
import type { Chart, Publication, Section } from './blocks.ts';
import { chartsOf, withCharts } from './charts/charts.ts';
import { annexSections } from './pages/annexes.ts';
import { contentsPage, coverPage, partPage } from './pages/front.ts';
import { tableGrid } from './pages/table.ts';
import { splitPartTitle, textBlocks } from './pages/texts.ts';
import { withNumbersApart, withWrittenNumbers } from './trace/written-numbers.ts';

/** The options of the document. */
export interface PublishOptions {
  /** Charts after the sections they illustrate; none if absent. */
  readonly charts?: boolean;
  /**
   * Whether typed numbers carry the source found by the check: in files, not in a preview. Where no edition says
   * the sources, the numbers are only `apart`.
   */
  readonly numbers?: boolean | 'apart';
  /** The tables and annexes alone, for a file without texts. */
  readonly tablesOnly?: boolean;
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
  const { 部门, 年度 } = report;
  const named = { title: `${部门}${年度}年度部门决算`, 部门, 年度 };
  if (options.tablesOnly === true) {
    const tables = pack.parts.flatMap((part) => tablesOf(part, pack, report, computed) ?? []);
    return { ...named, sections: tables };
  }
  const words = renderTexts(report, computed);
  const charts = options.charts === true ? chartsOf(report, computed) : [];
  const publication: Publication = {
    ...named,
    sections: [
      coverPage(report),
      contentsPage(),
      ...pack.parts.flatMap((part) => partSections(part, { pack, report, computed, words, charts })),
    ],
  };
  switch (options.numbers) {
    case true:
      return withWrittenNumbers(publication, report, computed, words);
    case 'apart':
      return withNumbersApart(publication, words);
    default:
      return publication;
  }
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
  const tables = tablesOf(part, pack, report, computed);
  if (tables !== null) return [partPage(part, report), ...tables];
  const { title, paragraphs } = splitPartTitle(words[part.id as TextPart]);
  const page = partPage(part, report, title);
  if (paragraphs.length === 0) return [page];
  const blocks = textBlocks(part.id as TextPart, paragraphs, title === null ? 0 : 1);
  const shown = part.id === '决算情况说明' ? withCharts(blocks, charts) : blocks;
  return [page, { orientation: 'portrait', blocks: shown }];
}

/** The tables or annexes of a part; `null` for a part of text. */
function tablesOf(
  { id }: PartDefinition,
  pack: TemplatePack,
  report: Report,
  computed: Computed,
): readonly Section[] | null {
  if (id === '部门决算表') return tableSections(pack, report, computed);
  return id === '附件' ? annexSections(report) : null;
}

function tableSections(pack: TemplatePack, report: Report, computed: Computed): readonly Section[] {
  return pack.tables.map((definition) => ({
    orientation: definition.orientation,
    blocks: [{ kind: 'grid', grid: tableGrid(definition, report, computed) }],
  }));
}
