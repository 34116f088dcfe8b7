import { changePart, type Parts, readPart } from '#main/exports/office-package/parts';
import { columnLetters } from '#shared/tables/column-letters';
import type { Note } from './sheet.ts';
import { encoded } from './xml.ts';

/** The first shape of a drawing. */
const FIRST_SHAPE = 1025;

/** Puts the notes of sheet `number` in place of the frame's single one. */
export function addNotes(parts: Parts, number: number, notes: readonly Note[], author: string): void {
  changePart(parts, `xl/comments${number}.xml`, (xml) =>
    xml
      .replace('<author>Author</author>', () => `<author>${encoded(author)}</author>`)
      .replace(/<comment .*<\/comment>/s, () => notes.map(commentXml).join('')),
  );
  const drawing = `xl/drawings/vmlDrawing${number}.vml`;
  const shape = /<v:shape .*<\/v:shape>/s;
  const [one = ''] = shape.exec(readPart(parts, drawing)) ?? [];
  changePart(parts, drawing, (xml) => xml.replace(shape, () => notes.map(shapeOf(one)).join('')));
}

function commentXml({ row, column, text }: Note): string {
  return `<comment ref="${columnLetters(column - 1)}${row}" authorId="0"><text><r><t>${encoded(text)}</t></r></text></comment>`;
}

/** The frame's shape for another note: its number, and its place two columns wide and four rows high. */
function shapeOf(shape: string): (note: Note, index: number) => string {
  return ({ row, column }, index) => {
    const top = Math.max(row - 2, 0);
    return shape
      .replace(`_x0000_s${FIRST_SHAPE}`, `_x0000_s${FIRST_SHAPE + index}`)
      .replace(/(<x:Anchor>)[^<]*/, `$1${column}, 6, ${top}, 14, ${column + 2}, 2, ${top + 4}, 16`)
      .replace(/(<x:Row>)\d+/, `$1${row - 1}`)
      .replace(/(<x:Column>)\d+/, `$1${column - 1}`);
  };
}
