import { TABLE_IDS, type TableId } from './address.ts';
import type { TableDefinition, TemplatePack } from './grammar.ts';

type Named = Pick<TableDefinition, 'id' | 'number' | 'title'>;

/** Returns the usual name of a form: `公开01`, or its title if the pack prints no number (上海). */
export function tableName({ id, number, title }: Named): string {
  return number === '' ? title : id;
}

const ANY_ID = new RegExp(TABLE_IDS.join('|'), 'g');

/** A text about forms, with each form under the name its readers know. */
export function withTableNames({ tables }: Pick<TemplatePack, 'tables'>, words: string): string {
  if (tables.every(({ number }) => number !== '')) return words;
  const names = new Map(tables.map((table) => [table.id, tableName(table)]));
  return words.replace(ANY_ID, (id) => names.get(id as TableId) ?? id);
}
