import { Document, Packer } from 'docx';
import type { Publication } from '#shared/publication/blocks';
import { finish } from './docx/finish.ts';
import { pageNumbers } from './docx/page-numbers.ts';
import { wordSection } from './docx/section.ts';
import { styles } from './docx/styles.ts';
import { printable } from './printable.ts';

/** The whole document as a Word file; its 目录 carries page numbers. Takes some seconds for long documents. */
export async function writeWord(publication: Publication): Promise<Uint8Array> {
  const author = printable(publication.部门);
  const word = new Document({
    title: printable(publication.title),
    creator: author,
    lastModifiedBy: author,
    description: `${publication.年度}年度部门决算公开`,
    evenAndOddHeaderAndFooters: true,
    styles,
    pageNumbers: await pageNumbers(),
    sections: publication.sections.map(wordSection),
  });
  return finish(await Packer.toBuffer(word), tableCaptions(publication));
}

function tableCaptions(publication: Publication): readonly string[] {
  return publication.sections.flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === 'grid' ? [printable(block.grid.title)] : [])),
  );
}
