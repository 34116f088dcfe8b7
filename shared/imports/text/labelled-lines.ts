import { isSameLine } from '#shared/imports/forms/line-names';
import { bareName, plain } from '#shared/imports/label-matching';
import type { Block, TableDefinition } from '#shared/tables/grammar';
import type { TextRow, Token } from './tokens.ts';

/** A line of a 总表 by its label. */
interface Labelled {
  readonly block: Block;
  readonly id: string;
  readonly label: string;
}

/** Characters that suffice to know a label that wraps around its amount. */
const ENOUGH = 4;

/**
 * Lines of a 总表 without 行次: an amount belongs to the label before it, in either half of a printed line. None if
 * an amount follows words that are no label.
 */
export function labelledLines({ blocks }: TableDefinition, tokens: readonly Token[]): readonly TextRow[] {
  const lists = blocks.map((block) => ({ labels: labelsOf(block), next: 0 }));
  const found: (TextRow & { figures: Token[] })[] = [];
  const open = (isMeant: (label: string) => boolean, line: number): boolean => {
    for (const list of lists) {
      const at = list.labels.findIndex(({ label }, index) => index >= list.next && isMeant(label));
      const labelled = list.labels[at];
      if (labelled === undefined) continue;
      list.next = at + 1;
      found.push({ ...labelled, code: null, figures: [], line });
      return true;
    }
    return false;
  };
  let words = '';
  for (const { kind, text, line } of belowHeader(tokens)) {
    const own = bareName(text);
    if (kind === 'word') {
      const more = own === plain(text) ? words + own : own;
      const isLabel = open((label) => label === own || label === more || isSameLine(label, own), line);
      words = isLabel ? '' : more;
      continue;
    }
    const isWrapped = words.length >= ENOUGH && open((label) => label.startsWith(words), line);
    // above the first label, a number is that of the form: 公开 01 表
    if (!isWrapped && words !== '' && found.length > 0) return [];
    words = '';
    found.at(-1)?.figures.push({ kind, text, line });
  }
  return found;
}

/** Columns may bear the names of lines: the first line is numbered 一、. */
function belowHeader(tokens: readonly Token[]): readonly Token[] {
  return tokens.slice(
    Math.max(
      0,
      tokens.findIndex(({ text }) => text.startsWith('一、')),
    ),
  );
}

/** The tokens without 行次. Amounts without decimals go too: their sums then reveal it. */
export function withoutNumbers(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(({ kind, text }) => kind !== 'whole' || text === '0');
}

function labelsOf(block: Block): readonly Labelled[] {
  if (block.rows.kind !== 'lines') return [];
  return block.rows.lines.map(({ number, label }) => ({ block, id: String(number), label: bareName(label) }));
}
