// The generator itself: its figures are consistent, and it prints what it says.
import { describe, expect, it } from 'vitest';
import { budgetOf } from '#shared/tables/codes/functional';
import { drawDepartment } from './department.ts';
import { ERRORS, plantedErrors } from './errors.ts';
import { threePublicTotal } from './facts.ts';
import { type AllFigures, figuresOf } from './figures.ts';
import { brokenIdentities } from './identities.ts';
import { LAYOUTS } from './layouts.ts';
import { type PrintedDocument, printDocument } from './print.ts';
import { variantsOf } from './variants.ts';

const ROUNDS = Number(process.env.LAYOUT_ROUNDS ?? (process.env.FULL ? 4 : 1));
const SEEDS = Array.from({ length: 240 }, (_, index) => index + 1);

const precision = (seed: number) => (seed % 2 === 0 ? 'wan' : 'exact');

describe('a generated department', () => {
  it('a generated department satisfies every identity of the forms to the last 分', () => {
    const broken = SEEDS.flatMap((seed) => {
      const department = drawDepartment(seed, precision(seed));
      return brokenIdentities(department, figuresOf(department), 0).map((what) => `${seed} ${what}`);
    });
    expect(broken).toEqual([]);
  });

  it('a generated department is the same for the same seed, and different for another', () => {
    expect(drawDepartment(5, 'exact')).toEqual(drawDepartment(5, 'exact'));
    const totals = SEEDS.map((seed) =>
      figuresOf(drawDepartment(seed, 'exact')).公开01.find(({ id }) => id === '31'),
    );
    expect(new Set(totals.map((row) => row?.cells.决算数)).size).toBe(SEEDS.length);
  });

  it('a generated department has multiples of 0.01万元 on request', () => {
    const uneven = SEEDS.flatMap((seed) =>
      Object.values(figuresOf(drawDepartment(seed, 'wan'))).flatMap((rows) =>
        rows.flatMap(({ id, cells }) =>
          Object.values(cells).some((amount) => amount % 10_000 !== 0) ? [`${seed} ${id}`] : [],
        ),
      ),
    );
    expect(uneven).toEqual([]);
  });

  it('a generated department has every kind of funds, or lacks some', () => {
    const all = SEEDS.map((seed) => drawDepartment(seed, 'wan'));
    const some = (holds: (department: (typeof all)[number]) => boolean) => all.filter(holds).length;
    const has = (name: 'fund' | 'capital' | 'ownMoney' | 'carried') =>
      some(({ conditions }) => conditions[name]);
    for (const name of ['fund', 'capital', 'ownMoney', 'carried'] as const) {
      expect(has(name)).toBeGreaterThan(10);
      expect(has(name)).toBeLessThan(all.length - 10);
    }
    expect(some(({ facts }) => threePublicTotal(facts.actual) === 0)).toBeGreaterThan(10);
    expect(some(({ leaves }) => leaves.length < 6)).toBeGreaterThan(0);
    expect(some(({ leaves }) => leaves.length > 15)).toBeGreaterThan(10);
    expect(
      some(({ leaves }) => leaves.some(({ code }) => budgetOf(code) === '政府性基金预算')),
    ).toBeGreaterThan(10);
  });
});

describe.each(LAYOUTS.map((layout) => ({ layout, id: layout.id })))('layout $id', ({ layout }) => {
  const documents = [layout, ...variantsOf(layout, ROUNDS)].flatMap((each) =>
    Array.from({ length: 1 + ROUNDS }, (_, index) => index + 1).map((seed) =>
      printDocument(drawDepartment(seed * 7, precision(seed)), each),
    ),
  );

  it('the layout prints each figure once, where the truth places it', () => {
    for (const document of documents) {
      expect(misplaced(document)).toEqual([]);
      expect(untold(document)).toEqual([]);
    }
  });

  it('the layout’s printed sums agree within rounding', () => {
    for (const document of documents)
      expect(brokenIdentities(document.department, printedFigures(document), 10_000)).toEqual([]);
  });

  it('the layout’s planted errors change one place each', () => {
    for (const document of documents)
      for (const planted of plantedErrors(document, 1)) {
        expect(planted.document.blocks).not.toEqual(document.blocks);
        expect(planted.document.truth).toBe(document.truth);
        expect(planted.right).not.toBe(planted.wrong);
      }
  });
});

it('there are thirty layouts or more, all different', () => {
  expect(LAYOUTS.length).toBeGreaterThanOrEqual(30);
  expect(new Set(LAYOUTS.map(({ id }) => id)).size).toBe(LAYOUTS.length);
  const pages = LAYOUTS.map((layout) =>
    JSON.stringify(printDocument(drawDepartment(3, 'exact', 2023), layout).blocks),
  );
  expect(new Set(pages).size).toBe(LAYOUTS.length);
});

it('every kind of error is planted somewhere', () => {
  const kinds = LAYOUTS.flatMap((layout, index) =>
    plantedErrors(printDocument(drawDepartment(index + 2, 'wan'), layout), 2).map(({ kind }) => kind),
  );
  expect(new Set(kinds).size).toBe(ERRORS.size);
});

/** Figures whose cell does not contain their text, or that occur twice. */
function misplaced({ blocks, figures }: PrintedDocument): readonly string[] {
  const seen = new Set<string>();
  return figures.flatMap(({ block, row, column, text, place }) => {
    const table = blocks[block];
    const own = table?.kind === 'table' ? (table.rows[row]?.[column]?.text ?? '') : undefined;
    const name = place === null ? '' : `${place.table}/${place.row}/${place.column}`;
    const twice = name !== '' && seen.has(name);
    seen.add(name);
    return own === text && !twice ? [] : [`${name} ${text} ≠ ${own}`];
  });
}

/** Cells that look like an amount without a recorded figure. */
function untold({ blocks, figures, forms }: PrintedDocument): readonly string[] {
  const told = new Set(figures.map(({ block, row, column }) => `${block}/${row}/${column}`));
  return forms
    .filter(({ form }) => form.startsWith('公开'))
    .flatMap(({ block }) => {
      const table = blocks[block];
      if (table?.kind !== 'table') return [`${block} is no table`];
      return table.rows.flatMap((row, top) =>
        row.flatMap((cell, left) =>
          /^-?[\d,，０-９]+[.．][\d０-９]{2}$/.test(cell?.text ?? '') && !told.has(`${block}/${top}/${left}`)
            ? [`${block}/${top}/${left} ${cell?.text}`]
            : [],
        ),
      );
    });
}

/** The forms with each printed figure replacing the exact one; figures not printed stay exact. */
function printedFigures({ department, truth }: PrintedDocument): AllFigures {
  const exact = figuresOf(department);
  const tables: Partial<Record<string, Record<string, Record<string, number | null>>>> = truth.tables;
  const entries = Object.entries(exact).map(([id, rows]) => [
    id,
    rows.map((row) => ({
      ...row,
      cells: Object.fromEntries(
        Object.entries(row.cells).map(([column, amount]) => [
          column,
          tables[id]?.[row.id]?.[column] ?? amount,
        ]),
      ),
    })),
  ]);
  return Object.fromEntries(entries) as AllFigures;
}
