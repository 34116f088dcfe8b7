import { documentSource, type SourceFile } from '#shared/imports/source';
import { LIMITS } from '../limits.ts';
import type { PageFlow } from '../page/flow.ts';
import { layOut, pageFlow } from '../page/layout.ts';
import { Refusal } from '../refusal.ts';
import { type Engine, startEngine } from './engine.ts';
import { withDocument } from './open-document.ts';
import { pageContent, type SeenPage } from './page-content.ts';

/** What is told about a page beside its text. */
interface SeenOf {
  readonly page: number;
  readonly characters: number;
  readonly pictures: number;
  readonly hidden: number;
  readonly slanted: number;
}

/** Reads a PDF: its lines of text joined to paragraphs, its tables by their lines or by their columns. */
export async function readPdf(file: string, bytes: Buffer): Promise<SourceFile> {
  const engine = await startEngine();
  const { flows, seen } = withDocument(engine, bytes, (document) => readPages(engine, document));
  refuseWithoutText(seen);
  return documentSource(file, layOut(flows), remarksOn(file, seen));
}

function readPages(
  engine: Engine,
  document: number,
): { flows: readonly PageFlow[]; seen: readonly SeenOf[] } {
  const count = engine.call.FPDF_GetPageCount(document);
  if (count <= 0) throw new Refusal('这份 PDF 里一页也没有，请检查是否选错了文件');
  if (count > LIMITS.pdf.pages) {
    throw new Refusal(`这份 PDF 有 ${count} 页，超过 ${LIMITS.pdf.pages} 页，请只选决算公开的部分`);
  }
  const flows: PageFlow[] = [];
  const seen: SeenOf[] = [];
  let characters = 0;
  for (let index = 0; index < count; index++) {
    const content = readPage(engine, document, index);
    characters += content.glyphs.length;
    if (characters > LIMITS.pdf.characters) throw new Refusal('文档太长，不像是一份决算公开，没有读入');
    flows.push(pageFlow(content, index + 1));
    const { pictures, hidden, slanted } = content;
    seen.push({ page: index + 1, characters: content.glyphs.length, pictures, hidden, slanted });
  }
  return { flows, seen };
}

const NOTHING: SeenPage = { width: 0, height: 0, glyphs: [], rules: [], pictures: 0, hidden: 0, slanted: 0 };

function readPage(engine: Engine, document: number, index: number): SeenPage {
  const page = engine.call.FPDF_LoadPage(document, index);
  if (page === 0) return NOTHING;
  try {
    return pageContent(engine, page);
  } finally {
    engine.call.FPDF_ClosePage(page);
  }
}

function refuseWithoutText(seen: readonly SeenOf[]): void {
  if (seen.some(({ characters }) => characters > 0)) return;
  throw new Refusal(
    seen.some(({ pictures }) => pictures > 0)
      ? '这份 PDF 是扫描件，没有文字，请用原来的 Word 或 Excel'
      : '这份 PDF 里没有文字，请检查是否选错了文件',
  );
}

/** Pages that have less than this are pictures with a page number. */
const FEW = 12;

function remarksOn(file: string, seen: readonly SeenOf[]): readonly string[] {
  const pictured = seen.filter(({ characters, pictures }) => pictures > 0 && characters < FEW);
  const recognised = seen.filter(({ hidden, characters }) => hidden > characters / 2 && hidden > 0);
  const slanted = seen.filter((page) => page.slanted > 0);
  const remark = (pages: readonly SeenOf[], what: string) =>
    pages.length === 0 ? [] : [`${file} 第 ${pages.map(({ page }) => page).join('、')} 页${what}`];
  return [
    ...remark(pictured, '是图片，没有文字，没有读入'),
    ...remark(recognised, '的文字是扫描后识别出来的，可能有错，请逐数核对'),
    ...remark(slanted, '有斜排的文字（如水印），没有读入'),
  ];
}
