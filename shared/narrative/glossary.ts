import type { Computed } from '#shared/compute/computed';
import type { Report } from '#shared/report/report';
import { parseAddress, TABLE_IDS } from '#shared/tables/address';
import type { GlossaryEntry } from './glossary-terms.ts';
import { chineseNumeral } from './numerals.ts';

/** The entries that the document uses, in the order given. */
export function selectGlossary(
  entries: readonly GlossaryEntry[],
  document: readonly string[],
): readonly GlossaryEntry[] {
  const text = document.join('\n');
  return entries.filter(({ term, also = [], notIn = [] }) => {
    const own = notIn.reduce((rest, word) => rest.replaceAll(word, ''), text);
    return [term, ...also].some((word) => own.includes(word));
  });
}

/** The paragraphs of part four: “一、财政拨款收入：….” */
export function writeGlossary(entries: readonly GlossaryEntry[]): readonly string[] {
  return entries.map(
    ({ term, definition }, index) =>
      `${chineseNumeral(index + 1)}、${term}：${definition.replace(/。$/, '')}。`,
  );
}

/** The names of the rows and columns in which the forms have figures: what a reader finds in the tables. */
export function wordsOfTables(report: Report, computed: Computed): readonly string[] {
  const words = new Set<string>();
  const labels = rowLabels(report);
  for (const { address, value } of computed.cells.values()) {
    const place = value === null || value === 0 ? null : parseAddress(address);
    if (place === null) continue;
    words.add(place.column);
    words.add(labels.get(`${place.table}/${place.row}`) ?? '');
  }
  return [...words];
}

function rowLabels({ tables }: Report): ReadonlyMap<string, string> {
  return new Map(
    TABLE_IDS.flatMap((id) => tables[id].rows.map((row) => [`${id}/${row.id}`, row.label] as const)),
  );
}
