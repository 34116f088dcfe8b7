import type { Sheet } from '#shared/imports/source/sheet';
import type { AccountForm } from './form.ts';
import type { PaperUnit } from './reading/unit.ts';

/** A sheet that is a form. */
export interface FoundForm {
  readonly form: AccountForm;
  readonly sheet: Sheet;
  readonly head: Head;
}

/** The lines above a table: its department, year and unit. */
export interface Head {
  readonly unit: PaperUnit | null;
  readonly 部门: string | null;
  readonly 年度: number | null;
}

/**
 * Separates the sheets of another year or unit, which some programs export together with the department's own. Only
 * second copies of a form are set aside; the department's own sheets state the most frequent year and name.
 */
export function ownForms(all: readonly FoundForm[]): {
  readonly own: readonly FoundForm[];
  readonly others: readonly FoundForm[];
} {
  const 年度 = mostOf(all.map(({ head }) => head.年度).toSorted((a, b) => (b ?? 0) - (a ?? 0)));
  const names = all.flatMap(({ head }) => (head.年度 === 年度 ? [head.部门] : []));
  const 部门 = mostOf(names.toSorted((a, b) => Number(isOffice(a)) - Number(isOffice(b))));
  const isOwn = ({ head }: FoundForm) =>
    (head.年度 === null || head.年度 === 年度) && (head.部门 === null || head.部门 === 部门);
  const standing = new Set(all.filter(isOwn).map(({ form }) => form.id));
  const isOther = (found: FoundForm) => !isOwn(found) && standing.has(found.form.id);
  return { own: all.filter((found) => !isOther(found)), others: all.filter(isOther) };
}

/** Whether a name is that of the department's own office, which the department's sheets include. */
function isOffice(name: string | null): boolean {
  return /本级/.test(name ?? '');
}

/** Names the sheets that were set aside, one sentence per year and unit. */
export function ofOthers(others: readonly FoundForm[]): readonly string[] {
  const groups = new Map<string, FoundForm[]>();
  for (const found of others) {
    const { 部门, 年度 } = found.head;
    const whose = `${部门 ?? ''}${年度 === null ? '' : `${年度}年度`}`;
    groups.set(whose, [...(groups.get(whose) ?? []), found]);
  }
  return [...groups].map(
    ([whose, found]) =>
      `工作表“${found[0]?.sheet.name}”${found.length > 1 ? `等 ${found.length} 张` : ''}是${whose}的，与其余的不同，没有取用；要用的请另存一个文件`,
  );
}

/** The value that most of the forms hold. */
export function mostOf<T>(values: readonly (T | null)[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
