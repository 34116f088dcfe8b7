import { documentSource, type SourceFile } from '#shared/imports/source';
import { LIMITS } from '../limits.ts';
import type { PageFlow } from '../page/flow.ts';
import { layOut, pageFlow } from '../page/layout.ts';
import { Refusal } from '../refusal.ts';
import { dropEngine, type Engine, hasFailed, startEngine } from './engine.ts';
import { DAMAGED, refuseWithoutEnd, withDocument } from './open-document.ts';
import { pageContent, type SeenPage } from './page-content.ts';
import { refuseWithoutText, remarksOn, type SeenOf, seenOf } from './remarks.ts';

/** Reads a PDF: its lines of text joined to paragraphs, its tables by their lines or by their columns. */
export async function readPdf(file: string, bytes: Buffer): Promise<SourceFile> {
  refuseWithoutEnd(bytes);
  const engine = await startEngine();
  const { flows, seen } = reading(() =>
    withDocument(engine, bytes, (document) => readPages(engine, document)),
  );
  refuseWithoutText(seen);
  return documentSource(file, layOut(flows), remarksOn(file, seen));
}

/** What ends PDFium is the file's fault; another is started for the next. */
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
    throw new Refusal(`这份 PDF 有 ${count} 页，超过 ${LIMITS.pdf.pages} 页，请只选决算公开的部分`);
  }
  const flows: PageFlow[] = [];
  const seen: SeenOf[] = [];
  let characters = 0;
  for (let index = 0; index < count; index++) {
    const content = readPage(engine, document, index);
    characters += content?.glyphs.length ?? 0;
    if (characters > LIMITS.pdf.characters) throw new Refusal('文档太长，不像是一份决算公开，没有读入');
    if (content !== null) flows.push(pageFlow(content, index + 1));
    seen.push(seenOf(content, index + 1));
  }
  return { flows, seen };
}

function readPage(engine: Engine, document: number, index: number): SeenPage | null {
  const page = engine.call.FPDF_LoadPage(document, index);
  if (page === 0) return null;
  try {
    return pageContent(engine, page);
  } finally {
    engine.call.FPDF_ClosePage(page);
  }
}
