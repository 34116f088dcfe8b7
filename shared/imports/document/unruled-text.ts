import type { Sheet } from '#shared/imports/source/sheet';
import type { SourceFile } from '#shared/imports/source/source';
import { readText } from '#shared/imports/text/read-text';
import { findTable } from '#shared/tables/find-table';
import type { TemplatePack } from '#shared/tables/grammar';
import type { FoundTable } from './found-document.ts';

/** A line of a page. */
interface PageLine {
  readonly text: string;
  readonly page: number | null;
  /** The table without lines that holds it, by its index among the file's sheets. */
  readonly sheet: number | null;
  /** Its index among the file's paragraphs. */
  readonly paragraph: number | null;
}

/** Forms read line by line, and the sheets and paragraphs of the file that they consist of. */
export interface FoundInLines {
  readonly tables: readonly FoundTable[];
  readonly sheets: ReadonlySet<number>;
  readonly paragraphs: ReadonlySet<number>;
}

/**
 * Reads the tables without lines of a document as text: where columns are blank, gaps between words do not show
 * them, but the sums of the form do. Takes the forms that `found` has not, or has worse.
 */
export function unruledForms(
  file: SourceFile,
  pack: TemplatePack,
  found: readonly FoundTable[],
): FoundInLines {
  const tables: FoundTable[] = [];
  const [sheets, paragraphs] = [new Set<number>(), new Set<number>()];
  for (const lines of stretchesOf(file)) {
    const nameOfLine = (line: number) => pageName(lines[line - 1]);
    const texts = lines.map(({ text }) => text);
    for (const { read, around, from, to } of readText(texts, pack, nameOfLine).tables) {
      const others = found.filter((each) => each.read.id === read.id);
      if (!isBetter(read, others)) continue;
      const own = lines.slice(from - 1, to);
      for (const { sheet, paragraph } of own) {
        if (sheet !== null) sheets.add(sheet);
        if (paragraph !== null) paragraphs.add(paragraph);
      }
      const page = own[0]?.page ?? null;
      const definition = findTable(pack, read.id);
      const where = {
        file: file.file,
        sheet: null,
        more: [],
        sheetName: pageName(own[0]),
        page,
        place: null,
      };
      tables.push({ ...where, around, definition, why: ['标题'], rating: 1, read });
    }
  }
  return { tables, sheets, paragraphs };
}

function pageName(line: PageLine | undefined): string {
  return line?.page == null ? '文字' : `第${line.page}页`;
}

/** The lines between tables with lines; none if all tables have lines. */
function stretchesOf({ kind, blocks }: SourceFile): readonly (readonly PageLine[])[] {
  const isUnruled = blocks.some((block) => block.kind === 'sheet' && block.sheet.unruled === true);
  if (kind !== 'document' || !isUnruled) return [];
  const stretches: PageLine[][] = [[]];
  let sheet = -1;
  let paragraph = -1;
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      paragraph++;
      stretches.at(-1)?.push({ text: block.text, page: block.page, sheet: null, paragraph });
    } else if (block.sheet.unruled === true) {
      sheet++;
      stretches.at(-1)?.push(...linesOf(block.sheet, sheet));
    } else {
      sheet++;
      stretches.push([]);
    }
  }
  return stretches;
}

function linesOf({ rows, lead, tail = 0, page = null }: Sheet, sheet: number): readonly PageLine[] {
  return rows.slice(lead, rows.length - tail).map((row) => ({
    text: row.flatMap((cell) => cell?.text ?? []).join(' '),
    page,
    sheet,
    paragraph: null,
  }));
}

type Read = FoundTable['read'];

/** Whether a form read from lines is whole where none else is, or has more figures than those read in part. */
function isBetter(read: Read, others: readonly FoundTable[]): boolean {
  if (read.rows.length === 0 || others.some((other) => !isInDoubt(other.read))) return false;
  return !isInDoubt(read) || others.every((other) => figuresIn(other.read) < figuresIn(read));
}

function isInDoubt({ partial, problems }: Read): boolean {
  return partial || problems.length > 0;
}

function figuresIn({ rows }: Read): number {
  return rows.reduce(
    (sum, { cells }) => sum + Object.values(cells).filter(({ amount }) => amount !== null).length,
    0,
  );
}
