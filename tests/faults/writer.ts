// Writes edits one after the other and prints which are saved, until it is killed or has written as many as
// requested. Arguments: the database, the number of edits, and FULL or NORMAL (the control that must lose some).
import { writeSync } from 'node:fs';
import { JournalError } from '#main/store/journal/journal';
import { openDatabase } from '#main/store/opening/open';
import { fen } from '#shared/money/amount';
import { CELLS, COLUMN, FIRST_AMOUNT, guardedStore, TABLE } from './written.ts';

const [file = '', count = '1', mode = 'FULL'] = process.argv.slice(2);
const opened = openDatabase(file, new Date());
if (!opened.ok) {
  writeSync(2, `${opened.error.message}\n`);
  process.exit(2);
}
const { database, close } = opened.value;
if (mode === 'NORMAL') database.pragma('synchronous = NORMAL');
const store = guardedStore(opened.value);
const id = store.list()[0]?.id ?? '';
const start = FIRST_AMOUNT + store.changeCount(id);

for (let edit = 1; edit <= Number(count); edit++) {
  const row = CELLS[edit % CELLS.length] ?? '';
  const at = { table: TABLE, row, column: COLUMN } as const;
  try {
    store.write(id, '填列', [{ kind: 'cell', ...at, cell: { amount: fen(start + edit), printed: null } }]);
  } catch (error) {
    const record = error instanceof JournalError ? '保存记录 ' : '';
    writeSync(2, `${record}${(error as { code?: string }).code}\n`);
    process.exit(3);
  }
  writeSync(1, `${row} ${start + edit}\n`);
}
close();
