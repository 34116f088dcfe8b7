import type { MoneyUnit } from '#shared/money/amount';
import type { Report } from '#shared/report/report';
import type { Identified } from './identify.ts';

/** The part of an identified file that decides which report it is for, and by which pack a new one is made. */
export interface FileHead extends Pick<Identified, '部门' | '年度'> {
  /** Whether it states this year's figures, and as what. */
  readonly states: '财决报表' | '部门预算' | null;
  /** `null` for anything other than a publication. */
  readonly published: {
    /** The id of the pack whose forms are the nearest. */
    readonly nearest: string;
    readonly 单位: MoneyUnit | null;
    readonly hasTables: boolean;
  } | null;
}

export function headOf({ accounts, budget, foreign, 部门, 年度 }: Identified): FileHead {
  return {
    部门,
    年度,
    states: accounts !== null ? '财决报表' : budget !== null ? '部门预算' : null,
    published:
      foreign?.document.kind === '决算'
        ? {
            nearest: foreign.nearest.id,
            单位: foreign.document.单位,
            hasTables: foreign.document.tables.length > 0,
          }
        : null,
  };
}

/** The department and the year of a report. */
export interface Target {
  readonly 部门: string | null;
  readonly 年度: number | null;
}

/**
 * The report that files are for: the given one, else as named in the accounts or the budget, or the year after a
 * publication.
 */
export function targetOf(files: readonly FileHead[], report: Pick<Report, '部门' | '年度'> | null): Target {
  if (report !== null) return { 部门: report.部门, 年度: report.年度 };
  const ofYear = latest(files, '财决报表') ?? latest(files, '部门预算');
  const published = newest(files.filter((file) => file.published?.hasTables === true));
  const year = ofYear?.年度 ?? (published === undefined ? null : (published.年度 ?? 0) + 1);
  const named = [ofYear, ...files].find((file) => file?.部门 != null);
  return { 部门: named?.部门 ?? null, 年度: year };
}

function latest(files: readonly FileHead[], kind: FileHead['states']): FileHead | undefined {
  return newest(files.filter(({ states }) => states === kind));
}

function newest(files: readonly FileHead[]): FileHead | undefined {
  return files.toSorted((a, b) => (b.年度 ?? 0) - (a.年度 ?? 0)).find(({ 年度 }) => 年度 !== null);
}
