import type { EvenText } from '#main/exports/docx/measure/even-lines';
import type { SetHeading, SetParagraph } from '#main/exports/docx/set/blocks';
import type { Stretch } from '#shared/publication/bonds';
import { splitPlaceholders } from '#shared/publication/placeholders';
import { bookmarked } from './contents.ts';
import { type Controls, controlXml } from './controls.ts';
import { STYLE } from './styles.ts';
import { HIGHLIGHT, paragraph, stretchesXml } from './xml.ts';

/** A heading of the text, within its bookmark if the 目录 lists it. */
export function headingXml({ level, even, stretches }: SetHeading, bookmark?: number): string {
  const style = level === 1 ? STYLE.heading1 : STYLE.heading2;
  return paragraph(style, bookmarked(stretchesXml(stretches, lookOf(even)), bookmark));
}

/** A paragraph of the text, with its figures in their content controls. */
export function paragraphXml({ runs, even }: SetParagraph, controls: Controls): string {
  const look = lookOf(even);
  const written = runs.map((run) => {
    const words = run.stretches.map((stretch) => stretchXml(stretch, look)).join('');
    const control = controls.get(run);
    return control === undefined ? words : controlXml(control, words);
  });
  return paragraph(STYLE.text, written.join(''));
}

function lookOf({ usual, tracking }: EvenText): string {
  return usual ? '' : `<w:spacing w:val="${tracking}"/>`;
}

/** Text in which everything still to be filled in is highlighted. */
function stretchXml(stretch: Stretch, look: string): string {
  if (!stretch.text.includes('【')) return stretchesXml([stretch], look);
  return splitPlaceholders(stretch.text)
    .map(({ text, open }) => stretchesXml([{ ...stretch, text }], open ? `${look}${HIGHLIGHT}` : look))
    .join('');
}
