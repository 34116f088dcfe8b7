// The cost of one step of 100,000 cells, made, undone and redone, compared with bare SQLite: the same cells in
// one transaction.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ledger } from '#main/store/journal/ledger';
import { openDatabase } from '#main/store/opening/open';
import { Store } from '#main/store/store';
import { fen } from '#shared/money/amount';
import { createReport } from '#shared/report/create';
import type { Row } from '#shared/report/report';
import type { Write } from '#shared/report/writes/write';
import { henan2023 as pack } from '../tests/support/packs.ts';

const CELLS = 100_000;
const COLUMNS = ['财政拨款收入', '上级补助收入', '事业收入', '经营收入', '其他收入'];
/** The limit for such a large paste. */
const BUDGET_MS = 5_000;
/** One edit in a report of 2,000 科目: opened, written and on disk. */
const EDIT_BUDGET_MS = 100;
const EDITS = 20;
const SMALL = 2_000 * COLUMNS.length;

const folder = mkdtempSync(join(tmpdir(), 'juesuan-bench-'));
const opened = openDatabase(join(folder, 'bench.db'), new Date());
if (!opened.ok) throw new Error(opened.error.message);
const { database, guards, close } = opened.value;
try {
  const now = () => new Date();
  const store = new Store(database, now, new Ledger(database, now, guards));
  store.add(largeReport(CELLS), '新建');
  const step = time(() => store.write('r', '粘贴', writes()));
  const undo = time(() => store.undo('r'));
  const redo = time(() => store.redo('r'));
  const bare = time(bareInserts);
  say(`一步写 ${CELLS} 格`, step, BUDGET_MS, bare);
  say('撤销这一步', undo, BUDGET_MS, bare);
  say('重做这一步', redo, BUDGET_MS, bare);
  console.log(`SQLite 直接写同样的 ${CELLS} 格：${bare.toFixed(0)} ms`);
  store.add(largeReport(SMALL, 'small'), '新建');
  store.write('small', '粘贴', writes(SMALL));
  const edit = time(() => editOften(store)) / EDITS;
  say('在 2000 行的报表里改一格', edit, EDIT_BUDGET_MS, bare);
} finally {
  close();
  rmSync(folder, { recursive: true, force: true });
}

function largeReport(cells: number, id = 'r') {
  const report = createReport({ id, 部门: `示例局${cells}`, 年度: 2023, 单位: '元', pack });
  const rows = Array.from({ length: cells / COLUMNS.length }, (_, index): Row => {
    const code = String(2_010_001 + index);
    return { id: code, block: 'rows', code, label: `科目${code}`, cells: {} };
  });
  return { ...report, tables: { ...report.tables, 公开02: { printed: {}, rows } } };
}

function writes(cells = CELLS): readonly Write[] {
  return largeReport(cells).tables.公开02.rows.flatMap(({ id }, row) =>
    COLUMNS.map((column, index): Write => {
      const cell = { amount: fen(row * 10 + index), printed: null };
      return { kind: 'cell', table: '公开02', row: id, column, cell };
    }),
  );
}

function editOften(store: Store): void {
  for (const write of writes(SMALL).slice(0, EDITS)) {
    store.load('small');
    const cell = { amount: fen(7_777), printed: null };
    if (write.kind === 'cell') store.write('small', '填列', [{ ...write, cell }]);
  }
}

function bareInserts(): void {
  database.exec(
    'CREATE TABLE bare (row TEXT, column TEXT, amount INTEGER, PRIMARY KEY (row, column)) WITHOUT ROWID',
  );
  const insert = database.prepare('INSERT INTO bare VALUES (?, ?, ?)');
  database.transaction(() => {
    for (let cell = 0; cell < CELLS; cell++) insert.run(`${cell}`, 'x', cell);
  })();
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function say(what: string, ms: number, budget: number, bare: number): void {
  console.log(
    `${what}：${ms.toFixed(0)} ms（预算 ${budget} ms，${(ms / budget).toFixed(2)} 倍；直接写的 ${(ms / bare).toFixed(1)} 倍）`,
  );
}
