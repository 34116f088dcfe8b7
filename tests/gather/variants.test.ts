// Changed workbooks: what is still read, and what is reported.
import { describe, expect, it } from 'vitest';
import { readFiles } from '#main/imports/read-files';
import { accountForms } from './accounts.ts';
import { compareCells, compareFacts, isEntry, shown } from './compare.ts';
import { PROGRAMS, UNNUMBERED } from './program.ts';
import { sourcesOf, takenFrom } from './taken.ts';
import { expectedOf } from './truth.ts';
import { drawUnit } from './unit.ts';
import {
  BEARABLE,
  bearableFiles,
  disagreeingFiles,
  disagreements,
  FLAWS,
  filesWithOthers,
  filesWithout,
  filesWithSecond,
  filesWithTwoBudgets,
  flawedFiles,
  NEEDED,
  PLAIN,
  sheetOfForm,
} from './variants/accounts.ts';
import { locked } from './variants/edits.ts';
import { accountFiles, filesOf, type GivenFile } from './workbooks.ts';

/** One with every kind of funds. */
const UNIT = unitWith(({ fund, capital, ownMoney, carried }) => fund && capital && ownMoney && carried);

function unitWith(holds: (conditions: ReturnType<typeof drawUnit>['department']['conditions']) => boolean) {
  for (let seed = 1; ; seed++) {
    const unit = drawUnit(seed, 'exact', 2024);
    if (holds(unit.department.conditions)) return unit;
  }
}

const take = async (files: readonly GivenFile[]) => takenFrom(await sourcesOf(files), 2024);

const byPlace = (cells: Awaited<ReturnType<typeof take>>['cells']) =>
  new Map(cells.map(({ address, amount }) => [address, amount]));

describe('a workbook', () => {
  it.each(BEARABLE.map((variant) => ({ variant, id: variant.id })))(
    'a workbook with $id is still read',
    async ({ variant }) => {
      const taken = await take(await bearableFiles(UNIT, variant));
      const expected = expectedOf(UNIT, { accounts: true, budget: null, last: null });
      const cells = new Map(taken.cells.map(({ address, amount }) => [address, amount]));
      const facts = new Map(taken.facts.map(({ key, value }) => [key, value]));
      expect(compareCells(expected, cells, isEntry).differences.map(shown)).toEqual([]);
      expect(compareFacts(expected, facts).differences.map(shown)).toEqual([]);
      expect(taken.conflicts).toEqual([]);
      expect(taken.missing).toEqual([]);
    },
  );

  it.each(
    disagreements(UNIT).map((disagreement) => ({
      disagreement,
      name: Object.values(disagreement.place).join('/'),
    })),
  )('a workbook whose $name another form contradicts: both are reported', async ({ disagreement }) => {
    const { conflicts } = await take(await disagreeingFiles(UNIT, disagreement));
    const sheet = (id: (typeof disagreement.against)[number]) => sheetOfForm(UNIT, id);
    const told = conflicts.some(({ one, other }) => {
      const places = [one.source, other.source];
      const own = places.some((place) => place.includes(`${sheet(disagreement.place.form)}`));
      return own && disagreement.against.some((id) => places.some((place) => place.includes(sheet(id))));
    });
    expect({
      told,
      conflicts: conflicts.map(({ what, one, other }) => `${what} ${one.source} ${other.source}`),
    }).toMatchObject({ told: true });
  });

  it.each(NEEDED)('a workbook without %s: that is reported', async (absent) => {
    const { missing } = await take(await filesWithout(UNIT, absent));
    expect(missing.join('\n')).toContain(absent.replace('财决附', '附'));
  });

  it('a workbook with 年初预算数 and 全年预算数 in 附03 provides the latter', async () => {
    const taken = await take(await filesWithTwoBudgets(UNIT));
    const expected = expectedOf(UNIT, { accounts: true, budget: null, last: null });
    const threePublic = taken.cells.filter(({ address }) => address.startsWith('公开09/'));
    expect(threePublic.length).toBeGreaterThan(0);
    for (const { address, amount } of threePublic)
      expect([address, amount]).toEqual([address, expected.cells.get(address)]);
  });

  it.each(FLAWS.map((flaw) => ({ flaw, id: flaw.id })))(
    'a workbook with an invalid figure ($id): that is reported',
    async ({ flaw }) => {
      const { unmatched, remarks } = await take(await flawedFiles(UNIT, flaw));
      const told = [...unmatched.map(({ place, message }) => `${place} ${message}`), ...remarks].join('\n');
      expect(told).toContain(sheetOfForm(UNIT, flaw.form));
    },
  );

  it('a workbook with a second, differing copy of a form: both locations are reported', async () => {
    const code = UNIT.department.leaves.find(({ general }) => general.basic > 0)?.code ?? null;
    const files = await filesWithSecond(UNIT, { form: '财决04', row: code, column: '基本支出' });
    const { conflicts } = await take(files);
    const between = conflicts.some(({ one, other }) =>
      [one, other].some(({ source }) => source.includes('财决04支出决算表.xlsx')),
    );
    expect(between).toBe(true);
  });

  it.each([
    ['2024年度', '2023年度', '2023年度'],
    [UNIT.department.name, `${UNIT.department.name}（本级）`, '（本级）'],
  ])(
    'a workbook with sheets of another year or unit (%s → %s): they are set aside and reported',
    async (from, to, said) => {
      const { cells, facts, conflicts, remarks } = await take(await filesWithOthers(UNIT, from, to));
      const expected = expectedOf(UNIT, { accounts: true, budget: null, last: null });
      expect(compareCells(expected, byPlace(cells), isEntry).differences.map(shown)).toEqual([]);
      expect(facts.length).toBeGreaterThan(0);
      expect(conflicts).toEqual([]);
      expect(remarks.join('\n')).toMatch(new RegExp(`工作表“.*”等 \\d+ 张是.*${said}.*没有取用`));
    },
  );

  it('a workbook with an unknown column of 经济分类: that is reported', async () => {
    const files = await filesOf(accountForms(UNIT, 'now'), UNIT, PLAIN, (sheets) =>
      sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((cells) =>
          cells.map((cell) => (cell?.value === '基本工资' ? { ...cell, value: '岗位钱' } : cell)),
        ),
      })),
    );
    const { unmatched } = await take(files);
    expect(unmatched.map(({ place, message }) => `${place} ${message}`).join('\n')).toMatch(
      /Z08_1.*![A-Z]+\d+ “岗位钱”一列没有认出/,
    );
  });

  it('a workbook without any 财决NN is recognised by its titles and structure', async () => {
    const taken = await take(await accountFiles(UNIT, UNNUMBERED));
    const expected = expectedOf(UNIT, { accounts: true, budget: null, last: null });
    const cells = new Map(taken.cells.map(({ address, amount }) => [address, amount]));
    expect(compareCells(expected, cells, isEntry).differences.map(shown)).toEqual([]);
  });

  it('a workbook without errors gets no remarks', async () => {
    const whole = await take(await bearableFiles(UNIT, { id: '', change: (sheets) => sheets }));
    expect(whole).toMatchObject({ conflicts: [], missing: [], unmatched: [] });
  });

  it('a workbook without some kinds of funds has empty forms, without remarks', async () => {
    const unit = unitWith(({ fund, capital, ownMoney }) => !fund && !capital && !ownMoney);
    const whole = await take(await bearableFiles(unit, { id: '', change: (sheets) => sheets }));
    expect(whole).toMatchObject({ conflicts: [], missing: [], unmatched: [] });
  });

  it('a locked workbook is refused with one sentence', async () => {
    const program = PROGRAMS.find(({ format }) => format === 'xls') ?? PROGRAMS[0];
    if (program === undefined) throw new RangeError('no programs');
    const [file] = await accountFiles(UNIT, program);
    if (file === undefined) throw new RangeError('no file');
    const read = await readFiles([{ ...file, bytes: locked(file.bytes) }]);
    expect(read).toMatchObject({ ok: false, error: { message: expect.stringMatching(/打开密码/) } });
  });

  it.each(['千元', '万元'] as const)('in %s is converted, and that is said', async (unit) => {
    const program = PROGRAMS.find((each) => each.unit === unit);
    if (program === undefined) throw new RangeError('no such program');
    const { remarks } = await take(await accountFiles(UNIT, program));
    expect(remarks.join('\n')).toContain(unit);
  });

  it('a workbook with hidden rows is read, and that is reported', async () => {
    const program = PROGRAMS.find(({ hidden }) => hidden);
    if (program === undefined) throw new RangeError('no such program');
    const { remarks } = await take(await accountFiles(UNIT, program));
    expect(remarks.join('\n')).toContain('隐藏');
  });
});
