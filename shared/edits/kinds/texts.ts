import type { EditOf } from '#shared/edits/edit';
import type { Edited, Planned } from '#shared/edits/planned';
import { sameValue } from '#shared/edits/same-value';
import { commentKey, sayComment } from '#shared/report/notes/comments';
import type { Write } from '#shared/report/writes/write';
import { failure, type Result } from '#shared/result';
import { planWrite } from './values.ts';

// Edits that replace a whole text: a text that another window has written meanwhile is not overwritten unseen.

export function planReason({ key, words, ...seen }: EditOf<'reason'>, of: Edited): Result<Planned> {
  const wanted = words.trim() || null;
  const kept = of.report.reasons[key] ?? null;
  return overwrite({ place: key, kept, wanted, ...seen }, { kind: 'reason', key, words: wanted }, of);
}

export function planComment(
  { place, words, who, when, ...seen }: EditOf<'comment'>,
  of: Edited,
): Result<Planned> {
  const key = commentKey(place);
  const wanted = words.trim() === '' ? null : sayComment({ who, when, words: words.trim() });
  const kept = of.report.reasons[key] ?? null;
  const asked = 'seen' in seen ? { seen: seen.seen } : {};
  return overwrite({ place: '批注', kept, wanted, ...asked }, { kind: 'reason', key, words: wanted }, of);
}

export function planText({ part, paragraphs, ...seen }: EditOf<'text'>, of: Edited): Result<Planned> {
  const kept = of.report.texts[part];
  return overwrite(
    { place: part, kept, wanted: paragraphs, ...seen },
    { kind: 'text', part, paragraphs },
    of,
  );
}

export function planAnnex(edit: EditOf<'annex'>, of: Edited): Result<Planned> {
  const { seen: _, ...write } = edit;
  const kept = of.report[edit.annex];
  const seen = 'seen' in edit ? { seen: edit.seen } : {};
  return overwrite({ place: edit.annex, kept, wanted: edit.content, ...seen }, write, of);
}

interface Overwriting {
  readonly place: string;
  /** The text in the report, and its replacement. */
  readonly kept: unknown;
  readonly wanted: unknown;
  /** The text that the writer saw, if known. */
  readonly seen?: unknown;
}

function overwrite(of: Overwriting, write: Write, edited: Edited): Result<Planned> {
  const { place, kept, wanted, seen } = of;
  const isKnown = !('seen' in of) || sameValue(kept, seen) || sameValue(kept, wanted);
  if (isKnown) return planWrite(write, edited);
  return failure('conflict', `“${place}”在别的窗口里改过了，这里看到的不是最新的，这次修改没有保存`);
}
