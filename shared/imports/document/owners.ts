import type { SourceFile } from '#shared/imports/source/source';
import type { TemplatePack } from '#shared/tables/grammar';
import { readDocument } from './read-document.ts';

/** The owner of a file, as far as it names one. */
export interface FileOwner {
  readonly file: string;
  readonly 部门: string | null;
  readonly 年度: number | null;
}

/** The owner of each of several files, read separately. */
export function ownersOf(files: readonly SourceFile[], pack: TemplatePack): readonly FileOwner[] {
  return files.map((file) => {
    const { 部门, 年度 } = readDocument([file], pack);
    return { file: file.file, 部门, 年度 };
  });
}

/**
 * The indexes of files that belong together: of one department and year. A file without an owner belongs to the
 * one before it, and leading ones to the first with an owner.
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

/** A missing value contradicts nothing. */
function agrees<T>(one: T | null, other: T | null): boolean {
  return one === null || other === null || one === other;
}

/** Says that files belong to several documents, with the owner of each. */
export function ownersText(owners: readonly FileOwner[]): string {
  const each = owners.map(({ file, 部门, 年度 }) => {
    const whose = [部门 ?? '没有部门名称', 年度 === null ? '没有年度' : `${年度}年度`].join('');
    return `“${file}”是${whose}`;
  });
  return `这些文件不是一份的：${each.join('；')}。`;
}
