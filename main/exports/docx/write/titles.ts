import { COVER_LINE } from '#main/exports/docx/measure/sizes';
import type { Aside, CoverLine } from '#main/exports/docx/set/blocks';
import { bookmarked } from './contents.ts';
import { STYLE } from './styles.ts';
import { paragraph, runsXml } from './xml.ts';

/** Space above the first line of the cover and below it, in twips. */
const COVER_TOP = 2400;
const COVER_AFTER = 560;

/** The lines of the cover in type of `size` points, long ones smaller. */
export function coverXml(lines: readonly CoverLine[], size: number): readonly string[] {
  return lines.map(({ lines: broken, share }, index) => {
    const pitch = Math.round(COVER_LINE * share);
    const top = `<w:spacing w:after="${COVER_AFTER}" w:before="${COVER_TOP}" w:line="${pitch}" w:lineRule="exact"/>`;
    const halfPoints = Math.round(2 * size * share);
    const look = share === 1 ? '' : `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
    return paragraph(STYLE.cover, runsXml(broken.join('\n'), look), index === 0 ? top : '');
  });
}

/** A title in its lines, within its bookmark if the 目录 lists it. */
export function titleXml(style: string, lines: readonly string[], bookmark?: number): string {
  return paragraph(style, bookmarked(runsXml(lines.join('\n'), ''), bookmark));
}

/** Left, middle and right on one line above a table `width` twips wide. */
export function asideXml(texts: Aside, width: number): string {
  const tabs = `<w:tab w:val="center" w:pos="${Math.round(width / 2)}"/><w:tab w:val="right" w:pos="${width}"/>`;
  // A trailing tab would take a line of its own after a long name.
  const text = runsXml(texts.join('\t').trimEnd(), '');
  return paragraph(STYLE.tableNote, text, `<w:keepNext/><w:tabs>${tabs}</w:tabs>`);
}
