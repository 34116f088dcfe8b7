import { Document, Packer } from 'docx';
import { drawCharts } from '#main/exports/charts/draw';
import { printable } from '#main/exports/printable';
import type { Publication } from '#shared/publication/blocks';
import { FINAL, type Marks } from '#shared/publication/editions/edition';
import { DEFAULT_FONT_PRESET, FONT_PRESETS, type FontPreset } from '#shared/publication/presets/fonts';
import { DEFAULT_PAGE_PRESET, PAGE_PRESETS, type PagePreset } from '#shared/publication/presets/pages';
import type { FileOrigin } from '#shared/publication/trace/manifest';
import type { Gathered } from './blocks.ts';
import { chartWidth } from './chart.ts';
import { finish } from './finish.ts';
import { textWidth } from './geometry.ts';
import { listedPages } from './pages/document-pages.ts';
import { pageNumbers } from './pages/page-numbers.ts';
import { wordSection } from './section.ts';
import { styles } from './styles.ts';

export interface WordOptions {
  readonly page?: PagePreset;
  readonly fonts?: FontPreset;
  /** Charts as pictures, which look the same everywhere, in place of charts that Word can edit. */
  readonly chartPictures?: boolean;
  /** What the publication was made from: recorded in the working edition, so that its figures can be traced. */
  readonly origin?: FileOrigin;
}

async function chartPictures(
  publication: Publication,
  page: PagePreset,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { PICTURE_FONT, toPicture } = await import('./picture.ts');
  const drawings = await drawCharts(publication, PICTURE_FONT, chartWidth(textWidth(page)));
  return new Map([...drawings].map(([id, svg]) => [id, toPicture(svg)]));
}

/** The whole document as a Word file; its 目录 carries page numbers. */
export async function writeWord(
  publication: Publication,
  options: WordOptions = {},
  marks: Marks = FINAL,
): Promise<Uint8Array> {
  const [file] = await writeWordEditions(publication, options, [marks]);
  if (file === undefined) throw new Error('an edition without a file');
  return file;
}

/** As `writeWord`, in several editions: the document is laid out once. */
export async function writeWordEditions(
  publication: Publication,
  options: WordOptions,
  editions: readonly Marks[],
): Promise<readonly Uint8Array[]> {
  const page = options.page ?? PAGE_PRESETS[DEFAULT_PAGE_PRESET];
  const fonts = options.fonts ?? FONT_PRESETS[DEFAULT_FONT_PRESET];
  const { 年度, 部门, title } = publication;
  const author = printable(部门);
  const pictures = options.chartPictures === true ? await chartPictures(publication, page) : new Map();
  const gathered: Gathered = { pieces: [], figures: [] };
  const sections = publication.sections.map((each, index, all) =>
    wordSection(each, all[index - 1], { page, fonts, gathered, pictures, name: 部门 }),
  );
  const word = new Document({
    title: printable(title),
    creator: author,
    lastModifiedBy: author,
    description: `${年度}年度部门决算公开`,
    evenAndOddHeaderAndFooters: true,
    styles: styles(page, fonts),
    pageNumbers: pageNumbers(listedPages(publication.sections, page, gathered.pieces)),
    sections,
  });
  const { figures, pieces } = gathered;
  const manifest = options.origin === undefined ? null : { ...options.origin, 年度, 部门: author, figures };
  const bytes = await Packer.toBuffer(word);
  const files: Uint8Array[] = [];
  for (const marks of editions) files.push(await finish(bytes, { pieces, fonts, manifest, marks }));
  return files;
}
