import { ANNEX_IDS, type PageId } from '#renderer/navigation/page.ts';
import type { WordsAt } from '#renderer/navigation/usePlaces.ts';
import { factLabel, placeLabel } from '#shared/narrative/facts/place-label';
import { type Report, TEXT_PARTS } from '#shared/report/report';
import { type Address, isTableId, parseAddress } from '#shared/tables/address';

/** The location of a change: its name for people, and its page. */
export interface ChangedSpot {
  readonly name: string;
  /** `null` if the location is not on a page. */
  readonly page: PageId | null;
  readonly at: Address | null;
  readonly words: WordsAt | null;
}

/** Parses the place of a change-log entry. `what` distinguishes facts from reasons, whose keys look alike. */
export function changedSpot(place: string, what: string, report: Report): ChangedSpot {
  const nowhere = { name: place, page: null, at: null, words: null };
  const cell = parseAddress(place);
  if (cell !== null) {
    return { ...nowhere, name: placeLabel(place, report), page: cell.table, at: place as Address };
  }
  const [first = '', second] = place.split('/');
  if (isTableId(first)) return { ...nowhere, name: place.replace('/', ' '), page: first };
  const annex = ANNEX_IDS.find((id) => id === first);
  if (annex !== undefined) return { ...nowhere, page: annex };
  const part = TEXT_PARTS.find((id) => id === first);
  if (part !== undefined) {
    const paragraph = Number(second ?? 1);
    const name = second === undefined ? part : `${part} 第${paragraph}段`;
    return { name, page: part, at: null, words: { paragraph: paragraph - 1, range: null } };
  }
  if (what === '补充数据') return { ...nowhere, name: factLabel(place, report), page: '补充数据' };
  return what === '填写原因' ? { ...nowhere, page: '决算情况说明' } : nowhere;
}
