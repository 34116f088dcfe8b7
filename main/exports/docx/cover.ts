import { Paragraph } from 'docx';
import { isLongCoverLine } from '#shared/publication/blocks';
import { titleLines } from '#shared/publication/title-lines';
import { textRuns } from './runs.ts';
import { COVER_LINE, exact, STYLE } from './styles.ts';

const COVER_TOP = 2400;
const TWIPS_PER_POINT = 20;

/** Of the full size and pitch: what a long line of the cover is set in. */
const LONG = 2 / 3;

/** The lines of the cover; one too long for its line is broken by sense, a very long one set smaller. */
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
    return new Paragraph({
      style: STYLE.cover,
      children: textRuns(titleLines(line, '', room).join('\n'), look),
      ...top,
    });
  });
}
