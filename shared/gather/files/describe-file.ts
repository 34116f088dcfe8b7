import type { Taken } from '#shared/accounts/taken';
import type { TakenAnnex } from '#shared/gather/apply/apply-annexes';
import { fileOf } from '#shared/gather/preview/parts';
import type { GatheredFile, GatheredForm } from '#shared/gather/preview/preview';
import { summarise } from '#shared/imports/document/read-summary';
import type { Assigned } from './assign.ts';

/** Describes a file for people. */
export function describeFile(file: Assigned, taken: Taken, annexes: readonly TakenAnnex[]): GatheredFile {
  const { kind, refused, other, 部门, 年度 } = file;
  const forms = formsOf(file);
  const fills = refused === null ? fillsOf(file, taken, annexes) : [];
  return {
    file: file.file.file,
    kind,
    says: saysOf(file, forms),
    部门,
    年度,
    fills,
    forms,
    missing: refused === null ? (file.budget?.missing ?? []) : [refused],
    remarks: [...(other === null || refused !== null ? [] : [other]), ...remarksOf(file)],
  };
}

function saysOf({ kind, 部门, 年度, refused }: Assigned, forms: readonly GatheredForm[]): string {
  const head = [部门, 年度 === null ? null : `${年度}年度`].filter((each) => each !== null).join('');
  const size = forms.length === 0 ? '' : `，${forms.length} 张表`;
  return `${head === '' ? '' : `${head}的`}${kind.replace(/^上年/, '')}${size}${refused === null ? '' : '，没有取数'}`;
}

function formsOf({ accounts, budget, foreign }: Assigned): readonly GatheredForm[] {
  if (accounts !== null)
    return accounts.forms.map(({ form, sheet, rows }) => ({
      id: form.id,
      title: form.titles[0] ?? '',
      sheet: sheet.name,
      figures: [...rows.values()].reduce((sum, row) => sum + countFilled(row.figures), 0),
    }));
  if (budget !== null) return budget.tables.map((table) => ({ id: '预算', ...table }));
  if (foreign === null) return [];
  return summarise(foreign.document, foreign.pack.id).tables.flatMap(({ table, title, cells }) =>
    table === null ? [] : [{ id: table, title, sheet: title, figures: cells }],
  );
}

function countFilled(figures: ReadonlyMap<string, { readonly value: number | null }>): number {
  let count = 0;
  for (const { value } of figures.values()) if (value !== null) count++;
  return count;
}

/** The parts that the file's figures fill. */
function fillsOf(
  { file }: Assigned,
  { cells, facts }: Taken,
  annexes: readonly TakenAnnex[],
): readonly string[] {
  const own = ({ source }: { readonly source: string }) => fileOf(source) === file.file;
  return [
    ...new Set([
      ...cells.filter(own).map(({ address }) => address.slice(0, 4)),
      ...facts.filter(own).map(({ key }) => PARTS[key.split('/')[0] ?? ''] ?? key.split('/')[0] ?? ''),
      ...annexes.filter(own).map(({ annex }) => annex),
    ]),
  ];
}

const PARTS: Readonly<Record<string, string>> = {
  三公: '三公经费',
  车辆: '国有资产',
  设备: '国有资产',
  上年: '上年决算',
};

function remarksOf({ accounts, foreign }: Assigned): readonly string[] {
  return accounts?.remarks ?? foreign?.document.remarks.filter((remark) => !/^没有认出表/.test(remark)) ?? [];
}
