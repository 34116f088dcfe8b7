import { readAnnex1 } from '#shared/imports/annexes/annex1';
import { readAnnex2 } from '#shared/imports/annexes/annex2';
import { titledForm } from '#shared/imports/forms/titles';
import type { HeaderBlock } from '#shared/imports/headers/header-blocks';
import { type FormHeads, formHeads } from '#shared/imports/headers/heads';
import type { Sheet } from '#shared/imports/source/sheet';
import { paragraphsIn, type SourceFile, sheetsIn } from '#shared/imports/source/source';
import { readSurroundings } from '#shared/imports/source/surroundings';
import { choose, whyChosen } from '#shared/imports/table/choose';
import { readFigure } from '#shared/imports/table/figure';
import { KeptWork } from '#shared/imports/table/kept-work';
import { withLeftOut } from '#shared/imports/table/left-out';
import { locateTables, type TablePlace } from '#shared/imports/table/locate';
import { brokenSums } from '#shared/imports/table/own-sums';
import { type ImportProblem, readTable } from '#shared/imports/table/read-table';
import type { WholeSheet } from '#shared/imports/table/whole-sheets';
import { readParts } from '#shared/imports/text/parts';
import { readText } from '#shared/imports/text/read-text';
import { findTable } from '#shared/tables/find-table';
import type { TableDefinition, TemplatePack } from '#shared/tables/grammar';
import { documentKind } from './document-kind.ts';
import { wordsOf } from './document-words.ts';
import type { FoundAnnex, FoundTable, OtherTable, ReadDocument } from './found-document.ts';
import { readHead } from './head.ts';
import { once } from './once.ts';
import { unruledForms } from './unruled-text.ts';

/** Locations of forms set by a person, by the sheet's index. */
export type ManualMappings = ReadonlyMap<number, readonly TablePlace[]>;

/** The work that readings of one document with more forms have in common. */
export type KeptDocument = KeptWork<FoundTable, OtherTable>;

export function sheetsOf(files: readonly SourceFile[]): readonly Sheet[] {
  return files.flatMap(sheetsIn);
}

/**
 * Recognises the forms, annexes and texts of a pack in files. Pure; what is not understood is listed, never
 * guessed.
 */
export function readDocument(
  files: readonly SourceFile[],
  pack: TemplatePack,
  said: ManualMappings = new Map(),
): ReadDocument {
  return readByForms(files, pack, pack.tables, said);
}

/**
 * The same, if a table may be one of several forms with the same number; `pack` defines the parts of the text. A
 * further reading with the same forms and some free ones takes over the work `kept` of the first.
 */
export function readByForms(
  files: readonly SourceFile[],
  pack: TemplatePack,
  forms: readonly TableDefinition[],
  said: ManualMappings = new Map(),
  kept: KeptDocument = new KeptWork(files),
): ReadDocument {
  const { wholes } = kept;
  const sheets = sheetsOf(files);
  const texted = files.filter(({ kind }) => kind === 'text').map((file) => inText(file, pack));
  const heads = formHeads(forms);
  const inSheets = wholes.flatMap((whole) =>
    kept.found(whole, heads, (blocks) => findIn(whole, heads, blocks, { pack, said })),
  );
  const read = withUnruled([...inSheets, ...texted.flatMap(({ tables }) => tables)], files, pack);
  const { inLines, words } = read;
  const found = withoutNamesakes(read.found);
  const { tables, copies, twins, problems } = once(withLostPages(found, wholes));
  const inForms = new Set([
    ...found.flatMap(({ sheet, more }) => (sheet === null ? [] : [sheet, ...more])),
    ...inLines,
  ]);
  const annex1 = firstAnnex(sheets, inForms, readAnnex1);
  const annex2 = firstAnnex(sheets, inForms, readAnnex2);
  const head = readHead(found, files);
  const worded = sheets.map(wordsOf);
  const paragraphs = [
    ...files.flatMap((file, at) => (file.kind === 'text' ? [] : (words[at] ?? []))),
    ...worded.flatMap((words) => words?.paragraphs ?? []),
    ...texted.flatMap((text) => text.paragraphs),
  ];
  const texts = readParts(paragraphs, pack, { 部门: head.部门 ?? '', 年度: head.年度 ?? 0 });
  const known = new Set([...inForms, annex1?.sheet, annex2?.sheet].filter((at) => at != null));
  const unknownSheets = sheets.flatMap((sheet, at) =>
    known.has(at) || worded[at]?.isAll === true || isBlank(sheet) ? [] : [at],
  );
  const others = wholes
    .filter(({ at }) => !known.has(at) && worded[at]?.isAll !== true)
    .flatMap((whole) => kept.others(whole, asOther));
  return {
    ...head,
    kind: documentKind(tables, others, files.flatMap(paragraphsIn)),
    tables,
    copies,
    twins,
    附件1: annex1,
    附件2: annex2,
    texts,
    problems: [...refusals(files), ...problems, ...tables.flatMap(({ read }) => read.problems)],
    remarks: [
      ...files.flatMap((file) => file.remarks),
      ...new Set(found.flatMap(({ read }) => read.remarks)),
      ...departments(found),
      ...unknown(unknownSheets.map((at) => sheets[at]?.name ?? '')),
    ],
    others,
    unknownSheets,
    whole: twins.length > 0 || files.every(({ kind }) => kind !== 'workbook'),
  };
}

interface WithUnruled {
  readonly found: readonly FoundTable[];
  /** The sheets of forms that were read as text, by their index among all sheets. */
  readonly inLines: ReadonlySet<number>;
  /** For each file, its paragraphs outside those forms. */
  readonly words: readonly (readonly string[])[];
}

/**
 * Without the tables of which no row was understood, if another was read as the same form: 收入决算表 by units
 * beside the one by 科目.
 */
function withoutNamesakes(found: readonly FoundTable[]): readonly FoundTable[] {
  const read = new Set(found.flatMap((table) => (table.read.rows.length > 0 ? [table.read.id] : [])));
  return found.filter((table) => table.read.rows.length > 0 || !read.has(table.read.id));
}

/** The forms, with those of tables without lines that are read better as text. */
function withUnruled(
  found: readonly FoundTable[],
  files: readonly SourceFile[],
  pack: TemplatePack,
): WithUnruled {
  const made = files.map((file) => unruledForms(file, pack, found));
  const tables = made.flatMap((each) => each.tables);
  const ids = new Set(tables.map(({ read }) => read.id));
  const inLines = new Set<number>();
  let first = 0;
  const words = files.map((file, at) => {
    for (const sheet of made[at]?.sheets ?? []) inLines.add(first + sheet);
    first += sheetsIn(file).length;
    return paragraphsIn(file).filter((_, index) => !made[at]?.paragraphs.has(index));
  });
  return { found: [...found.filter(({ read }) => !ids.has(read.id)), ...tables], inLines, words };
}

/** Files that could not be read. */
function refusals(files: readonly SourceFile[]): readonly ImportProblem[] {
  return files.flatMap(({ file, refused }) =>
    refused === undefined ? [] : { place: file, message: refused },
  );
}

function findIn(
  { sheet, at, more }: WholeSheet,
  heads: FormHeads,
  blocks: readonly HeaderBlock[],
  { pack, said }: { readonly pack: TemplatePack; readonly said: ManualMappings },
): readonly FoundTable[] {
  const byHand = said.get(at) ?? [];
  const common = { file: sheet.file, sheet: at, more, sheetName: sheet.name, page: sheet.page ?? null };
  const shown = byHand.map((place): FoundTable => {
    const definition = findTable(pack, place.table);
    const read = readTable(definition, sheet, place);
    return { ...common, place, around: place.around, definition, why: ['手工指定'], rating: SAID, read };
  });
  const located = locateTables(sheet, heads, blocks).flatMap((candidates): FoundTable[] => {
    const left = candidates.filter(
      ({ place }) =>
        !byHand.some(({ table, header }) => place.table === table || header.bottom === place.header.bottom),
    );
    const choice = choose(sheet, left);
    if (choice === null) return [];
    const { candidate, read, rating } = choice;
    const { definition, place } = candidate;
    return [{ ...common, place, around: place.around, definition, why: whyChosen(choice), rating, read }];
  });
  return withLeftOut([...shown, ...located], sheet);
}

function asOther({ sheet, at }: WholeSheet): readonly OtherTable[] {
  if (isBlank(sheet)) return [];
  const lines = sheet.rows
    .slice(0, LINES_OF_TITLE)
    .flatMap((row) => row.flatMap((cell) => cell?.text.trim() ?? []));
  const title = [...lines.toReversed(), sheet.name].find((text) => titledForm(text) !== null) ?? null;
  const around = readSurroundings(sheet, 0, sheet.lead - 1);
  const amounts = sheet.rows.slice(sheet.lead).flatMap((row) =>
    row.flatMap((cell) => {
      const figure = readFigure(cell, around.unit);
      return figure.kind === 'amount' ? [figure.amount] : [];
    }),
  );
  const { file, name: sheetName, page = null } = sheet;
  return [{ file, sheet: at, sheetName, page, title, around, amounts, brokenSums: brokenSums(sheet) }];
}

const LINES_OF_TITLE = 8;

/** A person's mapping outranks anything found. */
const SAID = 10;

function inText(
  file: SourceFile,
  pack: TemplatePack,
): {
  readonly paragraphs: readonly string[];
  readonly tables: readonly FoundTable[];
} {
  const { paragraphs, tables } = readText(paragraphsIn(file), pack);
  const found = tables.map(({ read, around }) => ({
    file: file.file,
    sheet: null,
    more: [],
    sheetName: '文字',
    page: null,
    place: null,
    around,
    definition: findTable(pack, read.id),
    why: ['标题'],
    rating: 1,
    read,
  }));
  return { paragraphs, tables: found };
}

/**
 * Detects a table of figures without a header after a form, probably its next page. The form then does not count
 * as read completely.
 */
function withLostPages(found: readonly FoundTable[], wholes: readonly WholeSheet[]): readonly FoundTable[] {
  const lost = new Map<number, string>();
  const held = new Set(found.map(({ sheet }) => sheet));
  let before: number | null = null;
  for (const { at, sheet } of wholes) {
    if (held.has(at)) before = at;
    else if (before !== null && isHeadless(sheet)) lost.set(before, sheet.name);
    else before = null;
  }
  return found.map((table) => {
    const name = table.sheet === null ? undefined : lost.get(table.sheet);
    if (name === undefined) return table;
    const message = `后面的${name}没有表头，像是这张表的续页，没有读入，请对照原件`;
    return {
      ...table,
      read: { ...table.read, partial: true, problems: [...table.read.problems, { place: name, message }] },
    };
  });
}

const FIGURE = /^-?[\d,]+\.\d\d$/;

function isHeadless({ rows, lead, naming }: Sheet): boolean {
  const first = rows.slice(lead).find((row) => row.some((cell) => cell !== null));
  return (
    naming === 'rows' && lead === 0 && (first ?? []).some((cell) => FIGURE.test(cell?.text.trim() ?? ''))
  );
}

function firstAnnex<T>(
  sheets: readonly Sheet[],
  inForms: ReadonlySet<number>,
  read: (sheet: Sheet) => T | null,
): (FoundAnnex<T> & { readonly sheet: number }) | null {
  for (const [at, sheet] of sheets.entries()) {
    const content = inForms.has(at) ? null : read(sheet);
    if (content !== null) return { file: sheet.file, sheetName: sheet.name, sheet: at, content };
  }
  return null;
}

/** Reports tables of different departments or years in one import, instead of mixing them silently. */
function departments(found: readonly FoundTable[]): readonly string[] {
  const names = [...new Set(found.flatMap(({ around }) => around.部门 ?? []))];
  const years = [...new Set(found.flatMap(({ around }) => around.年度 ?? []))];
  return [
    ...(names.length > 1 ? [`各表上的部门名称不一样：${names.join('、')}`] : []),
    ...(years.length > 1 ? [`各表上的年度不一样：${years.join('、')}`] : []),
  ];
}

function unknown(names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`没有认出表的工作表：${names.join('、')}`];
}

function isBlank(sheet: Sheet): boolean {
  return sheet.rows.every((row) => row.every((cell) => cell === null || cell.text.trim() === ''));
}
