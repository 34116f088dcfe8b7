import { describe, expect, it } from 'vitest';
import type { Finding } from '#shared/checks/findings/finding';
import { readTranscription } from '#shared/report/transcription/read-transcription';
import { DEPARTMENTS } from './clean/more-departments.ts';
import {
  type Document,
  figuresOf,
  type PrintedFigure,
  rowsOf,
  slipsOf,
  withFigures,
} from './clean/planted.ts';
import { checkRead, checkTranscription, publishClean } from './clean/report.ts';

const DOCUMENTS = Object.entries(DEPARTMENTS).map(([name, department]) => ({
  name,
  content: publishClean(department),
}));

/** A report in 万元 with many 项. */
const content = publishClean(DEPARTMENTS.many);

const loud = (content: string): readonly Finding[] =>
  checkTranscription(content).findings.filter(
    ({ severity }) => severity === 'error' || severity === 'warning',
  );

/** Equally many of every document, in a fixed order unrelated to the forms'. */
function chosen(figures: readonly PrintedFigure[], many: number): readonly PrintedFigure[] {
  const step = Math.max(1, Math.floor(figures.length / many));
  return figures.filter((_, at) => at % step === 0);
}

type Outcome = 'alone, there' | 'alone, among others' | 'not there' | 'not alone';

/** Whether one wrong figure is reported once, at its cell or among equally possible ones. */
function outcomeOf(found: readonly Finding[], { table, column }: PrintedFigure, to: string): Outcome {
  const [only, more] = found;
  if (only === undefined || more !== undefined) return 'not alone';
  const isAt = (where: Finding['where']) =>
    where.table === table && (where.column === column || where.row === column);
  if (isAt(only.where) && only.actual?.startsWith(to) === true) return 'alone, there';
  return only.places?.some(isAt) === true ? 'alone, among others' : 'not there';
}

describe('one wrong figure', () => {
  it('one wrong figure is reported alone, at its cell, in at least 95 of 100; with equally possible cells, together with them', () => {
    const outcomes = new Map<Outcome, string[]>();
    for (const { name, content } of DOCUMENTS) {
      for (const [at, figure] of chosen(figuresOf(content), 40).entries()) {
        const slips = slipsOf(figure.printed);
        const [kind, to] = slips[at % slips.length] ?? ['', figure.printed];
        const outcome = outcomeOf(loud(withFigures(content, [[figure, to]])), figure, to);
        const said = `${name} ${figure.path.join('/')} ${kind} ${figure.printed} → ${to}`;
        outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), said]);
      }
    }
    const count = (outcome: Outcome) => outcomes.get(outcome)?.length ?? 0;
    const all = [...outcomes.values()].flat().length;
    const there = count('alone, there');
    const among = count('alone, among others');
    console.log(`一个数写错：${all} 处，指准 ${there}，列出同样可能的 ${among}`);
    expect([...(outcomes.get('not alone') ?? []), ...(outcomes.get('not there') ?? [])]).toEqual([]);
    expect(there / all).toBeGreaterThan(0.9);
    expect((there + among) / all).toBeGreaterThanOrEqual(0.95);
  }, 120_000);

  it('one wrong figure gets a likely cause', () => {
    const figure = figuresOf(content).find(
      ({ table, column }) => table === '公开05' && column === '项目支出',
    );
    if (figure === undefined) throw new Error('no such figure');
    for (const [kind, to] of slipsOf(figure.printed)) {
      expect(loud(withFigures(content, [[figure, to]]))).toMatchObject([
        {
          rule: '数额有误',
          expected: `${figure.printed} 万元`,
          message: expect.stringContaining(HINTS[kind] ?? ''),
        },
      ]);
    }
  });
});

const HINTS: Readonly<Record<string, string>> = {
  少一位: '（少一位数字？）',
  多一位: '（多打一位？）',
  两位颠倒: '（两位颠倒？）',
};

const parsed = (): Document => JSON.parse(content) as Document;
const amountsOf = (row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !/科目/.test(key)));

describe('two 科目 with interchanged amounts', () => {
  it('two 科目 with interchanged amounts are one error that names both codes', () => {
    const document = parsed();
    const rows = rowsOf(document, '公开05');
    const lowest = rows.filter(({ 科目编码: code }) => String(code ?? '').length === 7);
    const [one, other] = lowest as [Record<string, never>, Record<string, never>];
    const [a, b] = [amountsOf(one), amountsOf(other)];
    Object.assign(one, b);
    Object.assign(other, a);
    expect(loud(JSON.stringify(document))).toMatchObject([
      {
        rule: '金额对调',
        where: { table: '公开05', row: one.科目编码 },
        places: [{ row: one.科目编码 }, { row: other.科目编码 }],
      },
    ]);
  });
});

describe('amounts shifted against their 科目', () => {
  it.each([1, 2, -1])('amounts shifted by %i rows are one error that says how to move them', (by) => {
    const document = parsed();
    const rows = rowsOf(document, '公开05');
    const amounts = rows.map(amountsOf);
    for (const [at, row] of rows.entries()) {
      Object.assign(row, amounts[(at - by + rows.length) % rows.length]);
    }
    const move = by > 0 ? `把金额整体上移 ${by} 行` : `把金额整体下移 ${-by} 行`;
    expect(loud(JSON.stringify(document))).toMatchObject([
      { rule: '整表错行', where: { table: '公开05' }, message: expect.stringContaining(move) },
    ]);
  });
});

describe('one slip in several cells', () => {
  it('one slip in a 类 and its 款, in two columns, is one error', () => {
    const figures = figuresOf(content);
    const document = parsed();
    const rows = rowsOf(document, '公开05');
    const top = rows.findIndex(({ 科目编码: code }) => String(code ?? '').length === 3);
    const columns = ['小计', '项目支出'];
    const own = figures.filter(
      ({ table, path, column }) =>
        table === '公开05' && columns.includes(column) && (path[2] === top || path[2] === top + 1),
    );
    const below = rows[top + 1] ?? {};
    // Both rows lose the same ten thousands, as by an omitted digit if the 款 is the whole of its 类.
    const changes = own.map((figure) => [figure, (Number(figure.printed) - 90).toFixed(2)] as const);
    expect(String(below.科目编码)).toHaveLength(5);
    expect(changes).toHaveLength(4);
    const found = loud(withFigures(content, changes));
    expect(found).toMatchObject([{ rule: '数额有误', where: { table: '公开05' } }]);
    expect(found[0]?.message).toContain('共 4 处');
  });
});

describe('a 科目 under a wrong code', () => {
  it('a 科目 under a wrong code is reported once, in all forms that have it, without consequent sums and orders', () => {
    const document = parsed();
    const code = String(
      rowsOf(document, '公开05').find((row) => String(row.科目编码 ?? '').length === 7)?.科目编码,
    );
    const wrong = `${code.slice(0, 5)}88`;
    for (const table of ['公开03', '公开05']) {
      for (const row of rowsOf(document, table)) if (row.科目编码 === code) row.科目编码 = wrong;
    }
    expect(loud(JSON.stringify(document))).toMatchObject([
      { rule: '科目名称', expected: code, places: [{ table: '公开03' }, { table: '公开05' }] },
    ]);
  });
});

describe('two wrong figures', () => {
  it('two wrong figures are reported separately, even if one sum contains both', () => {
    const own = figuresOf(content).filter(({ table, column }) => table === '公开05' && column === '项目支出');
    const [one, other] = [own[4], own[9]];
    if (one === undefined || other === undefined) throw new Error('too few figures');
    const more = (figure: PrintedFigure, by: number) =>
      [figure, (Number(figure.printed) + by).toFixed(2)] as const;
    const found = loud(withFigures(content, [more(one, 41), more(other, 300)]));
    expect(found.map(({ rule, expected }) => [rule, expected]).sort()).toEqual(
      [one, other].map(({ printed }) => ['数额有误', `${printed} 万元`]).sort(),
    );
  });
});

describe('a correction', () => {
  it('a correction is offered for a total that is itself wrong, not for one that follows from another error', () => {
    const figures = figuresOf(content).filter(({ table, column }) => table === '公开05' && column === '小计');
    const [total, , , lowest] = figures;
    if (total === undefined || lowest === undefined) throw new Error('too few figures');
    const plus = (figure: PrintedFigure) =>
      withFigures(content, [[figure, `${Number(figure.printed) + 37}`.replace(/^(\d+)$/, '$1.00')]]);
    expect(loud(plus(total))).toMatchObject([{ rule: '数额有误', correction: '' }]);
    const basic = figuresOf(content).find(
      ({ path, column }) => path[0] === '公开05' && path[2] === lowest.path[2] && column === '项目支出',
    );
    if (basic === undefined) throw new Error('no such figure');
    expect(loud(plus(basic))).toMatchObject([{ rule: '数额有误', correction: null }]);
  });
});

describe('a form in another unit than it states', () => {
  it.each(['公开03', '公开05'])('is one error: %s ten thousand times too small', (table) => {
    const figures = figuresOf(content).filter((each) => each.table === table);
    const tiny = (printed: string) => (Number(printed) / 10_000).toFixed(6);
    const found = loud(
      withFigures(
        content,
        figures.map((figure) => [figure, tiny(figure.printed)] as const),
      ),
    );
    expect(found).toMatchObject([{ rule: '表的单位', where: { table }, expected: '万元', actual: '元' }]);
  });
});

describe('a form that contradicts itself throughout', () => {
  it('a form that contradicts itself throughout is one finding, and anything else against it is a hint', () => {
    const figures = figuresOf(content).filter(({ table }) => table === '公开05');
    // Each by a different amount, so that no single cause explains them.
    const changes = figures.map(
      (figure, at) => [figure, (Number(figure.printed) + 11 + at * at * 3.7).toFixed(2)] as const,
    );
    const found = loud(withFigures(content, changes)).filter(({ where }) => where.table === '公开05');
    expect(found.filter(({ rule }) => rule === '表内算式')).toHaveLength(1);
    expect(found.filter(({ rule }) => rule === '表内算式')[0]?.places?.length).toBeGreaterThan(3);
  });
});

describe('a figure decided against its formula', () => {
  it('a figure decided against its formula is not diagnosed as wrong', () => {
    const { report } = importedClean();
    const own = report.tables.公开05;
    const cells = { 基本支出: { amount: 987_654_300 as never, printed: null, reason: '按财政批复调整' } };
    const rows = own.rows.map((row) =>
      row.id === '合计' ? { ...row, cells: { ...row.cells, ...cells } } : row,
    );
    const { findings } = checkRead({ ...report, tables: { ...report.tables, 公开05: { ...own, rows } } });
    expect(findings.map(({ rule }) => rule)).toContain('按批复数填列');
    expect(findings.filter(({ rule }) => rule === '数额有误')).toEqual([]);
  });
});

function importedClean() {
  const read = readTranscription(content, 'clean');
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}
