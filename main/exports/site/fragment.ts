/** Class of the box that holds the publication, and the beginning of every id in it. */
export const BOX = 'jsgk';

/** Mark-up whose ids cannot meet those of the page around it: texts hold no quotes, so only attributes are met. */
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
