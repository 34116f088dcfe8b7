import type { GatheredKind } from '#shared/gather/preview/preview';
import { isSameDepartment } from '#shared/report/department-name';
import type { Target } from './heads.ts';
import type { Identified } from './identify.ts';

/** A file and its role in the import. */
export interface Assigned extends Identified {
  readonly kind: GatheredKind;
  /** The reason why nothing is taken from it, in one sentence; `null` if something is. */
  readonly refused: string | null;
  /** Says that it belongs to another unit or year than the report. */
  readonly other: string | null;
}

/** The role of each file for the report. */
export function assign(files: readonly Identified[], target: Target): readonly Assigned[] {
  return files.map((file) => {
    const kind = kindOf(file, target);
    const other = otherYear(file, kind, target) ?? otherUnit(file, kind, target);
    const isTaken = other === null || kind.startsWith('上年');
    const own = refusalOf(file, kind);
    return {
      ...file,
      kind,
      refused: own ?? (isTaken && otherYear(file, kind, target) === null ? null : other),
      other: own === null ? other : null,
    };
  });
}

function kindOf({ accounts, budget, foreign, 年度 }: Identified, target: Target): GatheredKind {
  const isLast = 年度 !== null && target.年度 !== null && 年度 === target.年度 - 1;
  if (accounts !== null) return isLast ? '上年财决报表' : '财决报表';
  if (budget !== null) return '部门预算';
  const document = foreign?.document;
  if (document === undefined) return '不认识';
  if (document.kind === '空白模板') return '空白模板';
  if (document.kind === '预算') return '部门预算';
  if (document.tables.length > 0 || Object.keys(document.texts).length > 0)
    return 年度 !== null && target.年度 === 年度 ? '本年决算' : '上年决算';
  return document.附件1 !== null || document.附件2 !== null ? '绩效表' : '不认识';
}

/** The reason why a file cannot be used for any report. */
function refusalOf(file: Identified, kind: GatheredKind): string | null {
  const name = `“${file.file.file}”`;
  if (file.file.refused !== undefined) return `${name}：${file.file.refused}`;
  if (kind === '不认识')
    return `${name}不是财决报表、部门预算、决算公开或绩效自评表，没有取数；已公开的表请用“导入”`;
  if (kind === '空白模板') return `${name}是空白模板，还没有填数`;
  if (kind === '本年决算') return `${name}是本年度的决算公开，不是取数的来源；要接收它的表和文字，请用“导入”`;
  if (kind === '部门预算' && file.budget === null)
    return `${name}是部门预算，但没有找到一般公共预算支出预算表和“三公”经费预算表，没有取数；表在附件里的，请把附件放进来`;
  return null;
}

/** A file of another year is not taken. */
function otherYear(file: Identified, kind: GatheredKind, target: Target): string | null {
  const year = wantedYear(kind, target);
  if (file.年度 === null || year === null || file.年度 === year) return null;
  return `“${file.file.file}”是${file.年度}年度的${plainKind(kind)}，这里要${year}年度的，没有取数；请换一份文件`;
}

/**
 * This year's figures of another unit are not taken; last year's are, because a unit may have changed its name.
 */
function otherUnit(file: Identified, kind: GatheredKind, target: Target): string | null {
  if (!isOther(file, target)) return null;
  const said = `“${file.file.file}”是“${file.部门}”的${plainKind(kind)}，这份报表是“${target.部门}”的`;
  if (kind.startsWith('上年')) return `${said}，请确认没有选错；仍可取数`;
  return kind === '财决报表' || kind === '部门预算'
    ? `${said}，没有取数；单位改过名称的，请先把报表的名称改成一样`
    : null;
}

function wantedYear(kind: GatheredKind, { 年度 }: Target): number | null {
  if (年度 === null || kind === '绩效表') return null;
  return kind === '上年决算' || kind === '上年财决报表' ? 年度 - 1 : 年度;
}

function isOther({ 部门 }: Identified, target: Target): boolean {
  if (部门 === null || target.部门 === null || isSameDepartment(部门, target.部门)) return false;
  return !(部门.endsWith(target.部门) || target.部门.endsWith(部门));
}

function plainKind(kind: GatheredKind): string {
  return kind.replace(/^上年/, '');
}
