import type { Report } from '#shared/report/report';
import { type Address, parseAddress } from '#shared/tables/address';
import { functionalSubjects } from '#shared/tables/codes/functional';
import { isItem } from '#shared/tables/codes/subjects';
import { type FactDefinition, ownFactKind } from '#shared/tables/fact-grammar';
import type { TableDefinition, TemplatePack } from '#shared/tables/grammar';
import type { NarrativeTemplate, SubjectTable, Text } from '#shared/tables/text-grammar';
import { FACTS, LAST_YEAR } from './facts.ts';

/** The facts cited in a text. */
interface Cited {
  /** Cells of last year: `上年/公开09/决算数/合计`. */
  readonly lastYear: readonly string[];
  /** Facts of every 项 of a form, without the code: `金额/全年预算/` for `金额/全年预算/<编码>`. */
  readonly byItem: readonly { readonly group: string; readonly table: SubjectTable }[];
}

const known = new WeakMap<NarrativeTemplate, Cited>();
const REFERENCE = /(?<=[{(,"])(?:上年|金额|数量|评分)\/[^{}(),"\\]+/g;
const ITEM = '<编码>';

function citedIn(narrative: NarrativeTemplate): Cited {
  const before = known.get(narrative);
  if (before !== undefined) return before;
  const all = referencesIn(narrative.sections);
  const listed = narrative.sections.flatMap(({ passages }) => passages);
  const cited = {
    lastYear: all.filter((each) => each.startsWith(LAST_YEAR) && !each.includes('<')),
    byItem: listed.flatMap(({ each, text }) =>
      each?.source === '项' ? groupsIn(text).map((group) => ({ group, table: each.table })) : [],
    ),
  };
  known.set(narrative, cited);
  return cited;
}

function referencesIn(text: unknown): readonly string[] {
  return [...new Set(JSON.stringify(text).match(REFERENCE) ?? [])];
}

function groupsIn(text: Text): readonly string[] {
  return referencesIn(text).flatMap((each) =>
    each.endsWith(`/${ITEM}`) && ownFactKind(each) !== null ? [each.slice(0, -ITEM.length)] : [],
  );
}

const STANDARD = new Set(FACTS.map(({ key }) => key));

/**
 * All facts that a report with a pack may hold, except those of each 项: the standard ones, last year's figures
 * compared in the pack's text, and the pack's own.
 */
export function factsOf(
  pack: Pick<TemplatePack, 'facts' | 'narrative' | 'tables'>,
): readonly FactDefinition[] {
  const further = citedIn(pack.narrative).lastYear.filter((key) => !STANDARD.has(key));
  return [
    ...FACTS,
    ...further.map(
      (key): FactDefinition => ({
        key,
        label: `上年度${cellName(key.slice(LAST_YEAR.length), pack.tables)}`,
        kind: 'amount',
        unit: null,
        section: '上年决算',
      }),
    ),
    ...pack.facts,
  ];
}

/** 财政拨款“三公”经费支出 公务接待费: the form's title without 决算表, the row unless it is the only one, the column. */
function cellName(reference: string, tables: readonly TableDefinition[]): string {
  const at = parseAddress(reference as Address);
  if (at === null) return reference.replaceAll('/', ' ');
  const form = tables.find(({ id }) => id === at.table);
  const isRecord = form?.blocks.some(({ rows }) => rows.kind === 'record' && rows.row === at.row);
  const title = form?.title.replace(/决算(明细|总)?表$|表$/, '') ?? at.table;
  return [title, ...(isRecord ? [] : [rowName(form, at.row)]), at.column].join(' ');
}

function rowName(form: TableDefinition | undefined, row: string): string {
  const lines = form?.blocks.flatMap(({ rows }) => (rows.kind === 'lines' ? rows.lines : [])) ?? [];
  return lines.find(({ number }) => String(number) === row)?.label ?? row;
}

/**
 * The pack's own facts that its text needs for every 项 (全年预算): for the 项 of 公开05 with these codes, and for those
 * of another form that the text lists.
 */
export function itemFacts(
  { narrative, facts }: Pick<TemplatePack, 'narrative' | 'facts'>,
  { tables, 年度 }: Pick<Report, 'tables' | '年度'>,
  codes: readonly string[],
): readonly FactDefinition[] {
  const { nameOf } = functionalSubjects(年度);
  return citedIn(narrative).byItem.flatMap(({ group, table }) => {
    const labels = new Map(tables[table].rows.map(({ id, label }) => [id, label]));
    const listed = table === '公开05' ? codes : [...labels.keys()];
    const kind = ownFactKind(`${group}合计`) ?? 'amount';
    const name = group.slice(group.indexOf('/') + 1, -1);
    const section = facts.find(({ key }) => key.startsWith(group))?.section ?? '年初预算';
    return listed.filter(isItem).map((code) => ({
      key: `${group}${code}`,
      label: `${name} ${code} ${labels.get(code) ?? nameOf(code) ?? ''}`.trim(),
      kind,
      unit: null,
      section,
    }));
  });
}
