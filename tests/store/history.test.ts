import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksum } from '#main/store/checksum';
import { KEPT_STEPS } from '#main/store/history/steps';
import { openDatabase } from '#main/store/opening/open';
import { Store } from '#main/store/store';
import { fen } from '#shared/money/amount';
import { type Report, type Row, TEXT_PARTS, tableOf } from '#shared/report/report';
import { applyWrites } from '#shared/report/writes/apply-writes';
import type { Write } from '#shared/report/writes/write';
import { writesBetween } from '#shared/report/writes/writes-between';
import { TABLE_IDS, type TableId } from '#shared/tables/address';
import { REFERENCE, readCase, SAMPLE } from '../support/cases.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Histories drawn at random. */
const ROUNDS = process.env.FULL ? 200 : 20;
const NOW = new Date('2026-01-02T03:04:05Z');
const sample = readCase(SAMPLE).report;
const reference = readCase(REFERENCE).report;

interface Open {
  readonly store: Store;
  readonly run: (sql: string) => void;
  close(): void;
}

function open(file: string): Open {
  const opened = openDatabase(file, NOW);
  if (!opened.ok) throw new Error(opened.error.message);
  const { database, close } = opened.value;
  return {
    store: new Store(
      database,
      () => NOW,
      undefined,
      () => '王会计',
    ),
    run: (sql) => database.exec(sql),
    close,
  };
}

/** A new database with the sample report in it. */
function filled(): Open & { readonly file: string } {
  const file = join(tempFolder(), 'a.db');
  const opened = open(file);
  opened.store.add(sample, '导入');
  return { ...opened, file };
}

function reportOf(store: Store): Report {
  const loaded = store.load(sample.id);
  if (loaded.kind !== 'sound') throw new Error(`the report is ${loaded.kind}`);
  return loaded.report;
}

const cell = (amount: number): Write => ({
  kind: 'cell',
  table: '公开05',
  row: '2070104',
  column: '基本支出',
  cell: { amount: fen(amount), printed: null },
});

/** Numbers from which `writeFor` makes a write valid for the report's current state. */
const seed = fc.record({
  kind: fc.constantFrom(
    ...([
      'cell',
      'addRow',
      'deleteRow',
      'label',
      'words',
      'text',
      'fact',
      'reason',
      'annex',
      'unit',
      'pack',
      'remark',
    ] as const),
  ),
  table: fc.constantFrom(...TABLE_IDS),
  at: fc.nat(1000),
  amount: fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 })),
  text: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })),
});

type Seed = typeof seed extends fc.Arbitrary<infer T> ? T : never;

function writeFor({ kind, table, at, amount, text }: Seed, report: Report): Write {
  const { rows } = report.tables[table];
  const row = rows[at % Math.max(1, rows.length)];
  const key = `键${at % 5}`;
  switch (kind) {
    case 'cell':
      return row === undefined ? cell(at) : cellWrite(table, row, `栏${at % 3}`, amount, text);
    case 'addRow':
      return { kind, table, row: newRow(report, table, at, text), position: at % (rows.length + 1) };
    case 'deleteRow':
      return row === undefined ? cell(at) : { kind, table, row: row.id };
    case 'label':
      return row === undefined ? cell(at) : { kind, table, row: row.id, label: text ?? '无名' };
    case 'words':
      return { kind, table, words: text === null ? {} : { 注: text, 表头: { 栏1: text } } };
    case 'text': {
      const part = TEXT_PARTS[at % TEXT_PARTS.length] ?? '名词解释';
      return {
        kind,
        part,
        paragraphs: text === null ? null : [...(report.texts[part] ?? []).slice(0, 3), text],
      };
    }
    case 'fact':
      return { kind, key, value: amount };
    case 'reason':
      return { kind, key, words: text };
    case 'annex':
      return { kind, annex: '附件2', content: text === null ? null : { ...emptyAnnex, 单位名称: text } };
    case 'pack':
      return { kind, pack: at % 2 === 0 ? sample.pack : 'another' };
    case 'unit':
      return { kind, unit: at % 2 === 0 ? '元' : '万元' };
    case 'remark':
      return { kind, remark: text };
  }
}

const emptyAnnex = { 单位编码: '', 单位名称: '', 主管部门编码: '', 主管部门名称: '', 项目: [] };

function cellWrite(
  table: TableId,
  row: Row,
  column: string,
  amount: number | null,
  text: string | null,
): Write {
  if (amount === null && text === null) return { kind: 'cell', table, row: row.id, column, cell: null };
  const entered = { amount: amount === null ? null : fen(amount), printed: text };
  const reasoned = text === null ? entered : { ...entered, reason: text };
  return { kind: 'cell', table, row: row.id, column, cell: reasoned };
}

function newRow(report: Report, table: TableId, at: number, text: string | null): Row {
  const id = `新${at}-${tableOf(report.tables, table).rows.length}-${JSON.stringify(report).length}`;
  return {
    id,
    block: 'rows',
    code: null,
    label: text ?? '新',
    cells: { 栏1: { amount: fen(at), printed: text } },
  };
}

describe('the history of a report', () => {
  it('the history is undone to the start and redone to the end, across restarts', {
    timeout: 120_000,
  }, () => {
    const steps = fc.array(fc.array(seed, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 10 });
    const property = fc.property(steps, (made) => {
      const { store, file, close } = filled();
      const states = [sample];
      for (const [index, seeds] of made.entries()) {
        let expected = states.at(-1) ?? sample;
        const writes = seeds.map((each) => {
          const write = writeFor(each, expected);
          expected = applyWrites(expected, [write]).report;
          return write;
        });
        store.write(sample.id, `第${index}步`, writes);
        expect(reportOf(store)).toEqual(expected);
        if (checksum(expected) !== checksum(states.at(-1) ?? sample)) states.push(expected);
      }
      close();
      travel(file, states);
    });
    fc.assert(property, { numRuns: ROUNDS });
  });

  it('a whole import is one step, and is undone', () => {
    const { store, close } = filled();
    const target = { ...reference, id: sample.id, 部门: sample.部门, 年度: sample.年度 };
    store.write(sample.id, '导入 公开.xlsx', writesBetween(sample, target));
    expect(reportOf(store)).toEqual(target);
    expect(store.nextSteps(sample.id)).toEqual({ undo: '导入 公开.xlsx', redo: null });
    expect(store.undo(sample.id)).toMatchObject({ ok: true, value: { label: '导入 公开.xlsx' } });
    expect(reportOf(store)).toEqual(sample);
    close();
  });

  it('undone steps are discarded by a new one, but the change log keeps them', () => {
    const { store, close } = filled();
    store.write(sample.id, '一', [cell(1_000_000)]);
    store.undo(sample.id);
    store.write(sample.id, '二', [cell(2_000_000)]);
    expect(store.redo(sample.id)).toMatchObject({ ok: false, error: { code: 'missing' } });
    const log = store.changes({ report: sample.id, place: '公开05', what: '', before: null, limit: 10 });
    const standing = reportOf(store).tables.公开05.rows.find(({ id }) => id === '2070104');
    expect(standing?.cells.基本支出?.amount).toBe(2_000_000);
    expect(log.map(({ step, who, what, after }) => [step, who, what, after])).toEqual([
      ['二', '王会计', '填列', '2.00'],
      ['撤销：一', '王会计', '填列', log[2]?.before],
      ['一', '王会计', '填列', '1.00'],
    ]);
    close();
  });

  it('writes that change nothing make no step', () => {
    const { store, close } = filled();
    store.write(sample.id, '一', [cell(1_000_000)]);
    store.write(sample.id, '又一', [cell(1_000_000)]);
    expect(store.nextSteps(sample.id).undo).toBe('一');
    close();
  });

  it(`the last ${KEPT_STEPS} steps are kept`, () => {
    const { store, close } = filled();
    for (let step = 1; step <= KEPT_STEPS + 3; step++) store.write(sample.id, `第${step}步`, [cell(step)]);
    for (let step = KEPT_STEPS + 3; step > 3; step--)
      expect(store.undo(sample.id)).toMatchObject({ value: { label: `第${step}步` } });
    expect(store.undo(sample.id)).toMatchObject({ ok: false, error: { code: 'missing' } });
    close();
  });

  it.each([
    [
      'a figure',
      `UPDATE steps SET backward = replace(backward, '"cell":', '"cell":{"amount":7,"printed":null},"x":')`,
    ],
    ['its kind', `UPDATE steps SET backward = replace(backward, '"kind":"cell"', '"kind":"cull"')`],
    ['its row', `UPDATE steps SET backward = replace(backward, '2070104', '2070105')`],
  ])('a step damaged in %s changes nothing', (_what, damage) => {
    const { store, run, close } = filled();
    store.write(sample.id, '一', [cell(1_000_000)]);
    const before = reportOf(store);
    run(damage);
    expect(store.undo(sample.id)).toMatchObject({ ok: false, error: { code: 'storage' } });
    expect(reportOf(store)).toEqual(before);
    close();
  });

  it('a move to another pack is not undone if a report has taken the old place', () => {
    const { store, close } = filled();
    store.write(sample.id, '换模板', [{ kind: 'pack', pack: 'another' }]);
    store.add({ ...sample, id: 'other' }, '导入');
    const before = reportOf(store);
    expect(store.undo(sample.id)).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(reportOf(store)).toEqual(before);
    store.remove('other');
    expect(store.undo(sample.id)).toMatchObject({ ok: true, value: { report: sample } });
    close();
  });

  it('a removed report is restored with its history, unless its place is taken', () => {
    const { store, close } = filled();
    store.write(sample.id, '一', [cell(1_000_000)]);
    const before = reportOf(store);
    store.remove(sample.id);
    expect(store.load(sample.id).kind).toBe('missing');
    store.add({ ...sample, id: 'other' }, '导入');
    expect(store.restore(sample.id)).toMatchObject({ ok: false, error: { code: 'conflict' } });
    store.remove('other');
    expect(store.restore(sample.id)).toMatchObject({ ok: true });
    expect(reportOf(store)).toEqual(before);
    expect(store.undo(sample.id)).toMatchObject({ ok: true });
    expect(reportOf(store)).toEqual(sample);
    close();
  });
});

/** Reopens the database for each direction and visits every state. */
function travel(file: string, states: readonly Report[]): void {
  const back = open(file);
  for (const state of states.slice(0, -1).toReversed()) {
    const undone = back.store.undo(sample.id);
    expect(undone.ok && undone.value.report).toEqual(state);
    expect(reportOf(back.store)).toEqual(state);
  }
  expect(back.store.undo(sample.id).ok).toBe(false);
  back.close();
  const forth = open(file);
  for (const state of states.slice(1)) {
    const redone = forth.store.redo(sample.id);
    expect(redone.ok && redone.value.report).toEqual(state);
    expect(reportOf(forth.store)).toEqual(state);
  }
  expect(forth.store.redo(sample.id).ok).toBe(false);
  forth.close();
}
