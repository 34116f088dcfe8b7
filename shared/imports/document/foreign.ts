import { plain } from '#shared/imports/label-matching';
import type { SourceFile } from '#shared/imports/source/source';
import { KeptWork } from '#shared/imports/table/kept-work';
import { DEFAULT_PACK_ID, findPack, PACKS } from '#shared/packs/built-in/index';
import { isFreeTable, type TableId } from '#shared/tables/address';
import { findTable } from '#shared/tables/find-table';
import type { TableDefinition, TemplatePack } from '#shared/tables/grammar';
import type { FoundTable, ReadDocument } from './found-document.ts';
import { type KeptDocument, type ManualMappings, readByForms, sheetsOf } from './read-document.ts';

/** Another's document, recognised with the forms of all packs together. */
export interface ForeignDocument {
  readonly document: ReadDocument;
  /** The pack whose forms match best. */
  readonly nearest: TemplatePack;
  /** The forms as the document prints them, for checking it; the id is that of the nearest pack. */
  readonly pack: TemplatePack;
}

/**
 * Recognises a document from any region: each table is read as the best-fitting form of any pack. The nearest
 * pack follows from the forms; the year only decides between equals.
 */
export function readForeign(
  files: readonly SourceFile[],
  said: ManualMappings = new Map(),
  packs: readonly TemplatePack[] = PACKS,
): ForeignDocument {
  const kept: KeptDocument = new KeptWork(files);
  const first = readByForms(files, usual(), everyForm(packs), said, kept);
  const titles = titlesIn(files);
  const nearest = nearestPack(first, packs, titles);
  const free = nearest.tables.filter((form) => isFreeTable(form.id) && isTitled(form, titles));
  const read = (also: readonly TableDefinition[]) =>
    also.length === 0 ? first : readByForms(files, usual(), [...everyForm(packs), ...also], said, kept);
  const whole = read(free);
  const takes = free.filter(({ id }) => takesStandard(id, whole, first));
  const document = takes.length === 0 ? whole : read(free.filter((form) => !takes.includes(form)));
  return { document, nearest, pack: asPrinted(document, nearest) };
}

/** Whether a free form took the only table that is read as a standard form: departments print that one so titled. */
function takesStandard(id: TableId, whole: ReadDocument, first: ReadDocument): boolean {
  const at = whole.tables.find(({ read }) => read.id === id)?.sheet;
  const taken = at == null ? undefined : first.tables.find(({ sheet }) => sheet === at);
  return taken !== undefined && whole.tables.every(({ read }) => read.id !== taken.read.id);
}

/** The texts in a document that may be titles of forms, in comparable form. */
function titlesIn(files: readonly SourceFile[]): ReadonlySet<string> {
  const texts = sheetsOf(files).flatMap(({ name, rows }) => [
    name,
    ...rows.flatMap((row) => row.flatMap((cell) => (cell?.text.includes('表') ? [cell.text] : []))),
  ]);
  return new Set(texts.map(plain));
}

function isTitled({ title, number }: TableDefinition, titles: ReadonlySet<string>): boolean {
  return titles.has(plain(title)) || titles.has(plain(`${number}${title}`));
}

function usual(): TemplatePack {
  const pack = findPack(DEFAULT_PACK_ID);
  if (pack === null) throw new RangeError('no default pack');
  return pack;
}

const everyFormOf = new WeakMap<readonly TemplatePack[], readonly TableDefinition[]>();

/**
 * The standard forms of all packs without duplicates: of forms with the same columns, rows and sums, the first. A free
 * form belongs to its own pack only: another region's form may bear the same title.
 */
function everyForm(packs: readonly TemplatePack[]): readonly TableDefinition[] {
  const known = everyFormOf.get(packs) ?? eachOnce(packs);
  everyFormOf.set(packs, known);
  return known;
}

function eachOnce(packs: readonly TemplatePack[]): readonly TableDefinition[] {
  const byContent = new Map<string, TableDefinition>();
  for (const form of packs.flatMap(({ tables }) => tables)) {
    if (isFreeTable(form.id)) continue;
    const content = JSON.stringify([form.id, form.blocks, form.formulas, form.footer]);
    if (!byContent.has(content)) byContent.set(content, form);
  }
  return [...byContent.values()];
}

const YEAR_WEIGHT = 0.2;
const NUMBER_WEIGHT = 0.5;

/**
 * The pack whose forms the document's tables match, and whose free forms the document has; between equals, the one of
 * its year or the nearest year.
 */
function nearestPack(
  document: Pick<ReadDocument, 'tables' | '年度'>,
  packs: readonly TemplatePack[],
  titles: ReadonlySet<string>,
): TemplatePack {
  const year = document.年度 ?? 0;
  const rated = packs.map((pack) => {
    const forms = document.tables.reduce(
      (sum, table) => sum + formFit(table, findTable(pack, table.read.id)),
      0,
    );
    const free = pack.tables.filter(({ id }) => isFreeTable(id));
    const own = free.reduce((sum, form) => sum + (isTitled(form, titles) ? 1 : -1), 0);
    return { pack, rating: forms + own - YEAR_WEIGHT * Math.min(4, Math.abs(pack.year - year)) };
  });
  return rated.toSorted((a, b) => b.rating - a.rating)[0]?.pack ?? usual();
}

function formFit(found: FoundTable, definition: TableDefinition): number {
  const numbered = printsNumber(found) === (definition.number !== '') ? NUMBER_WEIGHT : 0;
  return (definition === found.definition || sameColumns(definition, found.definition) ? 1 : 0) + numbered;
}

function sameColumns(one: TableDefinition, other: TableDefinition): boolean {
  return columnsOf(one) === columnsOf(other);
}

const knownColumns = new WeakMap<TableDefinition, string>();

function columnsOf(definition: TableDefinition): string {
  const { blocks } = definition;
  const found =
    knownColumns.get(definition) ??
    JSON.stringify(blocks.map(({ id, columns, rows }) => [id, columns.map((column) => column.id), rows]));
  knownColumns.set(definition, found);
  return found;
}

function printsNumber({ around }: FoundTable): boolean {
  return around.titles.some((title) => /公开\s*\d{1,2}\s*表/.test(title));
}

/** A pack's forms as a document prints them: order, titles, numbers, and position of totals. */
function asPrinted(document: ReadDocument, nearest: TemplatePack): TemplatePack {
  const found = new Map(document.tables.map((table) => [table.read.id, table]));
  const order = document.tables
    .toSorted((a, b) => (a.sheet ?? 0) - (b.sheet ?? 0))
    .map(({ read }) => read.id);
  const ids = [...order, ...nearest.tables.map(({ id }) => id).filter((id) => !found.has(id))];
  const tables = ids.map((id: TableId) => {
    const table = found.get(id);
    return table === undefined ? findTable(nearest, id) : formOf(table);
  });
  return { ...nearest, year: document.年度 ?? nearest.year, tables };
}

function formOf(found: FoundTable): TableDefinition {
  const { definition, read } = found;
  const totalAt = read.rows.findIndex((row) => row.code === null);
  const isLast = totalAt > 0 && totalAt === read.rows.length - 1;
  const blocks = definition.blocks.map((block) =>
    block.rows.kind !== 'subjects'
      ? block
      : {
          ...block,
          rows: isLast ? ({ kind: 'subjects', total: 'last' } as const) : ({ kind: 'subjects' } as const),
        },
  );
  return { ...definition, blocks, number: printsNumber(found) ? definition.number : '' };
}
