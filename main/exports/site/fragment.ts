/** Class of the box that holds the publication, and prefix of every id in it. */
export const BOX = 'jsgk';

/**
 * Markup whose ids cannot clash with those of the surrounding page: texts contain no quotes, so only attributes
 * are matched.
 */
export function withOwnIds(markup: string): string {
  return markup
    .replace(/ id="([^"]*)"/g, (_, id: string) => ` id="${own(id)}"`)
    .replace(/ href="#([^"]*)"/g, (_, id: string) => ` href="#${own(id)}"`)
    .replace(
      / aria-labelledby="([^"]*)"/g,
      (_, ids: string) => ` aria-labelledby="${ids.split(' ').map(own).join(' ')}"`,
    );
}

function own(id: string): string {
  return `${BOX}-${id}`;
}
