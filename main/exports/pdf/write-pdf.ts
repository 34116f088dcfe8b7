import { PDFDocument } from 'pdf-lib';
import type { Choices } from '#main/exports/export-request';
import { lookOf } from '#main/exports/export-request';
import { writeHtml } from '#main/exports/html/write-html';
import { printable } from '#main/exports/printable';
import type { Publication } from '#shared/publication/blocks';
import { contentsOf } from '#shared/publication/contents';
import { FINAL, type Marks } from '#shared/publication/editions/edition';
import { failure, type Result, success } from '#shared/result';
import { destinationPages } from './destinations.ts';
import { layOver, pageNumberSheets } from './page-numbers.ts';
import type { Print } from './print.ts';
import { isShrunk } from './scale.ts';
import { addSignatureFields } from './signatures.ts';
import { applyStandards, declareStandards } from './standards/apply.ts';
import { makeRealFonts } from './standards/fonts/real-fonts.ts';

/**
 * A title that wraps because of its page number may move what follows; the next print then corrects the pages.
 */
const MOST_DRAFTS = 3;

/**
 * The whole document as PDF: bookmarks, structure for screen readers, a 目录 with page numbers, “— 7 —” in the
 * outer bottom corner. It is printed several times to find the pages, because older Chromium cannot number them.
 * Fails like `print`.
 */
export async function writePdf(
  publication: Publication,
  choices: Choices,
  print: Print,
  marks: Marks = FINAL,
): Promise<Result<Uint8Array>> {
  const made = await writePdfEditions(publication, choices, print, [marks]);
  if (!made.ok) return made;
  const [file] = made.value;
  if (file === undefined) throw new Error('an edition without a file');
  return success(file);
}

/** Like `writePdf`, for several editions: the pages are the same, only the overlays differ. */
export async function writePdfEditions(
  publication: Publication,
  choices: Choices,
  print: Print,
  editions: readonly Marks[],
): Promise<Result<readonly Uint8Array[]>> {
  let pages: ReadonlyMap<string, number> = new Map();
  for (let draft = 0; draft < MOST_DRAFTS; draft++) {
    const printed = await print(await writeHtml(publication, choices, FINAL, pages), { tagged: draft > 0 });
    if (!printed.ok) return printed;
    if (await isShrunk(printed.value)) return failure('input', TOO_WIDE);
    const found = await destinationPages(printed.value);
    if (draft > 0 && sameEntries(found, pages)) {
      return collect(editions, (marks) => numbered(publication, printed.value, { choices, print, marks }));
    }
    pages = found;
  }
  throw new Error('the pages of the contents do not settle');
}

/** Everything wraps; otherwise all pages would silently be printed smaller. */
const TOO_WIDE =
  '文字或附件里有一段内容比页面还宽又不能换行，印出来整份会缩小，没有生成 PDF；请把过长的网址、编号分成几段后重试';

const PROGRAM = '决算公开';

async function numbered(
  publication: Publication,
  bytes: Uint8Array,
  of: { readonly choices: Choices; readonly print: Print; readonly marks: Marks },
): Promise<Result<Uint8Array>> {
  const sheets = await of.print(await pageNumberSheets(bytes, of.choices, of.marks), { tagged: false });
  if (!sheets.ok) return sheets;
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const titles = new Map(contentsOf(publication).map(({ anchor, text }) => [anchor, text]));
  applyStandards(document, titles);
  await layOver(document, sheets.value);
  await document.flush();
  makeRealFonts(document);
  addSignatureFields(document, lookOf(of.choices).page, of.marks.edition);
  document.setTitle(printable(publication.title), { showInWindowTitleBar: true });
  document.setAuthor(printable(publication.部门));
  document.setLanguage('zh-CN');
  document.setCreator(PROGRAM);
  document.setProducer(PROGRAM);
  declareStandards(document, {
    title: printable(publication.title),
    author: printable(publication.部门),
    creator: PROGRAM,
    producer: PROGRAM,
    made: document.getCreationDate() ?? new Date(),
  });
  return success(await document.save());
}

/** Collects results one after the other; the first failure ends it. */
async function collect<T, R>(
  items: readonly T[],
  make: (item: T) => Promise<Result<R>>,
): Promise<Result<readonly R[]>> {
  const made: R[] = [];
  for (const item of items) {
    const each = await make(item);
    if (!each.ok) return each;
    made.push(each.value);
  }
  return success(made);
}

function sameEntries(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
