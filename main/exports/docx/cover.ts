import { Paragraph } from 'docx';
import { isLongCoverLine } from '#shared/publication/blocks';
import { widthInEm } from './pages/widths.ts';
import { textRuns } from './runs.ts';
import { COVER_LINE, exact, STYLE } from './styles.ts';

const COVER_TOP = 2400;
const TWIPS_PER_POINT = 20;

/** Of the full size and pitch: what a long line of the cover is set in. */
const LONG = 2 / 3;

/** The lines of the cover; one too long for its line is broken into parts of equal length, a very long one set smaller. */
export function coverParagraphs(
  lines: readonly string[],
  { width, coverSize }: { readonly width: number; readonly coverSize: number },
): readonly Paragraph[] {
  return lines.map((line, index) => {
    const share = isLongCoverLine(line) ? LONG : 1;
    const size = Math.round(2 * coverSize * share);
    const room = (2 * width) / (size * TWIPS_PER_POINT);
    const pitch = exact(Math.round(COVER_LINE * share));
    const top = index === 0 ? { spacing: { ...pitch, before: COVER_TOP, after: 560 } } : {};
    const look = share === 1 ? {} : { size };
    return new Paragraph({ style: STYLE.cover, children: textRuns(balanced(line, room), look), ...top });
  });
}

/** The text with line ends where it has to break; none begins with a bracket's inside cut off. */
function balanced(text: string, room: number): string {
  const lines = Math.ceil(widthInEm(text) / room);
  if (lines <= 1) return text;
  const bracket = text.search(/[（(]/);
  if (lines === 2 && bracket > 0 && widthInEm(text.slice(0, bracket)) <= room) {
    return `${text.slice(0, bracket)}\n${text.slice(bracket)}`;
  }
  const characters = [...text];
  const each = Math.ceil(characters.length / lines);
  const parts = Array.from({ length: lines }, (_, line) => characters.slice(line * each, (line + 1) * each));
  return parts.map((part) => part.join('')).join('\n');
}
