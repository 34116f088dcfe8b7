import { execFileSync, spawnSync } from 'node:child_process';
import type { Grid, Publication } from '#shared/publication/blocks';
import { contentsOf } from '#shared/publication/contents';

export const popplerMissing = spawnSync('pdftotext', ['-v']).status !== 0;

/** The text of each page of a PDF file, without spaces, in drawing order: a mark across the page is separate. */
export function readPages(file: string): readonly string[] {
  const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s/g, ''));
}

/** The last page on which the longest 目录 may end. */
const LAST_OF_CONTENTS = 4;

/**
 * What is missing on the pages given in a printed document's 目录: the title, or below it the head of its table.
 */
export function missingFromPages(publication: Publication, pages: readonly string[]): readonly string[] {
  const contents = pages.slice(1, LAST_OF_CONTENTS).join('');
  const grids = new Map(
    publication.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'grid' ? [[block.grid.anchor, block.grid] as const] : [])),
    ),
  );
  return contentsOf(publication).flatMap(({ text, anchor }) => {
    const title = text.replace(/\s/g, '');
    const number = new RegExp(`${escapePattern(title)}(\\d{1,3})(?=\\D|$)`).exec(contents)?.[1];
    const page = pages[Number(number) - 1] ?? '';
    if (!page.includes(title)) return [`${title}，第 ${number} 页`];
    const grid = grids.get(anchor);
    return grid === undefined || hasHead(grid, page) ? [] : [`${title}的表头，第 ${number} 页`];
  });
}

/** Whether a page contains words of a table's head that are not in its title. */
function hasHead({ header, title, meta }: Grid, page: string): boolean {
  const above = `${title}${meta.join('')}`;
  const words = header.flat().map(({ text }) => text.replace(/\s/g, ''));
  return header.length === 0 || words.some((word) => !above.includes(word) && page.includes(word));
}

/** The entries of a printed 目录 whose page number is not complete at the end of a line. */
export function brokenNumbers(publication: Publication, file: string): readonly string[] {
  const contents = execFileSync('pdftotext', ['-layout', '-f', '2', '-l', `${LAST_OF_CONTENTS}`, file, '-'], {
    encoding: 'utf8',
  });
  const whole = contents.split('\n').flatMap((line) => /(?<=[^\d—\s].*)(\d+)\s*$/.exec(line)?.[1] ?? []);
  const said = contents.replace(/\s/g, '');
  return contentsOf(publication).flatMap(({ text }, at) => {
    const title = text.replace(/\s/g, '');
    const number = new RegExp(`${escapePattern(title)}(\\d{1,3})(?=\\D|$)`).exec(said)?.[1];
    return number === undefined || number === whole[at] ? [] : [`${title} ${number}，行末是 ${whole[at]}`];
  });
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
