import { Refusal } from '#main/imports/refusal';
import type { SeenPage } from './page-content.ts';

/** Facts about a page besides its text. */
export interface SeenOf {
  readonly page: number;
  readonly damaged: boolean;
  readonly characters: number;
  readonly pictures: number;
  readonly hidden: number;
  readonly slanted: number;
  readonly unknown: number;
}

/** Pages with a picture and fewer characters are pictures with a page number. */
const FEW = 12;
/** With a larger share of characters without a code, nothing can be read. */
const TOO_MANY_UNKNOWN = 0.3;
const USE_ORIGINAL = '请用原来的 Word 或 Excel';

export function seenOf(content: SeenPage | null, page: number): SeenOf {
  const { glyphs, pictures, hidden, slanted, unknown } = content ?? NOTHING;
  return { page, damaged: content === null, characters: glyphs.length, pictures, hidden, slanted, unknown };
}

const NOTHING = { glyphs: [], pictures: 0, hidden: 0, slanted: 0, unknown: 0 } as const;

/** Throws `Refusal`, with the reason, if a document has no readable text. */
export function refuseWithoutText(seen: readonly SeenOf[]): void {
  const sum = (count: (page: SeenOf) => number) => seen.reduce((total, page) => total + count(page), 0);
  const characters = sum((page) => page.characters);
  if (characters > 0 && sum(({ unknown }) => unknown) > TOO_MANY_UNKNOWN * characters) {
    throw new Refusal(`这份 PDF 的字体没有文字编码，读不出文字，${USE_ORIGINAL}`);
  }
  const pictures = sum((page) => page.pictures);
  if (pictures > 0 && seen.every((page) => page.characters < FEW)) {
    throw new Refusal(`这份 PDF 是扫描件，没有文字，${USE_ORIGINAL}`);
  }
  if (characters > 0) return;
  if (seen.some(({ damaged }) => damaged))
    throw new Refusal(`这份 PDF 的页面损坏，读不出来，${USE_ORIGINAL}`);
  throw new Refusal('这份 PDF 里没有文字，请检查是否选错了文件');
}

/** Remarks about the pages read. */
export function remarksOn(file: string, seen: readonly SeenOf[]): readonly string[] {
  const remark = (what: string, told: (page: SeenOf) => boolean) => {
    const pages = seen.filter(told).map(({ page }) => page);
    return pages.length === 0 ? [] : [`${file} 第 ${numbers(pages)} 页${what}`];
  };
  return [
    ...remark('损坏，没有读入', ({ damaged }) => damaged),
    ...remark('是图片，没有文字，没有读入', (page) => page.pictures > 0 && page.characters < FEW),
    ...remark(
      '的文字是扫描后识别出来的，可能有错，请逐数核对',
      ({ hidden, characters }) => hidden > 0 && hidden > characters / 2,
    ),
    ...remark('有不显示的文字，也读入了', ({ hidden, characters }) => hidden > 0 && hidden <= characters / 2),
    ...remark('有斜排的文字（如水印），没有读入', ({ slanted }) => slanted > 0),
    ...remark('有的字没有编码，读不出来，请核对', ({ unknown }) => unknown > 0),
  ];
}

/** `3、5–8`. */
function numbers(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last !== undefined && page === last[1] + 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join('、');
}
