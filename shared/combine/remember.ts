import type { UnitSum } from '#shared/checks/context/unit-sums';
import { mapTables, type Report, type Row, tableIds, tableOf } from '#shared/report/report';
import { withRowsInOrder } from '#shared/report/rows/rows-in-order';
import { type Address, address } from '#shared/tables/address';
import type { Combination } from './combine.ts';
import { figuresOf, type PartFigures } from './part.ts';

/** The state of a part when the 汇总 was made. */
export interface RememberedPart {
  readonly id: string;
  readonly name: string;
  /** Checksum of the report; empty for the set-off. */
  readonly sum: string;
  readonly figures: PartFigures;
}

/** The record of a 汇总: its parts, and its own entries. */
export interface Memory {
  readonly offset: boolean;
  readonly parts: readonly RememberedPart[];
  readonly entries: PartFigures;
  readonly facts: Readonly<Record<string, number>>;
  /** The annex that was made, as JSON; `null` if there was none. */
  readonly annex: string | null;
}

/** `sumOf` returns the checksum of a stored report by its id. */
export function memoryOf(made: Combination, offset: boolean, sumOf: (id: string) => string): Memory {
  return {
    offset,
    parts: made.parts.map((part) => ({
      id: part.id,
      name: part.name,
      sum: sumOf(part.id),
      figures: figuresOf(part),
    })),
    entries: entriesOf(made.report),
    facts: made.report.facts,
    annex: annexText(made.report),
  };
}

/** A figure that a person entered instead of a sum, with the sum of the parts (分; counts as integers). */
export interface Overridden extends UnitSum {
  readonly stands: number | null;
}

/** A 汇总 made again: the new sums, with a person's own figures kept. */
export function keepOverrides(
  made: Combination,
  standing: Report,
  last: Memory,
): { readonly report: Report; readonly overridden: readonly Overridden[] } {
  const own = overrides(standing, last);
  const report = withOwnRows(made.report, standing, own);
  const facts = { ...made.report.facts };
  for (const key of new Set([...Object.keys(standing.facts), ...Object.keys(last.facts)])) {
    const stands = standing.facts[key];
    if (stands === last.facts[key]) continue;
    if (stands === undefined) delete facts[key];
    else facts[key] = stands;
  }
  const 附件2 = annexText(standing) === last.annex ? made.report.附件2 : standing.附件2;
  const kept = { ...standing, tables: report.tables, facts, 附件2 };
  return { report: kept, overridden: overriddenIn(kept, made) };
}

/** Figures of a 汇总 that differ from the sum of its parts when it was made. */
export function overriddenNow(standing: Report, last: Memory): readonly Overridden[] {
  const sums = new Map<string, number>();
  for (const { figures } of last.parts)
    for (const [at, amount] of Object.entries(figures)) sums.set(at, (sums.get(at) ?? 0) + amount);
  const cells = changedFigures(last.entries, entriesOf(standing)).map(({ place, after }) => ({
    place,
    sum: sums.get(place) ?? null,
    stands: after,
  }));
  const keys = new Set([...Object.keys(last.facts), ...Object.keys(standing.facts)]);
  const facts = [...keys].flatMap((key) => {
    const [sum, stands] = [last.facts[key] ?? null, standing.facts[key] ?? null];
    return sum === null || sum === stands ? [] : [{ place: key, sum, stands }];
  });
  return [...cells, ...facts];
}

/** Figures of a 汇总 that differ from the sum of its parts. */
export function overriddenIn(standing: Report, { report, computed }: Combination): readonly Overridden[] {
  const cells = Object.entries(entriesOf(standing)).flatMap(([at, stands]) => {
    const sum = computed.cells.get(at as Address)?.value ?? null;
    return sum === stands ? [] : [{ place: at, sum, stands }];
  });
  const standingEntries = entriesOf(standing);
  const blank = Object.entries(entriesOf(report)).flatMap(([at, sum]) =>
    standingEntries[at] === undefined ? [{ place: at, sum, stands: null }] : [],
  );
  const facts = Object.keys(report.facts).flatMap((key) => {
    const [sum, stands] = [report.facts[key] ?? null, standing.facts[key] ?? null];
    return sum === stands ? [] : [{ place: key, sum, stands }];
  });
  return [...cells, ...blank, ...facts];
}

/** A figure that changed since the 汇总 was made (分; counts as integers). */
export interface ChangedFigure {
  /** An address, or the key of a fact. */
  readonly place: string;
  readonly before: number | null;
  readonly after: number | null;
}

export function changedFigures(before: PartFigures, after: PartFigures): readonly ChangedFigure[] {
  const places = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...places].flatMap((place) => {
    const [old, now] = [before[place] ?? null, after[place] ?? null];
    return old === now ? [] : [{ place, before: old, after: now }];
  });
}

/**
 * Each part's share of one figure (分; counts as integers), in the order of the parts; blank ones are omitted.
 */
export function partsOfFigure(
  { parts }: Memory,
  at: string,
): readonly { readonly id: string; readonly name: string; readonly amount: number }[] {
  return parts.flatMap(({ id, name, figures }) => {
    const amount = figures[at];
    return amount === undefined ? [] : [{ id, name, amount }];
  });
}

function entriesOf({ tables }: Report): PartFigures {
  const entries: Record<string, number> = {};
  for (const id of tableIds(tables)) {
    for (const row of tableOf(tables, id).rows) {
      for (const [column, { amount }] of Object.entries(row.cells))
        if (amount !== null) entries[address(id, row.id, column)] = amount;
    }
  }
  return entries;
}

function annexText({ 附件2 }: Report): string | null {
  return 附件2 === null ? null : JSON.stringify(附件2);
}

/** Addresses whose entry differs from the one that was made. */
function overrides(standing: Report, last: Memory): ReadonlySet<string> {
  return new Set(changedFigures(last.entries, entriesOf(standing)).map(({ place }) => place));
}

/** The sums with a person's own cells, and the rows that only a person has added. */
function withOwnRows(made: Report, standing: Report, own: ReadonlySet<string>): Report {
  const tables = mapTables(made.tables, (id, table) => {
    const stood = new Map(tableOf(standing.tables, id).rows.map((row) => [row.id, row]));
    const known = new Set(table.rows.map((row) => row.id));
    const added = tableOf(standing.tables, id).rows.filter(
      (row) =>
        !known.has(row.id) && Object.keys(row.cells).some((column) => own.has(address(id, row.id, column))),
    );
    const rows = withRowsInOrder(
      table.rows,
      added.map((row) => ({ ...row, cells: {} })),
    );
    return {
      ...tableOf(standing.tables, id),
      rows: rows.map((row) =>
        withOwnCells(row, stood.get(row.id), (column) => own.has(address(id, row.id, column))),
      ),
    };
  });
  return { ...made, tables };
}

function withOwnCells(row: Row, stood: Row | undefined, isOwn: (column: string) => boolean): Row {
  const columns = new Set([...Object.keys(row.cells), ...Object.keys(stood?.cells ?? {})]);
  const cells = [...columns].flatMap((column) => {
    const cell = isOwn(column) ? stood?.cells[column] : row.cells[column];
    return cell === undefined ? [] : [[column, cell] as const];
  });
  return { ...row, label: stood?.label ?? row.label, cells: Object.fromEntries(cells) };
}
