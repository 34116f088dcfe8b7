import { type PDFDocument, PDFName, type PDFPage } from 'pdf-lib';
import { contentOf } from '#main/exports/pdf/scale';

const OPENS = /\b(?:BDC|BMC)$/;
const CLOSES = /\bEMC$/;
const PATH = /(?:^|\s)(?:re|m|l|c|v|y|h)$/;
const PAINTS = /(?:^|\s)(?:f\*?|F|S|s|B\*?|b\*?|Do|sh)$/;
const SHOWS = /(?:^|\s)(?:Tj|TJ|'|")$/;

/** Marks everything that a page paints outside its content, such as background and dots, as decoration. */
export function markDecoration(document: PDFDocument): void {
  for (const page of document.getPages()) {
    const lines = contentOf(page).split('\n');
    const marked = withArtifacts(lines);
    if (marked.length > lines.length) replaceContent(page, marked.join('\n'));
  }
}

function withArtifacts(lines: readonly string[]): readonly string[] {
  const marked: string[] = [];
  let depth = 0;
  let path: number | null = null;
  for (const line of lines) {
    if (OPENS.test(line)) depth++;
    if (CLOSES.test(line)) depth--;
    if (depth === 0 && PATH.test(line)) path ??= marked.length;
    else if (depth === 0 && PAINTS.test(line)) {
      marked.splice(path ?? marked.length, 0, '/Artifact BMC');
      marked.push(line, 'EMC');
      path = null;
      continue;
    } else path = null;
    marked.push(line);
  }
  return marked;
}

/** Whether everything painted on a page is within marked content. */
export function isAllMarked(page: PDFPage): boolean {
  let depth = 0;
  for (const line of contentOf(page).split('\n')) {
    if (OPENS.test(line)) depth++;
    else if (CLOSES.test(line)) depth--;
    else if (depth === 0 && (PAINTS.test(line) || SHOWS.test(line))) return false;
  }
  return true;
}

function replaceContent(page: PDFPage, content: string): void {
  const { context } = page.doc;
  const stream = context.flateStream(Buffer.from(content, 'latin1'));
  page.node.set(PDFName.of('Contents'), context.register(stream));
}
