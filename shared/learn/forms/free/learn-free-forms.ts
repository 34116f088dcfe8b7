import type { Computed } from '#shared/compute/computed';
import type { ReadDocument } from '#shared/imports/document/found-document';
import type { SourceFile } from '#shared/imports/source/source';
import { type WholeSheet, wholeSheets } from '#shared/imports/table/whole-sheets';
import { headGrid } from '#shared/learn/forms/head-grid';
import type { FormOwner } from '#shared/learn/forms/learn-form';
import { type FreeTableId, isFreeTable } from '#shared/tables/address';
import type { Relation, TableDefinition } from '#shared/tables/grammar';
import { addressable, freeColumns } from './free-columns.ts';
import { freeFormulas } from './free-formulas.ts';
import { freeGrid } from './free-grid.ts';
import { freeLinks } from './free-links.ts';
import { freeRows } from './free-rows.ts';

/** A form that no standard form matches, learned as it is printed. */
export interface LearnedFreeForm {
  /** The index of its sheet among all of the document. */
  readonly at: number;
  readonly definition: TableDefinition;
  /** Figures of standard forms that its totals agree with. */
  readonly relations: readonly Relation[];
  /** Sentences on what the figures or words of the document suggest. */
  readonly inferred: readonly string[];
}

/** Learns every titled table with a header that was not read as a standard form or an annex. */
export function learnFreeForms(
  files: readonly SourceFile[],
  document: ReadDocument,
  computed: Computed,
  of: FormOwner,
): readonly LearnedFreeForm[] {
  const known = new Set(
    document.tables.flatMap(({ sheet, more }) => (sheet === null ? [] : [sheet, ...more])),
  );
  const others = new Set(document.others.map(({ sheet }) => sheet));
  const forms: LearnedFreeForm[] = [];
  for (const whole of wholeSheets(files)) {
    const isFree = !known.has(whole.at) && (others.has(whole.at) || isSecond(whole, document));
    const learned = isFree ? learnOne(whole, computed, of) : null;
    if (learned !== null && forms.every(({ definition }) => definition.id !== learned.definition.id))
      forms.push(learned);
  }
  return forms;
}

/** A table that was read as a form of which another was taken. */
function isSecond({ sheet }: WholeSheet, { problems }: ReadDocument): boolean {
  return problems.some(({ place, message }) => place === sheet.name && message.includes('各有一张'));
}

function learnOne({ sheet, at }: WholeSheet, computed: Computed, of: FormOwner): LearnedFreeForm | null {
  const grid = freeGrid(sheet);
  if (grid === null) return null;
  const id = freeId(grid.title);
  const columns = freeColumns(sheet, grid);
  const hasAmounts = columns.some(({ role }) => role === 'amount');
  const hasNames = columns.some(({ role }) => role === 'label' || role === 'code');
  if (id === null || !hasAmounts || !hasNames) return null;
  const read = freeRows(sheet, grid, columns);
  const { formulas, said } = freeFormulas(read, columns);
  const places = columns.map((column) => column.at);
  const idAt = new Map(columns.map((column) => [column.at, column.id]));
  const owned = (words: string) =>
    words.replaceAll(of.部门, '{部门}').replaceAll(`${of.年度}年度`, '{年度}年度');
  const definition: TableDefinition = {
    id,
    number: grid.number,
    title: owned(grid.title),
    orientation: columns.length > 6 ? 'landscape' : 'portrait',
    blocks: [{ id: 'rows', columns: columns.map(({ at: _, ...column }) => column), rows: read.source }],
    header: headGrid(sheet, grid.header, places, (place) => idAt.get(place) ?? null),
    note: owned(grid.note),
    ...(grid.emptyNote === null ? {} : { emptyNote: owned(grid.emptyNote) }),
    formulas,
  };
  const links = freeLinks(definition, read.rows, computed);
  return {
    at,
    definition,
    relations: links.map(({ relation }) => relation),
    inferred: [...said.map((sum) => `“${grid.title}”里${sum}，由数推出`), ...links.map((link) => link.said)],
  };
}

function freeId(title: string): FreeTableId | null {
  const name = addressable(title.replace(/^20\d\d年度?/, '')).replace(/(决算|情况|公开)*表$/, '');
  const id = `附表${name.slice(0, 30)}`;
  return isFreeTable(id) ? id : null;
}
