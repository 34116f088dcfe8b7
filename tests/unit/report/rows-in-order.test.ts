import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Row } from '#shared/report/report';
import { withRowsInOrder } from '#shared/report/rows/rows-in-order';

/** One by one, as the rule defines it. */
function oneByOne(standing: readonly Row[], added: readonly Row[]): readonly Row[] {
  const rows = [...standing];
  for (const row of added) {
    const next = rows.findIndex(
      ({ block, code }) => block === row.block && code !== null && code > (row.code ?? ''),
    );
    const last = rows.findLastIndex(({ block }) => block === row.block);
    rows.splice(next === -1 ? last + 1 : next, 0, row);
  }
  return rows;
}

const rows = (blocks: readonly string[]) =>
  fc.array(
    fc.record({
      block: fc.constantFrom(...blocks),
      code: fc.option(fc.constantFrom('201', '20101', '2010101', '208', '20801', '2080101', '2080102')),
    }),
    { maxLength: 12 },
  );

function made(
  of: readonly { readonly block: string; readonly code: string | null }[],
  name: string,
): readonly Row[] {
  return of.map((each, at) => ({ ...each, id: `${name}${at}`, label: '', cells: {} }));
}

it('new rows are inserted where each would be alone, whatever the order of the rows', () => {
  const input = fc.tuple(rows(['甲', '乙']), rows(['甲', '乙']));
  fc.assert(
    fc.property(input, ([before, more]) => {
      const standing = made([...before, { block: '甲', code: null }, { block: '乙', code: null }], '旧');
      const added = made(more, '新');
      expect(withRowsInOrder(standing, added)).toEqual(oneByOne(standing, added));
    }),
    { numRuns: 2_000 },
  );
});

it('rows of a block without rows come first, in code order', () => {
  const added = made(
    [
      { block: '丙', code: '208' },
      { block: '丙', code: '201' },
    ],
    '新',
  );
  const standing = made([{ block: '甲', code: '201' }], '旧');
  expect(withRowsInOrder(standing, added)).toEqual(oneByOne(standing, added));
});
