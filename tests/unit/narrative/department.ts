import { compute } from '#shared/compute/compute';
import { fen, type MoneyUnit } from '#shared/money/amount';
import type { Facts } from '#shared/narrative/facts/facts';
import type { Sources } from '#shared/narrative/facts/sources';
import { takeOver } from '#shared/narrative/years/last-year';
import { findPack } from '#shared/packs/built-in/index';
import { createReport } from '#shared/report/create';
import { makeTables, type Report, type Row, tableOf } from '#shared/report/report';
import { applyWrites } from '#shared/report/writes/apply-writes';
import { parseAddress, type TableId } from '#shared/tables/address';

/** Figures in 万元 by address or fact key. */
export type Figures = Readonly<Record<string, number>>;

const pack = findPack('henan-2023');
if (pack === null) throw new Error('the pack is missing');

/** A department with these figures in its forms; 科目 rows are added for the figures, with the given names. */
export function department(of: {
  readonly cells: Figures;
  readonly amounts?: Figures;
  readonly counts?: Facts;
  readonly subjects?: Readonly<Record<string, string>>;
  readonly lastYear?: Sources | null;
  readonly unit?: MoneyUnit;
}): Sources {
  const empty = createReport({
    id: 'd',
    部门: '示例局',
    年度: 2023,
    单位: of.unit ?? '万元',
    pack: packOf(),
  });
  const report = { ...empty, tables: makeTables((id) => fill(empty, id, of.cells, of.subjects ?? {})) };
  const before = of.lastYear ?? null;
  const amounts = Object.entries(of.amounts ?? {}).map(([key, value]) => [key, toFen(value)]);
  return {
    report,
    computed: compute(packOf(), report),
    facts: {
      ...(before === null ? {} : takenFrom(before, report)),
      ...Object.fromEntries(amounts),
      ...of.counts,
    },
  };
}

/** Last year's figures as taken over by a report. */
function takenFrom(last: Sources, report: Report): Facts {
  const { writes } = takeOver({ ...last, name: '上年' }, { report, computed: compute(packOf(), report) });
  return applyWrites(report, writes).report.facts;
}

function packOf() {
  if (pack === null) throw new Error('the pack is missing');
  return pack;
}

function fill(report: Report, id: TableId, cells: Figures, names: Readonly<Record<string, string>>) {
  const rows = new Map(tableOf(report.tables, id).rows.map((row) => [row.id, row]));
  for (const [address, value] of Object.entries(cells)) {
    const place = parseAddress(address);
    if (place?.table !== id) continue;
    const row: Row = rows.get(place.row) ?? subject(place.row, names);
    const cell = { amount: toFen(value), printed: null };
    rows.set(row.id, { ...row, cells: { ...row.cells, [place.column]: cell } });
  }
  for (const code of subjectCodes(rows)) if (!rows.has(code)) rows.set(code, subject(code, names));
  return { ...tableOf(report.tables, id), rows: sorted([...rows.values()]) };
}

/** The 类 and 款 above every 项. */
function subjectCodes(rows: ReadonlyMap<string, Row>): readonly string[] {
  const items = [...rows.values()].filter((row) => row.code?.length === 7 && row.block === 'rows');
  return items.flatMap(({ id }) => [id.slice(0, 3), id.slice(0, 5)]);
}

function subject(code: string, names: Readonly<Record<string, string>>): Row {
  return { id: code, block: 'rows', code, label: names[code] ?? `科目${code}`, cells: {} };
}

function sorted(rows: readonly Row[]): readonly Row[] {
  const subjects = rows.filter((row) => row.block === 'rows' && row.code !== null);
  const order = [...subjects].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [...rows.filter((row) => !subjects.includes(row)), ...order];
}

function toFen(wan: number) {
  return fen(Math.round(wan * 1_000_000));
}
