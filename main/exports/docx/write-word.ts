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
import type { SetDocument, SetSection } from './set/blocks.ts';
import { setDocument } from './set/document.ts';
import { type Stretch, stretchesAndCharts, stretchXml, tablesOnce } from './write/body.ts';
import { bookmarksOf } from './write/contents.ts';
import { controlsOf } from './write/controls.ts';
import { Blanks } from './write/frame/blanks.ts';
import { chartShape } from './write/frame/chart.ts';
import { type FrameSpec, frameOf } from './write/frame/frame.ts';
import type { StyleLooks } from './write/frame/looks.ts';
import { finish } from './write/package/finish.ts';
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
  const pictures = [...drawings].map(async ([id, svg]) => [id, await toPicture(svg)] as const);
  return new Map(await Promise.all(pictures));
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
  const blanks = new Blanks();
  const { spec, stretches } = frameSpec(publication, set, { page, fonts, looks, blanks, pictures });
  const frame = await frameOf(spec, blanks, pictures);
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

/** The frame of a document, and its stretches in the order of their places there. */
function frameSpec(
  publication: Publication,
  { sections }: SetDocument,
  { page, fonts, looks, blanks, pictures }: Dress,
): { readonly spec: FrameSpec; readonly stretches: readonly PlacedStretch[] } {
  const stretches: PlacedStretch[] = [];
  const spec = {
    title: blanks.text(printable(publication.title)),
    author: blanks.text(printable(publication.部门)),
    description: blanks.text(`${publication.年度}年度部门决算公开`),
    page,
    fonts,
    looks: [...looks],
    cellStyles: cellStyles(sections),
    sections: sections.map((section) => {
      const { geometry, hasTable, hasCover } = section;
      const width = geometry.textWidth;
      const parts = stretchesAndCharts(section).map((part) => {
        if ('chart' in part)
          return chartShape(part.chart, width, { blanks, isPicture: pictures.has(part.chart.id) });
        stretches.push({ stretch: part.stretch, width });
        return 'stretch' as const;
      });
      return { geometry, hasTable, hasCover, isText: isText(section), parts };
    }),
  };
  return { spec, stretches };
}

interface Dress {
  readonly page: PagePreset;
  readonly fonts: FontPreset;
  readonly looks: StyleLooks;
  readonly blanks: Blanks;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

interface PlacedStretch {
  readonly stretch: Stretch;
  readonly width: number;
}

function isText({ blocks }: SetSection): boolean {
  return blocks.some(({ kind }) => kind === 'paragraph') && blocks.every(({ kind }) => kind !== 'grid');
}
