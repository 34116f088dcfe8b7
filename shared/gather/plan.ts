import { NOTHING_TAKEN, type Taken } from '#shared/accounts/taken';
import { compute } from '#shared/compute/compute';
import type { Computed } from '#shared/compute/computed';
import type { ImportProblem } from '#shared/imports/table/read-table';
import { placeLabel } from '#shared/narrative/facts/place-label';
import { takeOver } from '#shared/narrative/years/last-year';
import { PACKS } from '#shared/packs/built-in/index';
import { recordedSources } from '#shared/report/notes/fact-sources';
import type { Report } from '#shared/report/report';
import { applyWrites } from '#shared/report/writes/apply-writes';
import type { TemplatePack } from '#shared/tables/grammar';
import { applyAnnexes } from './apply/apply-annexes.ts';
import { applyCells } from './apply/apply-cells.ts';
import { applyFacts } from './apply/apply-facts.ts';
import { mergeTaken } from './apply/merge.ts';
import type { Assigned } from './files/assign.ts';
import { describeFile } from './files/describe-file.ts';
import { accountsTaken, annexesTaken, budgetTaken, lastYears, refusals } from './files/sources-of.ts';
import { type LastYear, takeLastYear } from './last-year/last-year.ts';
import { purposeWrites } from './last-year/purposes.ts';
import { changesBetween } from './preview/changes.ts';
import { sayKind, show } from './preview/labels.ts';
import { partsOf } from './preview/parts.ts';
import type { GatherPlanned, KeptFigure, ShownConflict } from './preview/preview.ts';
import { takeUntold } from './untold.ts';

export interface GatherInput {
  readonly files: readonly Assigned[];
  /** The report's current state, or an empty one. */
  readonly report: Report;
  readonly pack: TemplatePack;
  /** All packs whose forms files may follow; absent: the built-in ones. */
  readonly packs?: readonly TemplatePack[];
  /** The same department's report of the year before, if the app has it. */
  readonly lastInApp: LastYear | null;
  /** Places of figures to write although they were typed by hand or decided. */
  readonly overwrite: ReadonlySet<string>;
}

export interface GatherPlan {
  readonly after: Report;
  readonly taken: Taken;
  readonly planned: GatherPlanned;
}

/** Plans the changes that files make in a report, with remarks. Pure; nothing is written. */
export function gather(input: GatherInput): GatherPlan {
  const { files, report, pack, overwrite } = input;
  const accounts = accountsTaken(files, pack);
  const budgets = budgetTaken(files, accounts, report);
  const years = [
    ...(input.lastInApp === null ? [] : [input.lastInApp]),
    ...lastYears(files, pack, input.packs ?? PACKS),
  ];
  const lastFigures = years.map((last) => takeLastYear(last, pack, report));
  const annexes = annexesTaken(files);
  const others = [...lastFigures, refusals(files), takeUntold(annexes, pack, report)];
  const taken = mergeTaken(inOrder(accounts, budgets, others));
  const now = { report, computed: compute(pack, report) };
  const placed = applyCells(report, pack, taken.cells, overwrite, now.computed);
  const stated = applyFacts(placed.report, taken.facts, overwrite);
  const annexed = applyAnnexes(stated.report, annexes, overwrite);
  const worded = withWords({ report: annexed.report, computed: placed.computed }, pack, years);
  const then = { report: worded.report, computed: compute(pack, worded.report, placed.computed) };
  const { changes, filled } = changesBetween(now, then);
  const unit = report.单位;
  const kept: readonly KeptFigure[] = [
    ...placed.kept.map(({ cell, stands, why }) =>
      keptFigure(report, cell.address, stands, { ...cell, value: cell.amount }, why),
    ),
    ...stated.kept.map(({ fact, stands }) => keptFigure(report, fact.key, stands, fact, '手工填列')),
    ...annexed.kept.map(
      ({ annex, source }): KeptFigure => ({
        place: annex,
        label: annex,
        why: '手工填列',
        stands: '原有的表',
        given: '文件里的表',
        source,
      }),
    ),
  ];
  return {
    after: worded.report,
    taken,
    planned: {
      部门: report.部门,
      年度: report.年度,
      单位: unit,
      headline: headline(report, changes.length, filled, worded.texts),
      files: files.map((file) => describeFile(file, taken, annexes)),
      parts: partsOf({ ...then, pack, taken, hasAccounts: accounts !== null }),
      conflicts: taken.conflicts.map(
        (conflict): ShownConflict => ({
          place: conflict.place,
          what: placeLabel(conflict.place, then.report),
          used: { text: sayKind(conflict.kind, conflict.one.value, unit), source: conflict.one.source },
          other: { text: sayKind(conflict.kind, conflict.other.value, unit), source: conflict.other.source },
        }),
      ),
      changes,
      filled,
      kept,
      unmatched: [...taken.unmatched, ...placed.homeless.map((cell) => homeless(cell, unit))],
      missing: [...taken.missing, ...absent(files, accounts, budgets, years)],
    },
  };
}

/** The budget's own total goes with its 项; the rest of the accounts goes before the budget. */
function inOrder(
  accounts: Taken | null,
  budgets: readonly Taken[],
  further: readonly Taken[],
): readonly Taken[] {
  const totals = budgets.map((budget): Taken => ({ ...NOTHING_TAKEN, facts: budget.facts }));
  const others = budgets.map((budget): Taken => ({ ...budget, facts: [] }));
  return [...totals, ...(accounts === null ? [] : [accounts]), ...others, ...further];
}

/**
 * Fills in texts of last year's document that this year lacks: 部门概况, 名词解释, paragraphs in people's own words.
 */
function withWords(
  { report, computed }: { readonly report: Report; readonly computed: Computed },
  pack: TemplatePack,
  years: readonly LastYear[],
): { readonly report: Report; readonly texts: readonly string[] } {
  let standing = report;
  const texts = new Set<string>();
  for (const last of years) {
    const taken = takeOver(last, { report: standing, computed: compute(pack, standing, computed) });
    standing = applyWrites(standing, taken.words).report;
    const purposes = purposeWrites(last, { report: standing, computed: compute(pack, standing, computed) });
    standing = applyWrites(standing, purposes).report;
    for (const text of taken.texts) texts.add(text);
    if (purposes.length > 0) texts.add('各项的用途');
  }
  return { report: standing, texts: [...texts] };
}

function headline(report: Report, changes: number, filled: number, texts: readonly string[]): string {
  const words = texts.length === 0 ? '' : `，取用${texts.join('、')}`;
  if (changes + filled === 0) return texts.length === 0 ? '没有变化' : `取用${texts.join('、')}`;
  if (wasGathered(report)) return `重新取数：${changes + filled} 处变化${words}`;
  return `取数：填 ${filled} 个数${changes === 0 ? '' : `，改 ${changes} 个数`}${words}`;
}

/** Whether an earlier import filled figures. */
function wasGathered(report: Report): boolean {
  if (recordedSources(report).size > 0) return true;
  return Object.values(report.tables).some(({ rows }) =>
    rows.some(({ cells }) => Object.values(cells).some(({ source }) => source !== undefined)),
  );
}

function keptFigure(
  report: Report,
  place: string,
  stands: number | null,
  given: { readonly value: number; readonly source: string },
  why: KeptFigure['why'],
): KeptFigure {
  const unit = report.单位;
  return {
    place,
    label: placeLabel(place, report),
    why,
    stands: stands === null ? '空白' : show(place, stands, unit),
    given: show(place, given.value, unit),
    source: given.source,
  };
}

function homeless(cell: Taken['cells'][number], unit: Report['单位']): ImportProblem {
  const message = `${cell.name} ${show(cell.address, cell.amount, unit)}${unit}（${cell.by}）在这份报表的表里没有位置，没有取用`;
  return { place: cell.source, message };
}

/** Sources missing from the files. */
function absent(
  files: readonly Assigned[],
  accounts: Taken | null,
  budgets: readonly Taken[],
  years: readonly LastYear[],
): readonly string[] {
  return [
    ...(accounts === null
      ? ['没有本年的财决报表：九张表、三公经费、机关运行经费、政府采购、国有资产没有取数']
      : []),
    ...(budgets.length === 0 ? ['没有本年的部门预算公开：各项年初预算没有取数'] : []),
    ...(years.length === 0 ? ['没有上年的决算公开、财决报表或报表：上年数没有取数'] : []),
    ...(files.some(({ kind }) => kind === '绩效表') ? [] : ['没有绩效自评表：附件1、附件2没有取用']),
  ];
}
