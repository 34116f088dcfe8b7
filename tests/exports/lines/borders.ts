import { startEngine } from '#main/imports/formats/pdf/engine';
import { withDocument } from '#main/imports/formats/pdf/open-document';
import { pageContent } from '#main/imports/formats/pdf/page-content';
import type { PageContent } from '#main/imports/page/content';

/** The overlap of a glyph's drawing and a line that counts as touching, in points. */
const TOUCH = 0.4;

/** The glyphs and the ruled lines of every page of a PDF. */
export async function pagesOf(bytes: Uint8Array): Promise<readonly PageContent[]> {
  const engine = await startEngine();
  return withDocument(engine, bytes, (document) =>
    Array.from({ length: engine.call.FPDF_GetPageCount(document) }, (_, index) => {
      const page = engine.call.FPDF_LoadPage(document, index);
      const content = pageContent(engine, page);
      engine.call.FPDF_ClosePage(page);
      return content;
    }),
  );
}

/** The figures crossed by a line of a table, by their positions on the pages. */
export function crossedFigures(pages: readonly PageContent[]): readonly string[] {
  return pages.flatMap(({ glyphs, rules }, index) => {
    const upright = rules.filter(({ level }) => !level);
    const crossed = glyphs.filter(
      ({ text, left, right, base }) =>
        /[\d.-]/.test(text) &&
        upright.some(
          ({ at, from, to }) => from < base - 1 && base - 1 < to && at > left + TOUCH && at < right - TOUCH,
        ),
    );
    return crossed.map(
      ({ text, left, base }) => `第 ${index + 1} 页 ${text}（${Math.round(left)}，${Math.round(base)}）`,
    );
  });
}
