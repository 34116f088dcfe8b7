import type { Edit, EditOf } from '#shared/edits/edit';
import { commentKey } from '#shared/report/notes/comments';
import type { Report } from '#shared/report/report';

/** Edits that replace a whole text, which another window may have changed meanwhile. */
type Overwriting = EditOf<'reason' | 'comment' | 'text' | 'annex'>;

function isOverwriting(edit: Edit): edit is Overwriting {
  return edit.kind === 'reason' || edit.kind === 'comment' || edit.kind === 'text' || edit.kind === 'annex';
}

/** The edits with the texts that their writer sees, so that no other text is overwritten without asking. */
export function withSeen(edits: readonly Edit[], report: Report): readonly Edit[] {
  return edits.map((edit) =>
    isOverwriting(edit) ? ({ ...edit, seen: seenBy(edit, report) } as Edit) : edit,
  );
}

/** The same edits without that condition; `null` if none of them replaces a text. */
export function unseen(edits: readonly Edit[]): readonly Edit[] | null {
  if (!edits.some(isOverwriting)) return null;
  return edits.map((edit) => {
    if (!isOverwriting(edit)) return edit;
    const { seen: _, ...blind } = edit;
    return blind as Edit;
  });
}

function seenBy(edit: Overwriting, report: Report): unknown {
  switch (edit.kind) {
    case 'reason':
      return report.reasons[edit.key] ?? null;
    case 'comment':
      return report.reasons[commentKey(edit.place)] ?? null;
    case 'text':
      return report.texts[edit.part];
    case 'annex':
      return report[edit.annex];
  }
}
