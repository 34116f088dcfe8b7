import type { Computed } from '#shared/compute/computed';
import type { FoundTable, OtherTable, ReadDocument } from '#shared/imports/document/found-document';
import { titledForm } from '#shared/imports/forms/titles';
import type { Fen, MoneyUnit } from '#shared/money/amount';
import {
  type Coverage,
  NOT_READ,
  type OtherAccount,
  type TableCoverage,
  type TableHead,
} from '#shared/report/coverage';
import { createReport } from '#shared/report/create';
import { type Report, TEXT_PARTS } from '#shared/report/report';
import { type Address, address, isFreeTable, TABLE_IDS, type TableId } from '#shared/tables/address';
import type { TemplatePack } from '#shared/tables/grammar';
import { bringInAndCompute, type ImportItem } from './bring-in.ts';
import { foundItems } from './preview.ts';

/** A document as a report that is never stored, with the forms it prints and the parts that were read. */
export interface AsRead {
  readonly pack: TemplatePack;
  readonly report: Report;
  readonly computed: Computed;
  readonly coverage: Coverage;
}

/** Turns a recognised document into a report to check, not to store. */
export function asRead(document: ReadDocument, pack: TemplatePack): AsRead {
  const { 部门, 年度 } = document;
  const unit: MoneyUnit = document.单位 ?? '万元';
  const empty = createReport({ id: 'read', 部门: 部门 ?? '', 年度: 年度 ?? pack.year, 单位: unit, pack });
  const items = new Set<ImportItem>(foundItems(document));
  const brought = bringInAndCompute(empty, pack, document, { items, mode: 'replace' });
  return { pack, ...brought, coverage: coverageOf(document) };
}

export function coverageOf(document: ReadDocument): Coverage {
  const free = document.tables.map(({ read }) => read.id).filter(isFreeTable);
  const tables = Object.fromEntries(
    [...TABLE_IDS, ...free].map((id) => [
      id,
      tableCoverage(
        id,
        document.tables.find(({ read }) => read.id === id),
      ),
    ]),
  ) as Record<TableId, TableCoverage>;
  const texts = new Set(TEXT_PARTS.filter((part) => document.texts[part] !== undefined));
  return {
    tables,
    texts,
    others: [...otherAccounts(document), ...document.twins.map(secondAccount)],
    copies: formCopies(document),
    cover: document.封面,
    brokenSums: [
      ...document.others.flatMap(brokenSumsOf),
      ...document.tables.flatMap(({ definition: { title }, read }) =>
        (read.brokenSums ?? []).map((sum) => ({ title, ...sum })),
      ),
    ],
  };
}

/** Copies under a title of their own: one with the same title may be of another level. */
function formCopies({ tables, copies }: ReadDocument): NonNullable<Coverage['copies']> {
  return copies.flatMap((copy) => {
    const first = tables.find(({ read }) => read.id === copy.read.id);
    const [own, other] = [first, copy].map((each) =>
      each?.around.titles.find((text) => titledForm(text) !== null),
    );
    if (first?.file !== copy.file || own === undefined || other === undefined || own === other) return [];
    const cells = new Map<Address, Fen>();
    for (const row of copy.read.rows)
      for (const [column, { amount }] of Object.entries(row.cells))
        if (amount !== null) cells.set(address(copy.read.id, row.id, column), amount);
    return [{ table: copy.read.id, title: other, cells }];
  });
}

/**
 * Other tables of final accounts: named or numbered as one (公开11表 政府采购情况表), or with a head like the forms and
 * printed between or directly after them.
 */
function otherAccounts({ tables, others }: ReadDocument): readonly OtherAccount[] {
  const last = Math.max(...tables.flatMap(({ sheet, more }) => (sheet === null ? [] : [sheet, ...more])));
  let end = last + 1;
  return others.flatMap(({ title, around, amounts, sheet }) => {
    const isAmong = sheet <= end && isHeadedLikeForm(title, around);
    if (isAmong && sheet === end) end++;
    // tables on performance bear the names of single units
    if (title === null || ON_PERFORMANCE.test(title)) return [];
    return isAmong || isNamedAccount(title, around) ? [{ title, head: headOf(around), amounts }] : [];
  });
}

/** A form printed once more: only its head is another one, and a copy may be in another unit. */
function secondAccount({ around, sheetName }: FoundTable): OtherAccount {
  const title = around.titles.find((text) => titledForm(text) !== null) ?? sheetName;
  return { title, head: { ...headOf(around), 单位: null }, amounts: [] };
}

const ON_PERFORMANCE = /绩效|自评/;

function isHeadedLikeForm(title: string | null, { 部门, unit }: OtherTable['around']): boolean {
  return (
    title !== null && !ON_PERFORMANCE.test(title) && !/预算/.test(title) && 部门 !== null && unit !== null
  );
}

function isNamedAccount(title: string, { titles }: OtherTable['around']): boolean {
  return /决算/.test(title) || titles.some((line) => /^公开\s*\d{1,2}\s*表$/.test(line.trim()));
}

/** Tables on performance sum scores and weights in ways of their own. */
function brokenSumsOf({ title, brokenSums }: OtherTable): NonNullable<Coverage['brokenSums']> {
  return title === null || ON_PERFORMANCE.test(title) ? [] : brokenSums.map((sum) => ({ title, ...sum }));
}

function headOf({ 部门, 年度, unit }: FoundTable['around']): TableHead {
  return { 部门, 年度, 单位: unit };
}

/** A form named in the text of which no row could be read. */
function isUnreadText({ sheet, read }: FoundTable): boolean {
  return sheet === null && read.rows.length === 0;
}

function tableCoverage(id: TableId, found: FoundTable | undefined): TableCoverage {
  if (found === undefined || isUnreadText(found)) return NOT_READ;
  const { read } = found;
  const unread = new Set<Address>();
  for (const row of read.rows) {
    for (const [column, cell] of Object.entries(row.cells)) {
      if (cell.refused !== null) unread.add(address(id, row.id, column));
    }
  }
  return {
    state: read.partial || read.problems.length > 0 ? 'partial' : 'whole',
    columns: new Set(read.rows.flatMap(({ cells }) => Object.keys(cells))),
    rows: new Set(read.rows.map((row) => row.id)),
    unread,
    leftOut: found.leftOut ?? [],
    head: headOf(found.around),
  };
}
