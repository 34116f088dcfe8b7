import { compute } from '#shared/compute/compute';
import type { Computed } from '#shared/compute/computed';
import { renderParts } from '#shared/narrative/texts/report-texts';
import { isReason } from '#shared/narrative/writing/reasons';
import { PACKS } from '#shared/packs/built-in/index';
import { createReport } from '#shared/report/create';
import { mapTables, type Report, type Row } from '#shared/report/report';
import { moveRows } from '#shared/report/rows/move-rows';
import { SUBJECT_TABLES } from '#shared/report/rows/subject-rows';
import { applyWrites } from '#shared/report/writes/apply-writes';
import { functionalSubjects } from '#shared/tables/codes/functional';
import type { Subject, TemplatePack } from '#shared/tables/grammar';
import { takeOver } from './last-year.ts';

export interface NextYear {
  readonly report: Report;
  /** 科目 missing from the new year's dictionary; their rows are kept, for a person to decide. */
  readonly dropped: readonly Subject[];
}

/**
 * The report of the following year: the rows of `last` without figures, named as in the new year, and what a
 * report takes over from the year before (`takeOver`). Texts written in the template's blanks are kept; reasons
 * are not, because they belong to one year. The annexes are empty.
 */
export function nextYear(
  last: Report,
  computed: Computed,
  from: TemplatePack,
  to: TemplatePack,
  id: string,
): NextYear {
  const { 部门, 年度, 单位 } = last;
  const empty = createReport({ id, 部门, 年度: 年度 + 1, 单位, pack: to });
  const rows = moveRows(withoutFigures(last), from, to);
  const tables = mapTables(rows.tables, (_table, { rows: own }) => ({
    printed: {},
    rows: own.map((row) => renamed(row, 年度 + 1)),
  }));
  const bare = { ...empty, tables };
  const { writes } = takeOver(
    { report: last, computed, name: `${年度}年度的报表` },
    { report: bare, computed: compute(to, bare) },
  );
  const { report } = applyWrites(bare, writes);
  return {
    report: { ...report, reasons: { ...wordsSaid(last, computed), ...report.reasons } },
    dropped: droppedSubjects(last),
  };
}

/** The texts that people wrote in the template's blanks, except reasons. */
function wordsSaid(last: Report, computed: Computed): Readonly<Record<string, string>> {
  const places = renderParts(last, computed).决算情况说明.template.flatMap(({ reasons }) => reasons);
  const said = places.flatMap(({ key, given }) =>
    isReason(key) || given === null ? [] : [[key, given] as const],
  );
  return Object.fromEntries(said);
}

/** The pack of the following year: the one named after it, else one of the same region, else the same pack. */
export function packOfNextYear(pack: TemplatePack, packs: readonly TemplatePack[] = PACKS): TemplatePack {
  const next = packs.filter(({ year }) => year === pack.year + 1);
  const name = nameOfYear(pack.id, pack.year + 1);
  const ofPlace = ({ place }: TemplatePack) => place !== undefined && place === pack.place;
  return next.find(({ id }) => id === name) ?? next.find(ofPlace) ?? pack;
}

/** The id of a pack in another year: `henan-2023` → `henan-2024`. */
function nameOfYear(id: string, year: number): string {
  return `${id.replace(/-?\d{4}$/, '')}-${year}`;
}

function withoutFigures(report: Report): Report {
  return {
    ...report,
    tables: mapTables(report.tables, (_id, table) => ({
      ...table,
      rows: table.rows.filter(({ id }) => !id.includes('#')).map((row) => ({ ...row, cells: {} })),
    })),
  };
}

function renamed(row: Row, year: number): Row {
  const official =
    row.code === null || row.block !== 'rows' ? null : functionalSubjects(year).nameOf(row.code);
  return official === null ? row : { ...row, label: official };
}

function droppedSubjects({ tables, 年度 }: Report): readonly Subject[] {
  const [before, after] = [functionalSubjects(年度), functionalSubjects(年度 + 1)];
  const found = new Map<string, string>();
  for (const { code, label } of SUBJECT_TABLES.flatMap((table) => tables[table].rows)) {
    if (code !== null && before.nameOf(code) !== null && after.nameOf(code) === null) found.set(code, label);
  }
  return [...found].map(([code, name]) => ({ code, name }));
}
