import type { Store } from '#main/store/store';
import type { Comparison } from '#shared/api/contract';
import { compareReports } from '#shared/report/compare';
import type { Report } from '#shared/report/report';

const SHOWN_AT_MOST = 200;

/** Compares a report from elsewhere with the stored one of the same department, year and pack. */
export function compareWithExisting(store: Store, there: Report): Comparison {
  const id = store.find(there);
  const loaded = id === null ? null : store.load(id);
  const named = { report: there.id, 部门: there.部门, 年度: there.年度 };
  if (loaded === null || loaded.kind !== 'sound')
    return { ...named, here: 'absent', differing: 0, differences: [] };
  const differences = compareReports(there, loaded.report);
  return {
    ...named,
    here: differences.length === 0 ? 'same' : 'different',
    differing: differences.length,
    differences: differences.slice(0, SHOWN_AT_MOST),
  };
}
