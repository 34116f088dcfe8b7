import { className } from '#shared/narrative/writing/subject-names';
import type { Report } from '#shared/report/report';
import { parseAddress } from '#shared/tables/address';
import type { ListSource, Part } from '#shared/tables/text-grammar';

/** The document's forms, as needed to build lists. */
export interface ListMaterial {
  readonly report: Report;
  /** Amount columns of 公开02 and 公开03 without the total, in print order. */
  readonly columns: Readonly<Record<'公开02' | '公开03', readonly string[]>>;
}

const SEGMENT =
  /(?<name>[^，。；：、{}]+?)(?<figure>\{\{(?<at>[^{}(),]+)\}\}\{单位\})(?<share>，占(?:比|比重)?(?:为)?\{\{(?:占比|构成)\([^,{}]+,(?<whole>[^,{}()]+)[^{}]*\)\}\})?/g;

interface Segment {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly at: string;
  readonly whole: string | null;
  readonly hasShare: boolean;
}

interface FoundList {
  readonly from: number;
  readonly to: number;
  readonly parts: readonly Part[];
}

/** Turns the enumerations of a sentence into lists; the text between them is unchanged. */
export function withLists(markup: string, material: ListMaterial): readonly Part[] {
  const found = [...figureLists(markup, material), ...nameLists(markup, material)].toSorted(
    (a, b) => a.from - b.from,
  );
  const parts: Part[] = [];
  let at = 0;
  for (const list of found) {
    if (list.from < at) continue;
    parts.push(markup.slice(at, list.from), ...list.parts);
    at = list.to;
  }
  return [...parts, markup.slice(at)].filter((part) => part !== '');
}

function figureLists(markup: string, material: ListMaterial): readonly FoundList[] {
  const segments = [...markup.matchAll(SEGMENT)].map((match): Segment => {
    const { name = '', at = '', whole, share } = match.groups ?? {};
    return {
      from: match.index,
      to: match.index + match[0].length,
      name,
      at,
      whole: whole ?? null,
      hasShare: share !== undefined,
    };
  });
  return runsOf(segments, markup).flatMap((run) => {
    const list = listFor(run, material);
    return list === null ? [] : [asList(run, list, markup)];
  });
}

/** Segments separated only by punctuation. */
function runsOf(segments: readonly Segment[], markup: string): readonly (readonly Segment[])[] {
  const runs: Segment[][] = [];
  for (const segment of segments) {
    const last = runs.at(-1)?.at(-1);
    const joined = last !== undefined && /^[；、，;]$/.test(markup.slice(last.to, segment.from));
    if (joined && isAlike(last, segment)) runs.at(-1)?.push(segment);
    else runs.push([segment]);
  }
  return runs;
}

function isAlike(one: Segment, other: Segment): boolean {
  const [a, b] = [parseAddress(one.at), parseAddress(other.at)];
  return a !== null && b !== null && a.table === b.table && (a.row === b.row || a.column === b.column);
}

interface Listed {
  readonly list: ListSource;
  readonly name: string;
}

/** A list of a total's columns, or of a form's 类. */
function listFor(run: readonly Segment[], { report, columns }: ListMaterial): Listed | null {
  const places = run.map(({ at }) => parseAddress(at));
  const [first] = places;
  if (first == null) return null;
  const { table, row, column } = first;
  if (
    (table === '公开02' || table === '公开03') &&
    run.every(({ name, at }) => at === `${table}/${row}/${name}`)
  ) {
    if (!columns[table].includes(column)) return null;
    return { list: { source: '栏', table, row, columns: columns[table] }, name: '<名称>' };
  }
  if (table !== '公开05' && table !== '公开07' && table !== '公开08') return null;
  const labels = places.map((place) =>
    place?.row.length === 3 ? report.tables[table].rows.find(({ id }) => id === place.row)?.label : undefined,
  );
  const manners: readonly (readonly [(label: string) => string, string])[] = [
    [className, '<名称>'],
    [(label) => `${label}（类）`, '<科目>（类）'],
    [(label) => label, '<科目>'],
  ];
  const manner = manners.find(([say]) =>
    run.every(({ name }, at) => labels[at] !== undefined && say(labels[at] ?? '') === name),
  );
  return manner === undefined ? null : { list: { source: '类', table, column }, name: manner[1] };
}

const LEAD = /(?:，|。|^)?(?:其中|主要用于以下方面|主要用于|包括|分别为|按功能分类)?[：:，]?$/;

function asList(run: readonly Segment[], { list, name }: Listed, markup: string): FoundList {
  const [first, second] = run;
  const from = first?.from ?? 0;
  const lead = LEAD.exec(markup.slice(0, from))?.[0] ?? '';
  const between = second === undefined ? '；' : markup.slice(first?.to ?? 0, second.from);
  const whole = first?.whole;
  const share = first?.hasShare && whole ? `，占{{占比(<引用>,${whole})}}` : '';
  const listed: Part = { list, text: `${name}{{<引用>}}{单位}${share}`, between };
  return {
    from: from - lead.length,
    to: run.at(-1)?.to ?? from,
    parts: [{ choose: [{ when: { any: list }, text: lead === '' ? [listed] : [lead, listed] }] }],
  };
}

const NAMES = /(?<lead>，?主要(?:包括|用于|是)[：:]?)(?<names>[^{}；。：]+?、[^{}；。：]+)(?=[；。]|$)/g;
const GROUPS = [
  ['301', '303'],
  ['302', '307', '309', '310', '311', '312', '313', '399'],
] as const;
/** The share of names that must be 经济科目 of the form. */
const ENOUGH = 0.6;

/** “主要包括：基本工资、津贴补贴…”: the 经济科目 with an amount. */
function nameLists(markup: string, { report }: ListMaterial): readonly FoundList[] {
  const codes = new Map(
    report.tables.公开06.rows.flatMap(({ code, label }) => (code === null ? [] : [[label, code] as const])),
  );
  return [...markup.matchAll(NAMES)].flatMap((match): readonly FoundList[] => {
    const names = (match.groups?.names ?? '').split('、');
    const known = names.flatMap((name) => codes.get(name.trim()) ?? []);
    const group = GROUPS.find((classes) =>
      known.some((code) => classes.some((each) => code.startsWith(each))),
    );
    if (known.length < names.length * ENOUGH || group === undefined) return [];
    const list = { source: '经济科目', classes: group } as const;
    const text = [match.groups?.lead ?? '', { list, text: '<名称>', between: '、' }];
    return [
      {
        from: match.index,
        to: match.index + match[0].length,
        parts: [{ choose: [{ when: { any: list }, text }] }],
      },
    ];
  });
}
