import type { Write, WriteOf } from '#shared/report/writes/write';
import { assertNever } from '#shared/result';

/** A statement and its values. */
export interface Command {
  readonly sql: string;
  readonly values: readonly (string | number | null)[];
}

/** The effect of a write on the rows of the database. */
export function commandsFor(report: string, write: Write): readonly Command[] {
  switch (write.kind) {
    case 'cell':
      return [cellCommand(report, write)];
    case 'addRow':
      return rowCommands(report, write);
    case 'deleteRow':
      return [
        command(
          'DELETE FROM form_rows WHERE report = ? AND form = ? AND id = ?',
          report,
          write.table,
          write.row,
        ),
      ];
    case 'label': {
      const sql = 'UPDATE form_rows SET label = ? WHERE report = ? AND form = ? AND id = ?';
      return [command(sql, write.label, report, write.table, write.row)];
    }
    case 'words':
      return [keep('form_words (report, form, words)', report, write.table, json(write.words))];
    case 'text':
      return [keep('texts (report, part, paragraphs)', report, write.part, json(write.paragraphs))];
    case 'fact':
      return [keep('facts (report, key, value)', report, write.key, write.value)];
    case 'reason':
      return [keep('reasons (report, key, words)', report, write.key, write.words)];
    case 'annex':
      return [keep('annexes (report, id, content)', report, write.annex, json(write.content))];
    case 'title':
      return titleCommands(report, write);
    case 'unit':
      return [command('UPDATE reports SET unit = ? WHERE id = ?', write.unit, report)];
    case 'pack':
      return [command('UPDATE reports SET pack = ? WHERE id = ?', write.pack, report)];
    case 'remark':
      return [command('UPDATE reports SET remark = ? WHERE id = ?', write.remark, report)];
    default:
      return assertNever(write);
  }
}

function command(sql: string, ...values: Command['values']): Command {
  return { sql, values };
}

function titleCommands(report: string, { 部门, 年度 }: WriteOf<'title'>): readonly Command[] {
  const department = '(SELECT id FROM departments WHERE name = ?)';
  return [
    command('INSERT INTO departments (name) VALUES (?) ON CONFLICT DO NOTHING', 部门),
    command(`UPDATE reports SET department = ${department}, year = ? WHERE id = ?`, 部门, 年度, report),
  ];
}

function rowCommands(report: string, { table, row, position }: WriteOf<'addRow'>): readonly Command[] {
  const columns = '(report, form, id, position, block, code, label)';
  const values = [report, table, row.id, position, row.block, row.code, row.label];
  return [
    command(`INSERT INTO form_rows ${columns} VALUES (?, ?, ?, ?, ?, ?, ?)`, ...values),
    ...Object.entries(row.cells).map(([column, cell]) =>
      cellCommand(report, { kind: 'cell', table, row: row.id, column, cell }),
    ),
  ];
}

function cellCommand(report: string, { table, row, column, cell }: WriteOf<'cell'>): Command {
  if (cell === null) {
    const place = 'report = ? AND form = ? AND form_row = ? AND form_column = ?';
    return command(`DELETE FROM cells WHERE ${place}`, report, table, row, column);
  }
  const columns = '(report, form, form_row, form_column, amount, printed, reason, source)';
  const values = [
    report,
    table,
    row,
    column,
    cell.amount,
    cell.printed,
    cell.reason ?? null,
    cell.source ?? null,
  ];
  return command(`INSERT OR REPLACE INTO cells ${columns} VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, ...values);
}

/** Stores a value under its key in a table with the three columns given, or removes it. */
function keep(into: string, report: string, key: string, value: string | number | null): Command {
  const [, table, keyColumn] = /^(\w+) \(report, (\w+)/.exec(into) ?? [];
  return value === null
    ? command(`DELETE FROM ${table} WHERE report = ? AND ${keyColumn} = ?`, report, key)
    : command(`INSERT OR REPLACE INTO ${into} VALUES (?, ?, ?)`, report, key, value);
}

/** As JSON; `null` and empty records take no space. */
function json(value: object | null): string | null {
  const isEmpty = value === null || (!Array.isArray(value) && Object.keys(value).length === 0);
  return isEmpty ? null : JSON.stringify(value);
}
