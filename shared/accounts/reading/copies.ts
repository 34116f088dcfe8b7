import type { Conflict } from '#shared/accounts/taken';
import type { ReadForm } from './read-form.ts';

/** Compares two copies of a form: returns the figures on which they differ. */
export function compareCopies(one: ReadForm, other: ReadForm): readonly Conflict[] {
  const found: Conflict[] = [];
  for (const [id, row] of one.rows) {
    const twin = other.rows.get(id);
    for (const [column, first] of row.figures) {
      const second = twin?.figures.get(column);
      if (second === undefined || (first.value ?? 0) === (second.value ?? 0)) continue;
      const place = `${one.form.id}/${id}/${column}`;
      found.push({
        place,
        what: place,
        kind: 'amount',
        one: { value: first.value ?? 0, source: first.source },
        other: { value: second.value ?? 0, source: second.source },
      });
    }
  }
  return found;
}
