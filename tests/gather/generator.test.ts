// The generator of source files: its figures are consistent, and its files contain what it says.
import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { findPack, packOfYear } from '#shared/packs/built-in/index';
import { budgetOf } from '#shared/tables/codes/functional';
import { figuresOf } from '../imports/layouts/figures.ts';
import { brokenIdentities } from '../imports/layouts/identities.ts';
import { known } from '../imports/layouts/random.ts';
import { accountForms } from './accounts.ts';
import { PLACES } from './budgets/places.ts';
import { budgetBlocks } from './budgets.ts';
import { compareCells, isEntry, shown } from './compare.ts';
import { brokenForms } from './consistent.ts';
import { drafted, reportWith } from './ideal.ts';
import { performanceFacts } from './performance.ts';
import { PROGRAMS } from './program.ts';
import { expectedOf } from './truth.ts';
import { drawUnit, initialOf } from './unit.ts';
import { accountFiles } from './workbooks.ts';

/** All of them with FULL=1; a plain run tests some. */
const SEEDS = Array.from({ length: process.env.FULL ? 200 : 25 }, (_, index) => index + 1);
const precision = (seed: number) => (seed % 2 === 0 ? 'wan' : 'exact');
const UNITS = SEEDS.map((seed) => drawUnit(seed, precision(seed)));

describe('a generated unit', () => {
  it('a generated unit’s forms agree with one another to the 分', () => {
    expect(UNITS.flatMap((unit) => brokenForms(unit).map((what) => `${unit.seed} ${what}`))).toEqual([]);
  });

  it('a generated unit’s two years satisfy every identity of the nine forms', () => {
    const broken = UNITS.flatMap(({ seed, department, last }) =>
      [department, last].flatMap((year) =>
        brokenIdentities(year, figuresOf(year), 0).map((what) => `${seed} ${what}`),
      ),
    );
    expect(broken).toEqual([]);
  });

  it('a generated unit’s plan by 项 sums to the total, and sometimes includes a 项 without spending', () => {
    for (const unit of UNITS) {
      const { facts } = expectedOf(unit, { accounts: true, budget: '元', last: 'exact' });
      const byItem = [...facts].flatMap(([key, amount]) => (/^年初预算\/\d/.test(key) ? [amount] : []));
      expect(byItem.reduce((total, each) => total + each, 0)).toBe(facts.get('年初预算/合计'));
      expect([...initialOf(unit).keys()].every((code) => budgetOf(code) === '一般公共预算')).toBe(true);
    }
    const unspent = UNITS.filter((unit) =>
      [...initialOf(unit).keys()].some((code) => unit.department.leaves.every((leaf) => leaf.code !== code)),
    );
    expect(unspent.length).toBeGreaterThan(SEEDS.length / 20);
  });

  it('a generated unit has a few 项, or many', () => {
    const drawn = Array.from({ length: 200 }, (_, index) => drawUnit(index + 1, precision(index + 1)));
    const sizes = drawn.map(({ department }) => department.leaves.length);
    expect(Math.min(...sizes)).toBeLessThanOrEqual(4);
    expect(Math.max(...sizes)).toBeGreaterThanOrEqual(45);
  });

  it('a generated unit makes a draft without gaps or errors if everything is entered', () => {
    for (const unit of UNITS.slice(0, process.env.FULL ? UNITS.length : 12)) {
      const pack = known(findPack(packOfYear(unit.department.year)));
      const truth = expectedOf(unit, { accounts: true, budget: '元', last: 'exact' });
      const facts = new Map([...truth.facts, ...performanceFacts(unit)]);
      const { computed, texts, findings } = drafted(reportWith(unit, pack, { ...truth, facts }), pack);
      const cells = new Map([...computed.cells].map(([address, { value }]) => [address, value]));
      expect(compareCells(truth, cells, isEntry).differences.map(shown)).toEqual([]);
      expect(texts.filter((text) => text.includes('【缺数】'))).toEqual([]);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  it('a generated unit is the same for the same seed', () => {
    expect(drawUnit(5, 'exact')).toEqual(drawUnit(5, 'exact'));
  });
});

describe.each(PROGRAMS.map((program) => ({ program, id: program.id })))('program $id', ({ program }) => {
  it('the program writes every amount of every form once, exactly', async () => {
    const unit = drawUnit(11, 'exact', 2024);
    const files = await accountFiles(unit, program);
    const written = files.flatMap(({ bytes }) => numbersOf(bytes));
    const told = accountForms(unit, program.running).flatMap((form) =>
      form.kind === 'lines'
        ? form.blocks.flatMap(({ rows }) =>
            rows.flatMap(({ cells, counted }) => (counted ? [] : Object.values(cells))),
          )
        : form.rows.flatMap(({ cells }) => Object.values(cells)),
    );
    const amounts = told.flatMap((value) => (typeof value === 'number' && value !== 0 ? [value] : []));
    const divisor = { 元: 100, 千元: 100_000, 万元: 1_000_000 }[program.unit];
    const found = new Map<number, number>();
    for (const number of written) {
      const fen = Math.round(number * divisor);
      found.set(fen, (found.get(fen) ?? 0) + 1);
    }
    const wanted = new Map<number, number>();
    for (const fen of amounts) wanted.set(fen, (wanted.get(fen) ?? 0) + 1);
    expect([...wanted].filter(([fen, times]) => (found.get(fen) ?? 0) < times)).toEqual([]);
  });
});

it('the program’s sheet names are unique and within 31 characters', async () => {
  for (const program of PROGRAMS.filter(({ files }) => files === 'one')) {
    const [file] = await accountFiles(drawUnit(4, 'wan', 2023), program);
    const { SheetNames: names } = read(file?.bytes ?? new Uint8Array());
    expect(new Set(names).size).toBe(21);
    expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(31);
  }
});

describe.each(PLACES.map((place) => ({ place, id: place.id })))('budget of $id', ({ place }) => {
  it('the budget prints each 项 with its amount', () => {
    for (const unit of UNITS.slice(0, 40)) {
      const { facts } = expectedOf(unit, { accounts: false, budget: place.unit, last: null });
      const texts = budgetBlocks(unit, place).flatMap((block) =>
        block.kind === 'table' ? block.rows.map((row) => row.map((cell) => cell?.text ?? '').join('|')) : [],
      );
      for (const [key, amount] of facts) {
        const name = unit.planned.find(({ code }) => key.endsWith(code))?.name;
        if (name === undefined) continue;
        const printed = (amount / (place.unit === '元' ? 100 : 1_000_000)).toFixed(2);
        const row = texts.find((text) => text.includes(name) && text.replaceAll(',', '').includes(printed));
        expect(row, `${unit.seed} ${key} ${printed}`).toBeDefined();
      }
    }
  });
});

function numbersOf(bytes: Uint8Array): readonly number[] {
  const book = read(bytes);
  return book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name];
    if (sheet === undefined) return [];
    return utils
      .sheet_to_json<readonly unknown[]>(sheet, { header: 1, raw: true })
      .flatMap((row) => row.filter((value) => typeof value === 'number'));
  });
}
