import type { Accounts } from '#shared/accounts/read-accounts';
import { takeAccounts } from '#shared/accounts/take-accounts';
import { NOTHING_TAKEN, type Taken, type TakenFact } from '#shared/accounts/taken';
import { compute } from '#shared/compute/compute';
import type { Computed } from '#shared/compute/computed';
import { placeCells } from '#shared/gather/apply/apply-cells';
import { asRead } from '#shared/imports/bring-in/as-read';
import type { ForeignDocument } from '#shared/imports/document/foreign';
import { LAST_YEAR } from '#shared/narrative/facts/facts';
import { lookupOf } from '#shared/narrative/facts/sources';
import { lastYearReferences } from '#shared/narrative/years/last-year-references';
import { createReport } from '#shared/report/create';
import type { Report } from '#shared/report/report';
import { type Address, parseAddress, TABLE_IDS, type TableId } from '#shared/tables/address';
import type { TemplatePack } from '#shared/tables/grammar';
import { runningCost } from './running-cost.ts';

/** Last year's figures, from any source. */
export interface LastYear {
  readonly report: Report;
  readonly computed: Computed;
  /** The name of the source: a file, or 2023年度的报表. */
  readonly name: string;
  /** The forms that were read; unread figures are not zero. */
  readonly known: ReadonlySet<TableId>;
  /** The value of the last decimal place of its figures, in 分. */
  readonly step: number;
  /** The location of a cell in the source. */
  readonly sourceOf: (at: Address) => string | null;
  /** 机关运行经费 if only the text states it. */
  readonly running: { readonly value: number; readonly source: string } | null;
}

/** From a report in the app. */
export function lastInApp(report: Report, computed: Computed): LastYear {
  const name = `${report.年度}年度的报表`;
  const known = new Set(TABLE_IDS);
  return { report, computed, name, known, step: 1, sourceOf: (at) => `${name} ${at}`, running: null };
}

const STEP = { 元: 1, 万元: 10_000 } as const;

/** From a published document. */
export function lastPublished({ document, pack }: ForeignDocument, file: string): LastYear {
  const { report } = asRead(document, pack);
  const sources = new Map<string, string>();
  for (const { read, file: of } of document.tables) {
    for (const row of read.rows)
      for (const [column, { source }] of Object.entries(row.cells))
        sources.set(`${read.id}/${row.id}/${column}`, `${of} ${source}`);
  }
  return {
    report,
    computed: compute(pack, report),
    name: file,
    known: new Set(document.tables.map(({ read }) => read.id)),
    step: STEP[document.单位 ?? '万元'],
    sourceOf: (at) => sources.get(at) ?? null,
    running: runningCost(document, file),
  };
}

/** From the previous year's workbook of the 决算 software. */
export function lastAccounts(books: readonly Accounts[], pack: TemplatePack, file: string): LastYear {
  const taken = takeAccounts(books, pack);
  const [first] = books;
  const empty = createReport({
    id: 'last',
    部门: first?.部门 ?? '',
    年度: first?.年度 ?? pack.year - 1,
    单位: '元',
    pack,
  });
  const facts = Object.fromEntries(taken.facts.map(({ key, value }) => [key, value]));
  const report = { ...placeCells(empty, pack, taken.cells), facts };
  const sources = new Map<string, string>(taken.cells.map(({ address, source }) => [address, source]));
  const given = new Set(taken.cells.map(({ address }) => parseAddress(address)?.table));
  const known = new Set(TABLE_IDS.filter((id) => given.has(id) || (id >= '公开07' && id < '公开09')));
  const running = taken.facts.find(({ key }) => key === '机关运行经费/本年') ?? null;
  return {
    report,
    computed: compute(pack, report),
    name: file,
    known,
    step: 1,
    sourceOf: (at) => sources.get(at) ?? null,
    running,
  };
}

/** Takes the figures of last year that the text compares with. Years are adjusted, figures never. */
export function takeLastYear(last: LastYear, pack: TemplatePack, now: Pick<Report, 'texts'>): Taken {
  const { report, computed, name, step } = last;
  const lookup = lookupOf({ report, computed, facts: report.facts });
  const facts = lastYearReferences(pack, now, computed).flatMap((reference): readonly TakenFact[] => {
    const at = reference as Address;
    const table = parseAddress(at)?.table;
    if (table === undefined || !last.known.has(table)) return [];
    const value = lookup(at);
    if (value.kind !== 'amount') return [];
    return [
      {
        key: `${LAST_YEAR}${at}`,
        value: value.amount,
        source: last.sourceOf(at) ?? `${name} ${at}`,
        by: `上年决算/${at}`,
        step,
      },
    ];
  });
  const known = report.facts['机关运行经费/本年'];
  const own =
    known === undefined
      ? last.running
      : { value: known, source: last.running?.source ?? `${name} 机关运行经费` };
  return { ...NOTHING_TAKEN, facts: own === null ? facts : [...facts, runningFact(own, step)] };
}

function runningFact(
  { value, source }: { readonly value: number; readonly source: string },
  step: number,
): TakenFact {
  return { key: '机关运行经费/上年', value, source, by: '上年决算/机关运行经费', step };
}
