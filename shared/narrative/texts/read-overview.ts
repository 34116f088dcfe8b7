import type { OverviewList } from './overview.ts';

const HEADING = /^[一二三四五六七八九十]+\s*[、：:．.]/;
const ORDINAL = /^\s*(?:[（(]?[\d一二三四五六七八九十]+[）)]|\d+[、．.])\s*/;
const LISTED = /[：:](?<list>[^。：:]+)。?/;

/** The lists in a printed part one, as far as they can be read; a department without units gives 无. */
export function readOverview(
  paragraphs: readonly string[],
): Readonly<Record<OverviewList, readonly string[]>> {
  const lists: Record<OverviewList, readonly string[]> = { 职责: [], 内设机构: [], 所属单位: [] };
  let underDuties = false;
  for (const text of paragraphs) {
    if (HEADING.test(text)) underDuties = text.includes('职责');
    else if (/决算单位|决算编制范围/.test(text)) lists.所属单位 = units(text);
    else if (/内设(机构|科室|处室)/.test(text)) lists.内设机构 = listIn(text);
    else if (underDuties) lists.职责 = [...lists.职责, text.replace(ORDINAL, '').trim()];
  }
  return lists;
}

/** Removes 本级, which the template adds itself. */
function units(text: string): readonly string[] {
  const own = listIn(text).filter((unit) => !/本级|机关$/.test(unit));
  return own.length === 0 && text.includes('本级') ? ['无'] : own;
}

function listIn(text: string): readonly string[] {
  const list = LISTED.exec(text)?.groups?.list ?? '';
  return list
    .split(/[、，,；;]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
