// The draft with every figure entered as the generator knows it.
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import type { Computed } from '#shared/compute/computed';
import { fen } from '#shared/money/amount';
import { plainTexts, renderTexts } from '#shared/narrative/texts/report-texts';
import { createReport } from '#shared/report/create';
import { type Report, tableOf } from '#shared/report/report';
import { rowsToAdd, SUBJECT_TABLES } from '#shared/report/rows/subject-rows';
import { parseAddress, type TableId } from '#shared/tables/address';
import { functionalSubjects } from '#shared/tables/codes/functional';
import type { TemplatePack } from '#shared/tables/grammar';
import { isEntry } from './compare.ts';
import type { Expected } from './truth.ts';
import type { Unit } from './unit.ts';

/** A new report of the unit with these figures entered. */
export function reportWith(unit: Unit, pack: TemplatePack, { cells, facts }: Expected): Report {
  const { name, year } = unit.department;
  const empty = createReport({ id: 'ideal', 部门: name, 年度: year, 单位: '元', pack });
  const entries = [...cells].filter(([address, amount]) => amount !== 0 && isEntry(address));
  const rowed = SUBJECT_TABLES.reduce(
    (report, table) => withSubjects(report, pack, table, codesIn(entries, table)),
    empty,
  );
  return { ...entries.reduce(withEntry, rowed), facts: Object.fromEntries(facts) };
}

function codesIn(entries: readonly (readonly [string, number])[], table: TableId): readonly string[] {
  return [
    ...new Set(
      entries.flatMap(([address]) => {
        const place = parseAddress(address);
        return place?.table === table ? [place.row] : [];
      }),
    ),
  ];
}

function withSubjects(report: Report, pack: TemplatePack, table: TableId, codes: readonly string[]): Report {
  const { nameOf } = functionalSubjects(report.年度);
  const subjects = codes.map((code) => ({ code, name: nameOf(code) ?? code }));
  return rowsToAdd(pack, report, table, subjects, nameOf).reduce((before, { row, position }) => {
    const { rows } = tableOf(before.tables, table);
    return withRows(before, table, rows.toSpliced(position, 0, row));
  }, report);
}

/** Forms without the column are unchanged. */
function withEntry(report: Report, [address, amount]: readonly [string, number]): Report {
  const place = parseAddress(address);
  if (place === null || (place.table === '公开08' && /结转|收入/.test(place.column))) return report;
  const cell = { amount: fen(amount), printed: null };
  const { rows } = tableOf(report.tables, place.table);
  return withRows(
    report,
    place.table,
    rows.map((row) =>
      row.id === place.row ? { ...row, cells: { ...row.cells, [place.column]: cell } } : row,
    ),
  );
}

function withRows(report: Report, table: TableId, rows: Report['tables'][TableId]['rows']): Report {
  return { ...report, tables: { ...report.tables, [table]: { ...report.tables[table], rows } } };
}

export interface Drafted {
  readonly computed: Computed;
  readonly texts: readonly string[];
  readonly findings: ReturnType<typeof checkReport>['findings'];
}

/** The program's result for a report: forms, text and findings. */
export function drafted(report: Report, pack: TemplatePack): Drafted {
  const computed = compute(pack, report);
  return {
    computed,
    texts: Object.values(plainTexts(renderTexts(report, computed))).flat(),
    findings: checkReport(pack, report, computed).findings,
  };
}
