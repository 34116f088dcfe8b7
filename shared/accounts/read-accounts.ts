import { type Sheet, sheetRowName } from '#shared/imports/source/sheet';
import { type SourceFile, sheetsIn } from '#shared/imports/source/source';
import { readSurroundings } from '#shared/imports/source/surroundings';
import type { ImportProblem } from '#shared/imports/table/read-table';
import { ACCOUNT_FORMS } from './forms/index.ts';
import { type FoundForm, type Head, mostOf, ofOthers, ownForms } from './own-forms.ts';
import { gridOf } from './reading/grid.ts';
import { type ReadForm, readForm } from './reading/read-form.ts';
import { type PaperUnit, unitAbove } from './reading/unit.ts';
import { recogniseForm } from './recognise-form.ts';
import { splitSheet } from './split-sheet.ts';

/** The workbook of the 决算 software, in one or more files. */
export interface Accounts {
  readonly forms: readonly ReadForm[];
  readonly 部门: string | null;
  readonly 年度: number | null;
  readonly problems: readonly ImportProblem[];
  readonly remarks: readonly string[];
}

/** Reads the 财决 forms of a file; returns `null` if it has none. */
export function readAccounts(file: SourceFile): Accounts | null {
  const all = formsIn(sheetsIn(file).flatMap(splitSheet));
  if (all.length === 0) return null;
  const { own: found, others } = ownForms(all);
  const heads = found.map(({ head }) => head);
  const usual = heads.find(({ unit }) => unit !== null)?.unit ?? null;
  const forms = found.map(({ form, sheet }, at) => readForm(form, sheet, heads[at]?.unit ?? usual ?? '元'));
  return {
    forms,
    部门: mostOf(heads.map(({ 部门 }) => 部门)),
    年度: mostOf(heads.map(({ 年度 }) => 年度)),
    problems: forms.flatMap(({ problems }) => problems),
    remarks: [
      ...file.remarks,
      ...(usual === null ? ['没有写金额单位，按财决报表的规定作元'] : []),
      ...inOtherUnits(found, heads),
      ...ofOthers(others),
      ...hiddenRows(found),
    ],
  };
}

/** The sheets that are forms, in the order of the forms; a form may occur twice. */
function formsIn(sheets: readonly Sheet[]): readonly FoundForm[] {
  if (!areAccounts(sheets)) return [];
  const found = sheets.flatMap((sheet): readonly FoundForm[] => {
    const form = recogniseForm(sheet, true);
    return form !== null && gridOf(sheet) !== null ? [{ form, sheet, head: headOf(sheet) }] : [];
  });
  return ACCOUNT_FORMS.flatMap(({ id }) => found.filter(({ form }) => form.id === id));
}

/** Forms that no region publishes. */
const NEVER_PUBLISHED: ReadonlySet<string> = new Set([
  '财决02',
  '财决05-1',
  '财决05-2',
  '财决07',
  '附01',
  '附03',
]);
const ENOUGH = 2;

/**
 * Whether the sheets are accounts: by the number of one form, or by the titles of several that are never
 * published.
 */
function areAccounts(sheets: readonly Sheet[]): boolean {
  if (sheets.some((sheet) => recogniseForm(sheet) !== null)) return true;
  const own = sheets.map((sheet) => recogniseForm(sheet, true)?.id ?? '');
  return own.filter((id) => NEVER_PUBLISHED.has(id)).length >= ENOUGH;
}

function headOf(sheet: Sheet): Head {
  const top = gridOf(sheet)?.header.top ?? 0;
  const { 部门, 年度 } = readSurroundings(sheet, 0, top - 1);
  return { unit: unitAbove(sheet, top), 部门, 年度 };
}

/** Forms in a unit other than 元, one sentence per unit. */
function inOtherUnits(
  found: readonly FoundForm[],
  heads: readonly { readonly unit: PaperUnit | null }[],
): readonly string[] {
  return (['千元', '万元'] as const).flatMap((unit) => {
    const sheets = found.filter((_, at) => heads[at]?.unit === unit);
    return sheets.length === 0 ? [] : [`${listed(sheets)}的金额单位是${unit}，已换算成元`];
  });
}

const MOST_NAMED = 3;

function listed(found: readonly FoundForm[]): string {
  const names = found.slice(0, MOST_NAMED).map(({ form }) => form.id);
  return `${names.join('、')}${found.length > MOST_NAMED ? `等 ${found.length} 张表` : ''}`;
}

/** Hidden rows are read like the others, and reported. */
function hiddenRows(found: readonly FoundForm[]): readonly string[] {
  const hiding = found.filter(({ sheet }) => sheet.hiddenRows.length > 0);
  const [first] = hiding;
  if (first === undefined) return [];
  const count = hiding.reduce((sum, { sheet }) => sum + sheet.hiddenRows.length, 0);
  const { sheet, form } = first;
  const row = sheetRowName(sheet, sheet.hiddenRows[0] ?? 0).replace(`${sheet.name} `, '');
  return [`${listed(hiding)}有 ${count} 行是隐藏的（如 ${form.id} 的${row}），照样读入`];
}
