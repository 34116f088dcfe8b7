import { addTo } from '#shared/add-to';
import { compareNames } from '#shared/report/department-name';
import type { ListedReport, StoredReport } from './listed.ts';
import { STATES, type StateName } from './state.ts';

/** Keys by which the list can be sorted. */
export const SORT_KEYS = [
  '部门',
  '年度',
  '模板',
  '主管部门',
  '状态',
  '错误',
  '待填',
  '支出总计',
  '最后修改',
  '导出时间',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sorting {
  readonly by: SortKey;
  readonly down: boolean;
}

/** The reports shown; `null` means all. */
export interface Filter {
  readonly query: string;
  readonly 年度: number | null;
  readonly pack: string | null;
  readonly state: StateName | null;
  readonly place: string | null;
}

export const NO_FILTER: Filter = { query: '', 年度: null, pack: null, state: null, place: null };

/** A drawn line of the list. */
export type ListLine<R extends StoredReport> =
  | {
      readonly kind: 'report';
      readonly id: string;
      readonly report: ListedReport<R>;
      readonly inGroup: boolean;
    }
  | {
      readonly kind: 'group';
      readonly id: string;
      readonly place: string;
      readonly reports: readonly ListedReport<R>[];
      readonly collapsed: boolean;
    };

/**
 * Returns the reports that pass a filter. `readingOf` returns the 拼音 of a name in lower case, with its initials.
 */
export function filterReports<R extends StoredReport>(
  reports: readonly ListedReport<R>[],
  filter: Filter,
  readingOf: (name: string) => string,
): readonly ListedReport<R>[] {
  const words = filter.query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const isFound = ({ row, place }: ListedReport<R>) =>
    words.every(
      (word) =>
        [row.部门, place ?? ''].some(
          (name) => name.toLowerCase().includes(word) || readingOf(name).includes(word),
        ) || String(row.年度) === word,
    );
  return reports.filter(
    (report) =>
      (filter.年度 === null || report.row.年度 === filter.年度) &&
      (filter.pack === null || report.row.pack === filter.pack) &&
      (filter.state === null || report.state === filter.state) &&
      (filter.place === null || report.place === filter.place) &&
      isFound(report),
  );
}

type Value = number | string | null;

/** Sorts; reports without a value come last in either direction. `null` keeps the order of the store. */
export function sortReports<R extends StoredReport & { readonly exportedAt: string | null }>(
  reports: readonly ListedReport<R>[],
  sorting: Sorting | null,
  titleOf: (pack: string) => string,
): readonly ListedReport<R>[] {
  if (sorting === null) return reports;
  const sortedBy = VALUES[sorting.by];
  const keyed = reports.map((report) => ({ report, value: sortedBy(report, titleOf) }));
  const compare = (a: Value, b: Value) => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    const order = typeof a === 'string' || typeof b === 'string' ? compareNames(String(a), String(b)) : a - b;
    return sorting.down ? -order : order;
  };
  return keyed.sort((a, b) => compare(a.value, b.value)).map(({ report }) => report);
}

const VALUES: Readonly<
  Record<
    SortKey,
    (
      report: ListedReport<StoredReport & { readonly exportedAt: string | null }>,
      titleOf: (pack: string) => string,
    ) => Value
  >
> = {
  部门: ({ row }) => row.部门,
  年度: ({ row }) => row.年度,
  模板: ({ row }, titleOf) => titleOf(row.pack),
  主管部门: ({ place }) => place,
  状态: ({ state }) => STATES.indexOf(state),
  错误: ({ row }) => row.counts?.errors ?? null,
  待填: ({ row }) => row.counts?.todo ?? null,
  支出总计: ({ row }) => row.counts?.total ?? null,
  最后修改: ({ row }) => Date.parse(row.changedAt),
  导出时间: ({ row }) => (row.exportedAt === null ? null : Date.parse(row.exportedAt)),
};

/**
 * The lines to draw: each group (部门 ▸ 单位) once, at its first report, with its reports below unless it is
 * collapsed and the 部门 itself first; ungrouped reports appear between the groups.
 */
export function linesOf<R extends StoredReport>(
  reports: readonly ListedReport<R>[],
  grouped: boolean,
  collapsed: ReadonlySet<string>,
): readonly ListLine<R>[] {
  const line = (report: ListedReport<R>, inGroup: boolean): ListLine<R> => ({
    kind: 'report',
    id: report.row.id,
    report,
    inGroup,
  });
  if (!grouped) return reports.map((report) => line(report, false));
  const groups = new Map<string, ListedReport<R>[]>();
  for (const report of reports) {
    if (report.place !== null) addTo(groups, report.place, report);
  }
  const drawn = new Set<string>();
  return reports.flatMap((report): ListLine<R>[] => {
    const { place } = report;
    if (place === null) return [line(report, false)];
    if (drawn.has(place)) return [];
    drawn.add(place);
    const members = groups.get(place) ?? [];
    const isHead = ({ row }: ListedReport<R>) => row.部门 === place;
    const inOrder = [...members.filter(isHead), ...members.filter((each) => !isHead(each))];
    const isCollapsed = collapsed.has(place);
    const head: ListLine<R> = {
      kind: 'group',
      id: `部门 ${place}`,
      place,
      reports: inOrder,
      collapsed: isCollapsed,
    };
    return isCollapsed ? [head] : [head, ...inOrder.map((each) => line(each, true))];
  });
}
