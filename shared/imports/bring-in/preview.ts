import { compute } from '#shared/compute/compute';
import type { Computed } from '#shared/compute/computed';
import type { FoundTable, ReadDocument } from '#shared/imports/document/found-document';
import type { ReadCell, ReadRow } from '#shared/imports/table/read-table';
import { type Fen, formatExact, type MoneyUnit } from '#shared/money/amount';
import { type Report, TEXT_PARTS, type TextPart, tableOf, wordsIn } from '#shared/report/report';
import { type Address, address } from '#shared/tables/address';
import { findTable } from '#shared/tables/find-table';
import type { TemplatePack } from '#shared/tables/grammar';
import { bringIn, type ImportChoice, type ImportItem } from './bring-in.ts';

/** One figure of an import with its source and the report's current value; amounts in the report's unit. */
export interface PreviewCell {
  readonly address: Address;
  readonly label: string;
  readonly column: string;
  readonly source: string;
  /** As the file shows it. */
  readonly text: string;
  readonly becomes: string;
  readonly now: string;
  readonly differs: boolean;
  readonly refused: string | null;
}

/** One form, text or annex of an import. */
export interface PreviewItem {
  readonly id: ImportItem;
  readonly title: string;
  /** The file it was found in; `null` if it comes from several. */
  readonly file: string | null;
  /** File and sheet. */
  readonly where: string;
  readonly unit: MoneyUnit | null;
  readonly cells: readonly PreviewCell[];
  readonly paragraphs: readonly PreviewParagraph[];
  /** Figures and paragraphs that would change. */
  readonly differing: number;
  /** 科目 of the report that are missing from the file. */
  readonly missingRows: readonly string[];
}

export interface PreviewParagraph {
  readonly text: string;
  /** Whether it is missing from the report's own text. */
  readonly differs: boolean;
}

/** Lists every recognised figure and paragraph of an import. */
export function previewItems(
  report: Report,
  pack: TemplatePack,
  document: ReadDocument,
  mode: ImportChoice['mode'],
): readonly PreviewItem[] {
  const items = new Set(foundItems(document));
  const after = compute(pack, bringIn(report, pack, document, { items, mode }));
  const now = compute(pack, report);
  return [
    ...document.tables.map((found) => tableItem(found, { report, pack, now, after })),
    ...TEXT_PARTS.flatMap((part) => textItem(part, document, report)),
    ...annexItems(document, report),
  ];
}

export function foundItems(document: ReadDocument): readonly ImportItem[] {
  return [
    ...document.tables.map(({ read }) => read.id),
    ...TEXT_PARTS.filter((part) => document.texts[part] !== undefined),
    ...(['附件1', '附件2'] as const).filter((id) => document[id] !== null),
  ];
}

interface Sides {
  readonly report: Report;
  readonly pack: TemplatePack;
  readonly now: Computed;
  readonly after: Computed;
}

function tableItem(found: FoundTable, sides: Sides): PreviewItem {
  const { read, file, sheetName } = found;
  const cells = read.rows.flatMap((row) =>
    Object.entries(row.cells).map(([column, cell]) => previewCell(found, row, [column, cell], sides)),
  );
  const given = new Set(read.rows.map(({ id }) => id));
  const missing = tableOf(sides.report.tables, read.id).rows.filter(
    ({ id, code }) => code !== null && !given.has(id) && hasFigure(`${read.id}/${id}/`, sides.now),
  );
  return {
    id: read.id,
    title: `${read.id} ${findTable(sides.pack, read.id).title}`,
    file,
    where: `${file} › ${sheetName}`,
    unit: read.unit,
    cells,
    paragraphs: [],
    differing: cells.filter(({ differs }) => differs).length,
    missingRows: missing.map(({ code, label }) => `${code} ${label}`),
  };
}

function hasFigure(row: string, { cells }: Computed): boolean {
  return [...cells.values()].some(({ address: at, value }) => value !== null && at.startsWith(row));
}

function previewCell(
  { read }: FoundTable,
  row: ReadRow,
  [column, cell]: readonly [string, ReadCell],
  { report, now, after }: Sides,
): PreviewCell {
  const at = address(read.id, row.id, column);
  const [before, then] = [now.cells.get(at)?.value ?? null, after.cells.get(at)?.value ?? null];
  const standing = () => tableOf(report.tables, read.id).rows.find(({ id }) => id === row.id);
  const words = cell.amount === null ? cell.printed : null;
  const said = words === null ? '' : wordsIn(standing()?.cells[column]);
  return {
    address: at,
    label: [row.code, row.label].filter(Boolean).join(' '),
    column,
    source: cell.source,
    text: cell.text,
    becomes: words ?? show(then, report.单位),
    now: words === null ? show(before, report.单位) : said,
    differs: words === null ? before !== then : words !== said,
    refused: cell.refused,
  };
}

function show(amount: Fen | null, unit: MoneyUnit): string {
  return formatExact(amount, unit);
}

function textItem(part: TextPart, document: ReadDocument, report: Report): readonly PreviewItem[] {
  const given = document.texts[part];
  if (given === undefined) return [];
  const own = new Set(
    (report.texts[part] ?? []).map((entry) => (typeof entry === 'string' ? entry : entry.markup)),
  );
  const paragraphs = given.map((text) => ({ text, differs: !own.has(text) }));
  return [
    {
      ...EMPTY,
      id: part,
      title: part,
      where: `${given.length} 段`,
      paragraphs,
      differing: paragraphs.filter(({ differs }) => differs).length,
    },
  ];
}

function annexItems(document: ReadDocument, report: Report): readonly PreviewItem[] {
  return (['附件1', '附件2'] as const).flatMap((id) => {
    const found = document[id];
    if (found === null) return [];
    const differs = JSON.stringify(found.content) !== JSON.stringify(report[id]);
    const where = `${found.file} › ${found.sheetName}`;
    return [
      { ...EMPTY, id, title: `${id} ${TITLES[id]}`, file: found.file, where, differing: differs ? 1 : 0 },
    ];
  });
}

const TITLES = { 附件1: '部门整体自评表', 附件2: '项目单位自评汇总表' } as const;
const EMPTY = { file: null, unit: null, cells: [], paragraphs: [], missingRows: [] } as const;
