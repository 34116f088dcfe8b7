import { Document } from 'docx';
import { drawCharts } from '#main/exports/charts/draw';
import { printable } from '#main/exports/printable';
import type { Publication } from '#shared/publication/blocks';
import { FINAL, type Marks } from '#shared/publication/editions/edition';
import { DEFAULT_FONT_PRESET, FONT_PRESETS, type FontPreset } from '#shared/publication/presets/fonts';
import { DEFAULT_PAGE_PRESET, PAGE_PRESETS, type PagePreset } from '#shared/publication/presets/pages';
import type { FileOrigin } from '#shared/publication/trace/manifest';
import { placeCover, placeLetterhead } from './letterhead/place-letterhead.ts';
import type { Letterhead } from './letterhead/read-letterhead.ts';
import { textWidth } from './measure/geometry.ts';
import { chartWidth } from './measure/sizes.ts';
import type { SetDocument } from './set/blocks.ts';
import { setDocument } from './set/document.ts';
import { type Stretch, stretchesAndCharts, stretchXml, tablesOnce } from './write/body.ts';
import { chartParagraph } from './write/chart.ts';
import { bookmarksOf } from './write/contents.ts';
import { controlsOf } from './write/controls.ts';
import { type StyleLooks, withLooks } from './write/looks.ts';
import { finish, frameOf } from './write/package/finish.ts';
import { placeholder } from './write/package/placeholders.ts';
import { wordSection } from './write/sections.ts';
import { font, styles } from './write/styles.ts';
import { cellStyles } from './write/table-styles.ts';

export interface WordOptions {
  readonly page?: PagePreset;
  readonly fonts?: FontPreset;
  /** Charts as pictures, which look the same everywhere, instead of charts that Word can edit. */
  readonly chartPictures?: boolean;
  /** The office's own: replaces our cover, headers, footers and styles. */
  readonly letterhead?: Letterhead | undefined;
  /** The source of the publication, recorded in the working edition so that its figures can be traced. */
  readonly origin?: FileOrigin;
}

async function chartPictures(
  publication: Publication,
  page: PagePreset,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { PICTURE_FONT, toPicture } = await import('./write/picture.ts');
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

/** Like `writeWord`, for several editions: the document is laid out once. */
export async function writeWordEditions(
  publication: Publication,
  options: WordOptions,
  editions: readonly Marks[],
): Promise<readonly Uint8Array[]> {
  const { letterhead } = options;
  const page = options.page ?? PAGE_PRESETS[DEFAULT_PAGE_PRESET];
  const fonts = options.fonts ?? FONT_PRESETS[DEFAULT_FONT_PRESET];
  const looks = letterhead?.looks ?? new Map();
  const set = setDocument(publication, page);
  const pictures = options.chartPictures === true ? await chartPictures(publication, page) : new Map();
  const { document, stretches } = skeletonOf(publication, set, { page, fonts, pictures, looks });
  const frame = frameOf(document, fonts);
  const { 年度 } = publication;
  const 部门 = printable(publication.部门);
  const words = { 部门, 年度: String(年度), 标题: printable(publication.title) };
  if (letterhead !== undefined) placeLetterhead(frame, letterhead, words);
  const cover = letterhead?.cover ?? null;
  const controls = controlsOf(set.sections);
  const setup = {
    cover: cover === null ? null : placeCover(frame, cover, words),
    coverSize: page.coverSize,
    contents: set.contents,
    bookmarks: bookmarksOf(set.contents),
    writeTable: tablesOnce(editions.length),
  };
  const manifest =
    options.origin === undefined ? null : { ...options.origin, 年度, 部门, figures: [...controls.values()] };
  const files: Uint8Array[] = [];
  for (const marks of editions) {
    const own = { ...setup, controls: marks.edition === '公开版' ? new Map() : controls };
    const prepared = (key: number) => {
      const found = stretches[key];
      if (found === undefined) throw new Error('a placeholder without its stretch');
      return stretchXml(found.stretch, found.width, own);
    };
    files.push(await finish(frame, { prepared, manifest, marks }));
  }
  return files;
}

/**
 * The document as written by the docx library: sections, styles, charts, and a placeholder for each stretch of
 * blocks.
 */
function skeletonOf(
  publication: Publication,
  { sections }: SetDocument,
  of: {
    readonly page: PagePreset;
    readonly fonts: FontPreset;
    readonly pictures: ReadonlyMap<string, Uint8Array>;
    readonly looks: StyleLooks;
  },
): {
  readonly document: Document;
  readonly stretches: readonly { readonly stretch: Stretch; readonly width: number }[];
} {
  const { page, fonts, pictures, looks } = of;
  const author = printable(publication.部门);
  const stretches: { stretch: Stretch; width: number }[] = [];
  const skeleton = sections.map((section, index) => {
    const width = section.geometry.textWidth;
    const children = stretchesAndCharts(section).map((part) =>
      'stretch' in part
        ? placeholder(stretches.push({ stretch: part.stretch, width }) - 1)
        : chartParagraph(part.chart, { width, pictures }),
    );
    return wordSection(section, sections[index - 1], { page, fonts, children });
  });
  const document = new Document({
    title: printable(publication.title),
    creator: author,
    lastModifiedBy: author,
    description: `${publication.年度}年度部门决算公开`,
    evenAndOddHeaderAndFooters: true,
    styles: withLooks(styles(page, fonts, cellStyles(sections)), looks, font),
    sections: skeleton,
  });
  return { document, stretches };
}
