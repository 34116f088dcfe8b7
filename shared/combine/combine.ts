import type { Computed } from '#shared/compute/computed';
import type { Fen, MoneyUnit } from '#shared/money/amount';
import { OVERVIEW_LISTS } from '#shared/narrative/texts/overview';
import type { Annex2 } from '#shared/report/annexes';
import { createReport } from '#shared/report/create';
import { isSameDepartment } from '#shared/report/department-name';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { combineFacts, type OpenFact } from './facts.ts';
import { type Offset, setOff } from './offsets.ts';
import { type Part, partIn, partOf, type Unit } from './part.ts';
import { withSharedRows } from './shared-rows.ts';
import { fillWithSums, withEntries } from './sum.ts';
import { uniteRows } from './unite-rows.ts';

/** The part for amounts set off, which are negative. */
export const OFFSET_PART = { id: 'offset', name: '内部往来抵销' } as const;

export interface Combination {
  readonly report: Report;
  readonly computed: Computed;
  /** Units in the given order, then the set-off if there is one: every figure is their sum. */
  readonly parts: readonly Part[];
  readonly offsets: readonly Offset[];
  readonly facts: readonly OpenFact[];
  /** Points that a person has to check, one sentence each. */
  readonly remarks: readonly string[];
}

export interface CombineOptions {
  readonly id: string;
  readonly 部门: string;
  readonly 年度: number;
  readonly 单位: MoneyUnit;
  readonly pack: TemplatePack;
  /** Whether internal transfers are set off against each other. */
  readonly offset: boolean;
}

/**
 * Combines the reports of a department's units into its own: every cell is the sum of that cell over the parts.
 * Pure.
 */
export function combine(units: readonly Unit[], options: CombineOptions): Combination {
  const { pack, offset, ...title } = options;
  const moved = units.map((unit) => partIn(unit, pack));
  const own = withSharedRows(
    moved.map(({ part }) => part),
    pack,
  );
  const rows = uniteRows(
    pack,
    createReport({ ...title, pack }),
    own.map(({ report }) => report),
  );
  const plain = fillWithSums(pack, rows, own);
  const { offsets, entries, remarks } = offset ? setOff(plain) : NOTHING_SET_OFF;
  const parts = entries.size === 0 ? own : [...own, offsetPart(withEntries(rows, entries), pack)];
  const { report, computed } = parts === own ? plain : fillWithSums(pack, rows, parts);
  const facts = combineFacts(own, entries.size > 0);
  const annex = combineAnnexes(own, title.部门);
  return {
    report: { ...report, facts: facts.facts, reasons: overview(own, title.部门), 附件2: annex.content },
    computed,
    parts,
    offsets,
    facts: facts.open,
    remarks: [
      ...moved.flatMap((each) => each.remarks),
      ...remarks,
      ...annex.remarks,
      ...withoutOwn(own, title.部门),
    ],
  };
}

const NOTHING_SET_OFF = { offsets: [], entries: new Map<never, Fen>(), remarks: [] };

function offsetPart(report: Report, pack: TemplatePack): Part {
  return { ...partOf(report, pack), ...OFFSET_PART };
}

function isOwn({ name }: Part, 部门: string): boolean {
  return isSameDepartment(name, 部门);
}

function withoutOwn(parts: readonly Part[], 部门: string): readonly string[] {
  if (parts.some((part) => isOwn(part, 部门))) return [];
  return [`各单位里没有认出本级（名称是“${部门}”或“${部门}（本级）”的），请核实是否齐全`];
}

/** The lists of part one: duties and offices of the 本级, and the other units by name. */
function overview(parts: readonly Part[], 部门: string): Report['reasons'] {
  const own = parts.find((part) => isOwn(part, 部门));
  const units = parts.filter((part) => part !== own).map(({ name }) => name);
  const taken = [OVERVIEW_LISTS.职责.key, OVERVIEW_LISTS.内设机构.key].flatMap((key) => {
    const words = own?.report.reasons[key];
    return words === undefined ? [] : [[key, words] as const];
  });
  return Object.fromEntries([
    ...taken,
    [OVERVIEW_LISTS.所属单位.key, units.length === 0 ? '无' : units.join('\n')],
  ]);
}

const MOST_PROJECTS = 10_000;

/** 附件2 with the projects of all units, one after the other. */
function combineAnnexes(
  parts: readonly Part[],
  部门: string,
): { readonly content: Annex2 | null; readonly remarks: readonly string[] } {
  const given = parts.flatMap(({ report }) => report.附件2 ?? []);
  const [first] = given;
  if (first === undefined) return { content: null, remarks: [] };
  const projects = given.flatMap((annex) => annex.项目);
  const left = projects.length - MOST_PROJECTS;
  return {
    content: {
      单位编码: first.主管部门编码,
      单位名称: 部门,
      主管部门编码: first.主管部门编码,
      主管部门名称: first.主管部门名称,
      项目: projects.slice(0, MOST_PROJECTS),
    },
    remarks: left > 0 ? [`附件2 至多 ${MOST_PROJECTS} 个项目，还有 ${left} 个没有列入`] : [],
  };
}
