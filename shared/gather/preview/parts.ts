import type { Taken } from '#shared/accounts/taken';
import type { Computed } from '#shared/compute/computed';
import { isAddressOf } from '#shared/gather/addresses';
import { budgetFacts, FACTS } from '#shared/narrative/facts/facts';
import { lookupOf } from '#shared/narrative/facts/sources';
import { OVERVIEW_LISTS, type OverviewList, overviewList } from '#shared/narrative/texts/overview';
import type { Report } from '#shared/report/report';
import { TABLE_IDS, type TableId } from '#shared/tables/address';
import { FACT_SECTIONS, type FactDefinition } from '#shared/tables/fact-grammar';
import { findTable } from '#shared/tables/find-table';
import type { TemplatePack } from '#shared/tables/grammar';
import type { GatheredPart } from './preview.ts';

interface After {
  readonly report: Report;
  readonly computed: Computed;
  readonly pack: TemplatePack;
  readonly taken: Taken;
  /** Whether the accounts of the year are among the files; if so, a form without figures is empty. */
  readonly hasAccounts: boolean;
}

/** Every part of the document: how complete it is after the import, and its sources. */
export function partsOf(after: After): readonly GatheredPart[] {
  return [
    ...TABLE_IDS.map((id) => tablePart(id, after)),
    ...sectionParts(after),
    ...overviewPart(after.report),
    ...(['附件1', '附件2'] as const).map((id) => annexPart(id, after.report)),
  ];
}

function tablePart(id: TableId, { computed, pack, taken, hasAccounts }: After): GatheredPart {
  let filled = 0;
  for (const { address, value } of computed.cells.values())
    if (value !== null && isAddressOf(id, address)) filled++;
  const from = filesOf(taken.cells.filter(({ address }) => isAddressOf(id, address)));
  const isEmptyFund = hasAccounts && (id === '公开07' || id === '公开08');
  const state = filled > 0 || isEmptyFund ? 'whole' : 'none';
  return { id, title: findTable(pack, id).title, state, filled, of: null, from, open: [] };
}

function sectionParts({ report, computed, taken }: After): readonly GatheredPart[] {
  const lookup = lookupOf({ report, computed, facts: report.facts });
  const isKnown = ({ key }: FactDefinition) => lookup(key).kind !== 'missing';
  return FACT_SECTIONS.map((section) => {
    const facts = [...FACTS, ...budgetFacts(report)].filter((fact) => fact.section === section);
    const open = facts.filter((fact) => !isKnown(fact));
    const keys = new Set(facts.map(({ key }) => key));
    return {
      id: section,
      title: section,
      state: stateOf(facts.length - open.length, facts.length),
      filled: facts.length - open.length,
      of: facts.length,
      from: filesOf(taken.facts.filter(({ key }) => keys.has(key))),
      open: open.map(({ label }) => label),
    };
  });
}

function overviewPart(report: Report): readonly GatheredPart[] {
  const lists = Object.keys(OVERVIEW_LISTS) as OverviewList[];
  const open =
    report.texts.部门概况 === null ? lists.filter((list) => overviewList(report.reasons, list) === null) : [];
  const filled = lists.length - open.length;
  const state = stateOf(filled, lists.length);
  return [{ id: '部门概况', title: '部门概况', state, filled, of: lists.length, from: [], open }];
}

function annexPart(id: '附件1' | '附件2', report: Report): GatheredPart {
  const stands = report[id] !== null;
  const title = id === '附件1' ? '部门整体自评表' : '项目单位自评汇总表';
  const open = stands ? [] : [title];
  return { id, title, state: stands ? 'whole' : 'none', filled: stands ? 1 : 0, of: 1, from: [], open };
}

function stateOf(filled: number, of: number): GatheredPart['state'] {
  if (filled === 0) return 'none';
  return filled === of ? 'whole' : 'partial';
}

/** The forms and files from which figures were taken: 财决.xls 的财决03. */
function filesOf(figures: readonly { readonly source: string; readonly by: string }[]): readonly string[] {
  return [...new Set(figures.map(({ source, by }) => `${fileOf(source)} 的${by.split('/')[0]}`))];
}

const EXTENSION = /^(.+?\.(?:xlsx?|xlsm|et|ods|docx?|wps|odt|pdf|html?|mht|ofd|csv|txt|xml))(?= |（|$)/i;

/** The file of a source; a report in the app goes by its own name. */
export function fileOf(source: string): string {
  return EXTENSION.exec(source)?.[1] ?? source.split(' ')[0] ?? source;
}
