// Workbooks that something befell: what is still read, and what is said.
import { describe, expect, it } from 'vitest';
import { readFiles } from '#main/imports/read-files';
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
  filesWithout,
  filesWithSecond,
  filesWithTwoBudgets,
  flawedFiles,
  NEEDED,
  sheetOfForm,
} from './variants/accounts.ts';
import { locked } from './variants/edits.ts';
import { accountFiles, type GivenFile } from './workbooks.ts';

/** One with every kind of money. */
const UNIT = unitWith(({ fund, capital, ownMoney, carried }) => fund && capital && ownMoney && carried);

function unitWith(holds: (conditions: ReturnType<typeof drawUnit>['department']['conditions']) => boolean) {
  for (let seed = 1; ; seed++) {
    const unit = drawUnit(seed, 'exact', 2024);
    if (holds(unit.department.conditions)) return unit;
  }
}

const take = async (files: readonly GivenFile[]) => takenFrom(await sourcesOf(files), 2024);

describe('a workbook', () => {
  it.each(BEARABLE.map((variant) => ({ variant, id: variant.id })))(
    'with $id is read all the same',
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
  )('whose $name another form contradicts: both are told', async ({ disagreement }) => {
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

  it.each(NEEDED)('without %s: that is said', async (absent) => {
    const { missing } = await take(await filesWithout(UNIT, absent));
    expect(missing.join('\n')).toContain(absent.replace('财决附', '附'));
  });

  it('with 年初预算数 and 全年预算数 in 附03 gives the latter', async () => {
    const taken = await take(await filesWithTwoBudgets(UNIT));
    const expected = expectedOf(UNIT, { accounts: true, budget: null, last: null });
    const trips = taken.cells.filter(({ address }) => address.startsWith('公开09/'));
    expect(trips.length).toBeGreaterThan(0);
    for (const { address, amount } of trips)
      expect([address, amount]).toEqual([address, expected.cells.get(address)]);
  });

  it.each(FLAWS.map((flaw) => ({ flaw, id: flaw.id })))(
    'with a cell that is no figure ($id): that is said',
    async ({ flaw }) => {
      const { unmatched, remarks } = await take(await flawedFiles(UNIT, flaw));
      const told = [...unmatched.map(({ place, message }) => `${place} ${message}`), ...remarks].join('\n');
      expect(told).toContain(sheetOfForm(UNIT, flaw.form));
    },
  );

  it('beside one of its forms with another figure: both places are told', async () => {
    const code = UNIT.department.leaves.find(({ general }) => general.basic > 0)?.code ?? null;
    const files = await filesWithSecond(UNIT, { form: '财决04', row: code, column: '基本支出' });
    const { conflicts } = await take(files);
    const between = conflicts.some(({ one, other }) =>
      [one, other].some(({ source }) => source.includes('财决04支出决算表.xlsx')),
    );
    expect(between).toBe(true);
  });

  it('without any 财决NN is known by its titles and structure', async () => {
    const taken = await take(await accountFiles(UNIT, UNNUMBERED));
    const expected = expectedOf(UNIT, { accounts: true, budget: null, last: null });
    const cells = new Map(taken.cells.map(({ address, amount }) => [address, amount]));
    expect(compareCells(expected, cells, isEntry).differences.map(shown)).toEqual([]);
  });

  it('says nothing of the kind where nothing is wrong', async () => {
    const whole = await take(await bearableFiles(UNIT, { id: '', change: (sheets) => sheets }));
    expect(whole).toMatchObject({ conflicts: [], missing: [], unmatched: [] });
  });

  it('without money of some kinds has empty forms, and nothing is said of them', async () => {
    const unit = unitWith(({ fund, capital, ownMoney }) => !fund && !capital && !ownMoney);
    const whole = await take(await bearableFiles(unit, { id: '', change: (sheets) => sheets }));
    expect(whole).toMatchObject({ conflicts: [], missing: [], unmatched: [] });
  });

  it('that is locked is refused with one sentence', async () => {
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

  it('with hidden rows is read, and that is said', async () => {
    const program = PROGRAMS.find(({ hidden }) => hidden);
    if (program === undefined) throw new RangeError('no such program');
    const { remarks } = await take(await accountFiles(UNIT, program));
    expect(remarks.join('\n')).toContain('隐藏');
  });
});
