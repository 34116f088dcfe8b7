import type { UnknownRow } from '#renderer/grid/paste/paste.ts';
import type { Edit } from '#shared/edits/edit';
import { looksLikeFigure } from '#shared/imports/label-matching';
import { isSubjectCode } from '#shared/tables/codes/subjects';
import type { TableDefinition } from '#shared/tables/grammar';

/** Rows of a paste that the form can add. */
export interface RowsToAdd {
  /** 科目, or 行 if people name the rows. */
  readonly noun: '科目' | '行';
  readonly names: readonly string[];
  readonly edits: readonly Edit[];
}

/** The pasted rows that the form lacks and can add, without duplicates; `null` if there are none. */
export function rowsToAdd(
  unknown: readonly UnknownRow[],
  { id, blocks }: TableDefinition,
  asPrinted: boolean,
): RowsToAdd | null {
  const found = blocks.some(({ rows }) => rows.kind === 'subjects')
    ? subjects(unknown, id, asPrinted)
    : blocks.some(({ rows }) => rows.kind === 'open')
      ? lines(unknown, id)
      : null;
  return found === null || found.names.length === 0 ? null : found;
}

function subjects(unknown: readonly UnknownRow[], table: TableDefinition['id'], alone: boolean): RowsToAdd {
  const found = new Map(
    unknown.filter(({ code, label }) => isSubjectCode(code) && label !== '').map((row) => [row.code, row]),
  );
  const added = [...found.values()].map(({ code, label }) => ({ code, name: label }));
  return {
    noun: '科目',
    names: added.map(({ code, name }) => `${code} ${name}`),
    edits: [{ kind: 'addRows', tables: [table], subjects: added, alone }],
  };
}

/** Rows that people name begin with their name. */
function lines(unknown: readonly UnknownRow[], table: TableDefinition['id']): RowsToAdd {
  const names = [...new Set(unknown.map(({ code }) => code))].filter(
    (name) => name !== '' && !looksLikeFigure(name),
  );
  return { noun: '行', names, edits: names.map((name) => ({ kind: 'addLine', table, name })) };
}
