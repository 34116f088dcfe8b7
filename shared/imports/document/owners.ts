import type { SourceFile } from '#shared/imports/source/source';
import type { TemplatePack } from '#shared/tables/grammar';
import { readDocument } from './read-document.ts';

/** Whose document a file is, as far as it says. */
export interface FileOwner {
  readonly file: string;
  readonly 部门: string | null;
  readonly 年度: number | null;
}

/** Whose each of several files is, read by itself. */
export function ownersOf(files: readonly SourceFile[], pack: TemplatePack): readonly FileOwner[] {
  return files.map((file) => {
    const { 部门, 年度 } = readDocument([file], pack);
    return { file: file.file, 部门, 年度 };
  });
}

/**
 * The indexes of files that belong together: of one department and year. A file that does not say whose it is goes
 * with the one before it, the first ones with the first that does.
 */
export function documentsAmong(owners: readonly FileOwner[]): readonly (readonly number[])[] {
  const groups: { 部门: string | null; 年度: number | null; files: number[] }[] = [];
  for (const [at, { 部门, 年度 }] of owners.entries()) {
    const same = groups.find((group) => agrees(group.部门, 部门) && agrees(group.年度, 年度));
    const group = 部门 === null && 年度 === null ? (groups.at(-1) ?? same) : same;
    if (group === undefined) groups.push({ 部门, 年度, files: [at] });
    else {
      group.files.push(at);
      group.部门 ??= 部门;
      group.年度 ??= 年度;
    }
  }
  return groups.map(({ files }) => files);
}

/** A missing value does not disagree. */
function agrees<T>(one: T | null, other: T | null): boolean {
  return one === null || other === null || one === other;
}

/** That files are of several documents, each with whose it says it is. */
export function ownersText(owners: readonly FileOwner[]): string {
  const each = owners.map(({ file, 部门, 年度 }) => {
    const whose = [部门 ?? '没有部门名称', 年度 === null ? '没有年度' : `${年度}年度`].join('');
    return `“${file}”是${whose}`;
  });
  return `这些文件不是一份的：${each.join('；')}。`;
}
