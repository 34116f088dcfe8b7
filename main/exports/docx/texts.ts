import { printable } from '#main/exports/printable';
import type { Run } from '#shared/publication/blocks';
import { type Stretch, stretchesOf } from '#shared/publication/bonds';
import type { ControlledFigure } from '#shared/publication/trace/manifest';
import type { SettledText } from './pages/settle.ts';
import { STYLE } from './styles.ts';
import { attribute, stretchesXml } from './xml.ts';

/** Word takes no longer tag. */
const LONGEST_TAG = 64;
const UNPLACED = '未核对';
const FIRST_ID = 1_000_001;
const START = `<w:p><w:pPr><w:pStyle w:val="${STYLE.text}"/></w:pPr>`;

/** A paragraph as WordprocessingML, set as `settled` says; its figures are added to `figures`. */
export function paragraphXml(
  runs: readonly Run[],
  { tracking, usual, short }: SettledText,
  figures: ControlledFigure[],
): string {
  const look = usual ? '' : `<w:spacing w:val="${tracking}"/>`;
  const texts = runs.map(({ text }) => text);
  const held = !short ? stretchesOf(texts) : texts.map((text) => [{ text, bond: false }]);
  return `${START}${runs.map((run, index) => runXml(run, held[index] ?? [], look, figures)).join('')}</w:p>`;
}

/** What a field gave, and what people wrote as a number, stands in a content control whose tag names the source. */
function runXml(
  { text, source, written }: Run,
  stretches: readonly Stretch[],
  look: string,
  figures: ControlledFigure[],
): string {
  const runs = stretchesXml(stretches, look);
  if (source === undefined && written === undefined) return runs;
  const id = FIRST_ID + figures.length;
  const from = source === undefined ? null : printable(source);
  const tag = from === null ? UNPLACED : tagOf(from, figures.length);
  figures.push({ id, tag, source: from, printed: printable(text), written: written ?? null });
  const alias = written === undefined ? '取自报表的数' : from === null ? '没有来源的数' : '与报表对照的数';
  const properties = `<w:alias w:val="${alias}"/><w:tag w:val="${attribute(tag)}"/><w:id w:val="${id}"/>`;
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${runs}</w:sdtContent></w:sdt>`;
}

/** The expression itself; a longer one is cut, and its number in the file tells it from others. */
function tagOf(source: string, index: number): string {
  if (source.length <= LONGEST_TAG) return source;
  const number = `…#${index + 1}`;
  return `${source.slice(0, LONGEST_TAG - number.length)}${number}`;
}
