import { Paragraph } from 'docx';
import { widthInEm } from './pages/widths.ts';
import { textRuns } from './runs.ts';
import { COVER_LINE, exact, STYLE } from './styles.ts';

const COVER_TOP = 2400;
const TWIPS_PER_POINT = 20;

/** The lines of the cover; one too long for its line is broken into parts of equal length. */
export function coverParagraphs(
  lines: readonly string[],
  { width, coverSize }: { readonly width: number; readonly coverSize: number },
): readonly Paragraph[] {
  const room = width / (coverSize * TWIPS_PER_POINT);
  return lines.map((line, index) => {
    const top = index === 0 ? { spacing: { ...exact(COVER_LINE), before: COVER_TOP, after: 560 } } : {};
    return new Paragraph({ style: STYLE.cover, children: textRuns(balanced(line, room)), ...top });
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
