import { textMarks } from '#renderer/checks/text-marks.ts';
import type { Finding } from '#shared/checks/findings/finding';
import type { RenderedParagraph } from '#shared/narrative/texts/report-texts';
import { paragraphLevel } from '#shared/publication/pages/texts';
import { type Comment, placeOfParagraph, sayComment } from '#shared/report/notes/comments';
import type { TextPart } from '#shared/report/report';
import type { ParagraphLook } from './markings.ts';

type Note = Pick<ParagraphLook, 'classes' | 'title'>;

interface Meant {
  readonly paragraph: number;
  readonly range: readonly [number, number] | null;
}

/** The look of each paragraph of a part: headings, own texts, requests, comments, findings. */
export function looksOf(of: {
  readonly part: TextPart;
  readonly paragraphs: readonly RenderedParagraph[];
  readonly findings: readonly Finding[];
  readonly meant: Meant | null;
  readonly comments: ReadonlyMap<string, Comment>;
}): readonly ParagraphLook[] {
  const { part, paragraphs, findings, meant, comments } = of;
  const marks = textMarks(findings, part);
  return paragraphs.map((paragraph, at) => ({
    ...withComment(noteOf(paragraph), comments.get(placeOfParagraph(part, paragraph))),
    runs: paragraph.runs,
    marks: marks.get(at) ?? [],
    meant: meant?.paragraph === at ? meant.range : null,
  }));
}

function withComment(note: Note, comment: Comment | undefined): Note {
  if (comment === undefined) return note;
  const title = [note.title, sayComment(comment)].filter((line) => line !== '').join('\n');
  return { classes: `${note.classes} commented`, title };
}

function noteOf(paragraph: RenderedParagraph): Note {
  const heading = paragraphLevel(paragraph) === null ? '' : 'heading';
  const asks = paragraph.reasons.some(({ demanded, given }) => demanded && given === null);
  if (asks) return { classes: `${heading} asks`, title: '此段还需要填写原因，在下方填写' };
  const reworded = paragraph.own && paragraph.template !== null;
  return { classes: reworded ? `${heading} own` : heading, title: reworded ? '此段已改写' : '' };
}
