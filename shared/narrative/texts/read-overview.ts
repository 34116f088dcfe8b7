import type { OverviewList } from './overview.ts';

type Lists = Record<OverviewList, readonly string[]>;

/**
 * Reads the lists in a printed part one. A list that is absent, or is not printed as a list, is empty; a department
 * without units gives 无.
 */
export function readOverview(paragraphs: readonly string[]): Readonly<Lists> {
  const lists: Lists = { 职责: [], 内设机构: [], 所属单位: [] };
  let under: OverviewList | null = null;
  let open: OverviewList | null = null;
  for (const printed of paragraphs) {
    const text = printed.trim();
    const heading = headingOf(text);
    if (heading !== undefined) {
      [under, open] = [heading, null];
      continue;
    }
    if (open !== null && isName(text)) {
      lists[open] = [...lists[open], ...names([text], open)];
      continue;
    }
    const told = toldIn(text, under);
    open = told !== null && /[：:]$/.test(text) ? told : null;
    if (told === '职责') lists.职责 = [...lists.职责, ...dutiesIn(text)];
    if (told === '内设机构' && lists.内设机构.length === 0) lists.内设机构 = officesIn(text);
    if (told === '所属单位') lists.所属单位 = unitsIn(text, lists.所属单位);
  }
  return lists;
}

const NUMBER = '[一二三四五六七八九十]+';
const HEADING = new RegExp(`^(?:${NUMBER}\\s*[、：:．.]|[（(]${NUMBER}[）)])`);
const LONGEST_HEADING = 30;

/** Returns the list that a heading announces; `undefined` if the paragraph is not a heading. */
function headingOf(text: string): OverviewList | null | undefined {
  if (!HEADING.test(text) || text.length > LONGEST_HEADING || /[。；;]$/.test(text)) return undefined;
  const isNumbered = /^[（(]/.test(text);
  if (/(?:职责|职能)(?:[（(]|及|和|$)/.test(text)) return '职责';
  if (/单位构成|编制范围|(?:所属|下属|预算)单位/.test(text)) return '所属单位';
  if (/机构(?:设置|情况|$)|内设/.test(text)) return '内设机构';
  return isNumbered ? undefined : null;
}

const OFFICES = /(?:内设|下设)/;
const UNITS =
  /决算单位|预算单位|编制范围|(?:部门|单位)决算(?:包括|由|为)|(?:所属|下属)(?:事业|预算|行政|二级)*单位/;

function toldIn(text: string, under: OverviewList | null): OverviewList | null {
  if (under === '职责' && !/^[^，。]{0,40}内设机构/.test(text)) return '职责';
  if (UNITS.test(text)) return '所属单位';
  return OFFICES.test(text) ? '内设机构' : null;
}

const ORDINAL = /^\s*(?:[（(]?[\d一二三四五六七八九十]+[）)]|\d+\s*[、．.]|[①-⑳])\s*/;

/** Splits a paragraph into duties. Introductions are skipped; duties in one sentence end at its semicolons. */
function dutiesIn(text: string): readonly string[] {
  if (/^(?:第.{1,3}条|注[：:])/.test(text) || /[：:]$/.test(text)) return [];
  const [, inOne] = /(?:主要)?(?:职责|职能)(?:是|为|有|包括)[：:](.+)$/.exec(text) ?? [];
  const duties =
    inOne === undefined ? text.split(/(?<=。)(?=[（(][一二三四五六七八九十]+[）)])/) : inOne.split(/[；;]/);
  return duties.map((duty) => duty.replace(ORDINAL, '').trim()).filter((duty) => duty !== '');
}

/** `内设机构8个，包括：办公室、人事科。` or `内设办公室、人事科等机构。` */
function officesIn(text: string): readonly string[] {
  if (/(?:没有|无)(?:内设|下设)/.test(text)) return ['无'];
  const [, within] = /(?:内设|下设)(?:了|有)?([^：:。，,]*、[^。：:]*)/.exec(text) ?? [];
  return names(listed(text) ?? (within ?? '').split(/[、，,]/), '内设机构');
}

/** Reads the units of a sentence; an earlier sentence may have listed them. */
function unitsIn(text: string, before: readonly string[]): readonly string[] {
  const own = names(listed(text) ?? [], '所属单位');
  if (own.length > 0) return own;
  if (/(?:没有|无)(?:所属|下属)/.test(text)) return ['无'];
  if (before.length > 0 || /(?:所属|下属)/.test(text) || /[：:]$/.test(text)) return before;
  return text.includes('本级') ? ['无'] : before;
}

/** Returns the items after the last colon, or after 包括 and similar words. */
function listed(text: string): readonly string[] | null {
  const [, list] = /(?:.*[：:]|.*(?:包括|分别是|分别为))([^。：:]+)/.exec(text) ?? [];
  return list === undefined ? null : list.split(/[、，,；;]/);
}

const LONGEST_NAME = 40;

/** Returns whether a line is a name rather than a sentence. */
function isName(text: string): boolean {
  return (
    text.length <= LONGEST_NAME &&
    !/[。：:]/.test(text.slice(0, -1)) &&
    !/^注/.test(text) &&
    !/表$/.test(text)
  );
}

/** Removes ordinals and the closing 等…; 本级 and its 决算 are not units. */
function names(items: readonly string[], list: OverviewList): readonly string[] {
  const clean = items.map((item) =>
    item
      .trim()
      .replace(ORDINAL, '')
      .replace(/[。；;，,]$/, '')
      .replace(
        /等(?:共?\s*[\d一二三四五六七八九十]*\s*个?)?(?:内设|职能|下设|所属|事业)*(?:机构|科室|处室|股室|部门|单位|科|处|股)?$/,
        '',
      )
      .trim(),
  );
  const isOwn = (item: string) => list === '所属单位' && /本级|机关[）)]?$|决算$/.test(item);
  return clean.filter((item) => item !== '' && item.length <= LONGEST_NAME && !isOwn(item));
}
