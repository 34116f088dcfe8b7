import type { Computed } from '#shared/compute/computed';
import { CHINESE_ORDINAL } from '#shared/narrative/fields/ordinals';
import type { Paragraph } from '#shared/narrative/writing/write';
import { type Report, tableIds, tableOf } from '#shared/report/report';
import { parseAddress } from '#shared/tables/address';
import type { GlossaryEntry } from '#shared/tables/text-grammar';

/** The entries that occur in the document, in the given order. */
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
export function writeGlossary(entries: readonly GlossaryEntry[]): readonly Paragraph[] {
  return entries.map(({ term, definition }) => ({
    key: `${GLOSSARY_KEY}${term}`,
    level: null,
    markup: glossaryMarkup(term, definition),
    reasons: [],
  }));
}

/** A term and its definition as a paragraph that numbers itself. */
export function glossaryMarkup(term: string, definition: string): string {
  return `{{${CHINESE_ORDINAL}}}、${term}：${definition.trim().replace(/。$/, '')}。`;
}

/** The term and definition in a paragraph of part four; `null` if it has none. */
export function readDefinition(text: string): Pick<GlossaryEntry, 'term' | 'definition'> | null {
  const { term, definition } = DEFINITION.exec(text.trim())?.groups ?? {};
  return term === undefined || definition === undefined ? null : { term, definition };
}

const GLOSSARY_KEY = '名词/';
const DEFINITION =
  /^(?:(?:\{\{[^{}]+\}\}|[一二三四五六七八九十]+|\d+)\s*[、.．：:])?\s*(?<term>[^：:。]{2,40})[：:](?<definition>[\s\S]+?)。?$/;

/** The names of the rows and columns with figures: the words a reader finds in the tables. */
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
    tableIds(tables).flatMap((id) =>
      tableOf(tables, id).rows.map((row) => [`${id}/${row.id}`, row.label] as const),
    ),
  );
}
