import type { Source } from '#main/exports/export-request';
import { html } from '#main/exports/html/markup';

/** Pixels; the proportions of an A4 page. */
const WIDTH = 360;
const HEIGHT = 509;
const PER_LINE = 12;

/** A small picture of the cover, for lists on the website. */
export async function thumbnail({ publication }: Pick<Source, 'publication'>): Promise<Uint8Array> {
  const { PICTURE_FONT, toPicture } = await import('#main/exports/docx/write/picture');
  const words = [...linesOf(publication.部门), `${publication.年度}年度`, '部门决算'];
  const lines = words.map(
    (line, index) =>
      html`<text x="${WIDTH / 2}" y="${150 + index * 42}" text-anchor="middle" font-size="25" font-family="${PICTURE_FONT}">${line}</text>`,
  );
  return toPicture(
    String(
      html`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff" stroke="#888"/>${lines}</svg>`,
    ),
    WIDTH,
  );
}

/** A long name in lines of similar length, five at most. */
function linesOf(name: string): readonly string[] {
  const characters = [...name].slice(0, 5 * PER_LINE);
  const count = Math.max(1, Math.ceil(characters.length / PER_LINE));
  const each = Math.ceil(characters.length / count);
  return Array.from({ length: count }, (_, line) =>
    characters.slice(line * each, (line + 1) * each).join(''),
  );
}
