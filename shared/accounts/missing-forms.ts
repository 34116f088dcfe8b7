import { formNumbered } from './forms/index.ts';

/** Forms that fill a part, and the source that replaces them. */
const NEEDS: readonly (readonly [form: string, part: string, instead: readonly string[]])[] = [
  ['财决01', '公开01', []],
  ['财决03', '公开02', []],
  ['财决04', '公开03', []],
  ['财决07', '公开05', []],
  ['财决01-1', '公开04', ['财决07']],
  ['财决08-1', '公开06', []],
  ['附03', '公开09 和三公经费、机关运行经费、政府采购、国有资产', []],
];

/** Returns the missing content of a workbook, one sentence each. */
export function missingForms(present: ReadonlySet<string>): readonly string[] {
  const needed = NEEDS.flatMap(([id, part, instead]) => {
    if (present.has(id) || instead.some((other) => present.has(other))) return [];
    return [`没有${titleOf(id)}，${part} 没有取数；请在决算软件里导出这张表，和其他表一起放进来`];
  });
  const funds = (
    [
      ['财决09', '公开07', '政府性基金'],
      ['财决11', '公开08', '国有资本经营预算'],
    ] as const
  ).flatMap(([id, part, money]) =>
    present.has(id) ? [] : [`没有${titleOf(id)}，${part} 没有取数；没有${money}收支的不必有这张表`],
  );
  return [...needed, ...funds];
}

function titleOf(id: string): string {
  return `${id} ${formNumbered(id)?.titles[0] ?? ''}`;
}
