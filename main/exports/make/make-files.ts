import type { Letterhead } from '#main/exports/docx/letterhead/read-letterhead';
import type {
  Choices,
  Exported,
  ExportedFile,
  ExportRequest,
  FolderFile,
  Source,
} from '#main/exports/export-request';
import { lookOf } from '#main/exports/export-request';
import type { Print } from '#main/exports/pdf/print';
import { printable } from '#main/exports/printable';
import { type CheckReport, checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { withPlainTexts } from '#shared/narrative/texts/report-texts';
import type { Publication } from '#shared/publication/blocks';
import { writeCheckDocument } from '#shared/publication/check-report';
import { isDraft, type Marks, type OpenFindings } from '#shared/publication/editions/edition';
import { editionsOf, type FileKind } from '#shared/publication/editions/kinds';
import type { Leftover } from '#shared/publication/editions/leftover';
import { type PublishOptions, publish } from '#shared/publication/publish';
import { writeTranscription } from '#shared/report/transcription/write-transcription';
import { type Result, success } from '#shared/result';

/**
 * Makes the requested files. `starting` is called with the index of the next kind. Fails with one sentence,
 * without any file, if the pack is unknown or a file cannot be made.
 */
export async function makeFiles(
  { report, sums = [], pack, kinds, editions, letterhead: bytes = null, ...rest }: ExportRequest,
  print: Print,
  starting: (index: number) => void = () => undefined,
): Promise<Result<Exported>> {
  const read = bytes === null ? success(null) : await letterheadOf(bytes);
  if (!read.ok) return read;
  const letterhead = read.value;
  const computed = compute(pack, report);
  const checks = checkReport(pack, report, computed, { sums });
  const open = openFindings(checks);
  const publication = publish(pack, report, computed, contentOf(kinds, editions, rest.choices));
  const choices = letterhead === null ? rest.choices : await withItsLook(rest.choices, letterhead);
  const source = { ...rest, choices, letterhead, pack, report, computed, checks, publication };
  const pdfs = printedOnce(source, print);
  const files: ExportedFile[] = [];
  for (const [index, kind] of kinds.entries()) {
    starting(index);
    const marks = editionsOf(kind, editions).map((edition) => ({ edition, draft: isDraft(open) }));
    const made = await WRITERS[kind](source, marks, pdfs);
    if (!made.ok) return made;
    files.push(...made.value.map((file) => ({ path: null, ...file, kind })));
  }
  return success({ files, open, left: await leftIn(files, publication) });
}

/** What the requested files need of the document. */
function contentOf(
  kinds: ExportRequest['kinds'],
  editions: ExportRequest['editions'],
  choices: Choices,
): PublishOptions {
  const working = kinds.some((kind) => editionsOf(kind, editions).includes('工作底稿'));
  if (!working && kinds.every((kind) => kind === 'excel')) return { tablesOnly: true };
  return { charts: choices.charts !== '无', numbers: working || 'apart' };
}

async function letterheadOf(bytes: Uint8Array): Promise<Result<Letterhead>> {
  const { readLetterhead } = await import('#main/exports/docx/letterhead/read-letterhead');
  return readLetterhead(bytes);
}

/** The choices with the pages and fonts of a letterhead, for the files of every format. */
async function withItsLook(choices: Choices, letterhead: Letterhead): Promise<Choices> {
  const { withLetterhead } = await import('#main/exports/docx/letterhead/page-look');
  return { ...choices, look: withLetterhead(letterhead, lookOf(choices)) };
}

const CHECKED: readonly FileKind[] = ['word', 'excel', 'pdf', 'html'];

async function leftIn(
  files: readonly ExportedFile[],
  { title, 部门 }: Publication,
): Promise<readonly Leftover[]> {
  const shown = files.filter(({ kind, edition }) => edition === '公开版' && CHECKED.includes(kind));
  if (shown.length === 0) return [];
  const { leftoversIn } = await import('#main/exports/clean/leftovers');
  const expected = { title: printable(title), 部门: printable(部门) };
  const found = await Promise.all(shown.map(({ bytes }) => leftoversIn(bytes, expected)));
  return found.flatMap((each) => {
    if (!each.ok) throw new Error(`a file that cannot be read: ${each.error.message}`);
    return each.value;
  });
}

function openFindings({ findings }: CheckReport): OpenFindings {
  const count = (severity: string) => findings.filter((each) => each.severity === severity).length;
  return { errors: count('error'), todo: count('todo') };
}

type Made = Pick<ExportedFile, 'edition' | 'bytes'> & { readonly path?: string };
type Writer = (source: Source, marks: readonly Marks[], pdfs: Pdfs) => Promise<Result<readonly Made[]>>;

/** The PDF in each of several editions. */
type Pdfs = (marks: readonly Marks[]) => Promise<Result<readonly Uint8Array[]>>;

/** Prints the requested editions at the first call; further calls for them return the same files. */
function printedOnce({ publication, choices }: Source, print: Print): Pdfs {
  const printed = new Map<string, ReturnType<Pdfs>>();
  const write: Pdfs = async (marks) => {
    const { writePdfEditions } = await import('#main/exports/pdf/write-pdf');
    return writePdfEditions(publication, choices, print, marks);
  };
  return (marks) => {
    const key = JSON.stringify(marks);
    const files = printed.get(key) ?? write(marks);
    printed.set(key, files);
    return files;
  };
}

/** Each edition's bytes, in order. */
function inEditions(marks: readonly Marks[], files: readonly Uint8Array[]): Result<readonly Made[]> {
  return success(
    marks.flatMap(({ edition }, index) => {
      const bytes = files[index];
      return bytes === undefined ? [] : [{ edition, bytes }];
    }),
  );
}

// The writers are large; each is loaded on first use.
const WRITERS: Readonly<Record<FileKind, Writer>> = {
  word: async ({ publication, report, choices, letterhead, snapshot }, marks) => {
    const { writeWordEditions } = await import('#main/exports/docx/write-word');
    const options = {
      ...lookOf(choices),
      letterhead: letterhead ?? undefined,
      chartPictures: choices.charts === '图片',
      origin: { report: report.id, pack: report.pack, snapshot },
    };
    return inEditions(marks, await writeWordEditions(publication, options, marks));
  },
  excel: async (source, marks) => {
    const { writeExcel } = await import('#main/exports/xlsx/write-excel');
    const files: Uint8Array[] = [];
    for (const each of marks) files.push(await writeExcel(source, each));
    return inEditions(marks, files);
  },
  pdf: async (_, marks, pdfs) => {
    const files = await pdfs(marks);
    return files.ok ? inEditions(marks, files.value) : files;
  },
  ofd: async ({ publication, choices, madeAt }, marks, pdfs) => {
    const files = await pdfs(marks);
    if (!files.ok) return files;
    const { writeOfd } = await import('#main/exports/pdf/ofd/write-ofd');
    const of = { usual: lookOf(choices).fonts.fonts.body, made: madeAt };
    const made = files.value.map((pdf) => writeOfd(publication, pdf, of));
    return inEditions(marks, await Promise.all(made));
  },
  html: async ({ publication, choices }, marks) => {
    const { writeHtml } = await import('#main/exports/html/write-html');
    const pages = await Promise.all(marks.map((each) => writeHtml(publication, choices, each)));
    return inEditions(
      marks,
      pages.map((page) => new TextEncoder().encode(page)),
    );
  },
  json: async ({ pack, report, computed }, marks) => {
    const text = writeTranscription(
      withPlainTexts(report, computed),
      pack,
      (at) => computed.cells.get(at)?.value ?? null,
    );
    return inEditions(marks, [new TextEncoder().encode(text)]);
  },
  check: async ({ report, checks, madeAt }, marks) => {
    const { writeCheckWord } = await import('#main/exports/check-report/word');
    return inEditions(marks, [await writeCheckWord(writeCheckDocument(report, checks, madeAt))]);
  },
  site: async (source, marks) => {
    const { writeSite } = await import('#main/exports/site/site');
    return success(await inFolder(marks, (each) => writeSite(source, each)));
  },
  data: async (source, marks) => {
    const { writeOpenData } = await import('#main/exports/open-data/open-data');
    return success(await inFolder(marks, () => writeOpenData(source)));
  },
};

async function inFolder(
  marks: readonly Marks[],
  write: (marks: Marks) => Promise<readonly FolderFile[]>,
): Promise<readonly Made[]> {
  const made = await Promise.all(
    marks.map(async (each) =>
      (await write(each)).map(({ path, bytes }) => ({ edition: each.edition, path, bytes })),
    ),
  );
  return made.flat();
}
