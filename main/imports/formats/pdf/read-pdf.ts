import { LIMITS } from '#main/imports/limits';
import type { PageFlow } from '#main/imports/page/flow';
import { layOut, pageFlow } from '#main/imports/page/layout';
import { Refusal } from '#main/imports/refusal';
import { workedMs } from '#main/imports/worked';
import { documentSource, type SourceFile } from '#shared/imports/source/source';
import { dropEngine, type Engine, hasFailed, startEngine } from './engine.ts';
import { DAMAGED, refuseWithoutEnd, withDocument } from './open-document.ts';
import { pageContent } from './page-content.ts';
import { refuseWithoutText, remarksOn, type SeenOf, seenOf } from './remarks.ts';

const ONLY_PART = '请只选决算公开的部分';

/** Reads a PDF: its lines of text joined into paragraphs, its tables by their lines or columns. */
export async function readPdf(file: string, bytes: Buffer): Promise<SourceFile> {
  refuseWithoutEnd(bytes);
  const engine = await startEngine();
  const { flows, seen } = reading(() =>
    withDocument(engine, bytes, (document) => readPages(engine, document)),
  );
  refuseWithoutText(seen);
  return documentSource(file, layOut(flows), remarksOn(file, seen));
}

/** A crash of PDFium is the file's fault; a new instance is started for the next file. */
function reading<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!hasFailed(error)) throw error;
    dropEngine();
    throw new Refusal(DAMAGED);
  }
}

function readPages(
  engine: Engine,
  document: number,
): { flows: readonly PageFlow[]; seen: readonly SeenOf[] } {
  const count = engine.call.FPDF_GetPageCount(document);
  if (count <= 0) throw new Refusal('这份 PDF 里一页也没有，请检查是否选错了文件');
  if (count > LIMITS.pdf.pages) {
    throw new Refusal(`这份 PDF 有 ${count} 页，超过 ${LIMITS.pdf.pages} 页，${ONLY_PART}`);
  }
  const flows: PageFlow[] = [];
  const seen: SeenOf[] = [];
  const until = workedMs() + LIMITS.pdf.milliseconds;
  let characters = 0;
  for (const [index, page] of loadedPages(engine, document, count)) {
    const content = page === 0 ? null : pageContent(engine, page);
    characters += content?.glyphs.length ?? 0;
    if (characters > LIMITS.pdf.characters) throw new Refusal('文档太长，不像是一份决算公开，没有读入');
    if (content !== null) flows.push(pageFlow(content, index + 1));
    seen.push(seenOf(content, index + 1));
    if (workedMs() > until && index + 1 < count) {
      throw new Refusal(`这份 PDF 有 ${count} 页，太长，限定的时间里只读到第 ${index + 1} 页，${ONLY_PART}`);
    }
  }
  return { flows, seen };
}

/**
 * Each page, 0 if it is damaged. A page is closed only when the next one is open, so that shared fonts are read
 * once.
 */
function* loadedPages(
  { call }: Engine,
  document: number,
  count: number,
): Generator<readonly [index: number, page: number]> {
  let open = 0;
  try {
    for (let index = 0; index < count; index++) {
      const page = call.FPDF_LoadPage(document, index);
      if (open !== 0) call.FPDF_ClosePage(open);
      open = page;
      yield [index, page];
    }
  } finally {
    if (open !== 0) call.FPDF_ClosePage(open);
  }
}
