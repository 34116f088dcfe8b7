// Each layout again with other names, orders, codes, pages and blanks that a region might use.
import type { Head, Layout, Noise, SubjectForm } from './layout.ts';
import { type Random, random } from './random.ts';

/** Variants of a layout, reproducible. */
export function variantsOf(layout: Layout, count: number): readonly Layout[] {
  return Array.from({ length: count }, (_, index) => variant(layout, index + 1));
}

const AMOUNTS = ['决算数', '金额'];
const SUMS: Readonly<Record<string, readonly string[]>> = {
  小计: ['小计', '合计', '本年支出小计', '本年支出合计'],
  合计: ['合计', '小计', '本年支出合计'],
  本年支出小计: ['小计', '合计'],
};
const CODE_HEADS = ['科目编码', '功能分类科目编码', '支出功能分类科目编码', '项目（按功能分类）', '科目代码'];
const NAME_HEADS = ['科目名称', '功能分类科目名称', '支出功能分类科目名称'];

function variant(layout: Layout, number: number): Layout {
  const chance = random('variant', layout.id, number);
  const amount = chance.pick(AMOUNTS);
  const inside = chance.chance(0.15);
  const form = (shape: SubjectForm) => subjectVariant(chance, shape);
  return {
    ...layout,
    id: `${layout.id}~${number}`,
    unit: chance.pick(['元', '万元', layout.unit]),
    blank: chance.pick(['', '', '0.00', '0', '—', ' ', '-']),
    thousands: chance.chance(0.5),
    lineNumbers: chance.chance(0.5),
    columnNumbers: chance.chance(0.5),
    whole: { ...layout.whole, amount },
    fiscal: { ...layout.fiscal, amount: chance.pick(AMOUNTS) },
    income: form(layout.income),
    spending: form(layout.spending),
    general: form(layout.general),
    fund: form(layout.fund),
    capital: form(layout.capital),
    economic: { ...layout.economic, split: chance.pick([1, 1, 2] as const) },
    threePublic: {
      ...layout.threePublic,
      kind: chance.pick(['halves', 'pairs', 'rows', 'blocks', layout.threePublic.kind] as const),
    },
    pages: chance.chance(0.4)
      ? { rows: chance.int(10, 30), header: chance.pick(['repeated', 'once'] as const) }
      : null,
    notes: chance.pick(inside ? (['below', 'none'] as const) : (['above', 'below', 'none'] as const)),
    noise: { ...noise(chance, layout.noise), titleInside: inside },
  };
}

function subjectVariant(chance: Random, shape: SubjectForm): SubjectForm {
  const split = chance.pick([1, 1, 3] as const);
  const total = chance.pick(['first', 'last', 'head'] as const);
  return {
    ...shape,
    codes: { head: chance.pick(CODE_HEADS), split },
    name: chance.pick(NAME_HEADS),
    item: chance.chance(0.6) ? '项目' : null,
    total: split === 1 && total === 'head' ? 'first' : total,
    columns: columnVariant(chance, shape.columns),
  };
}

/** Sums renamed; in flat headers, the sum sometimes moved to the end. */
function columnVariant(chance: Random, columns: readonly Head[]): readonly Head[] {
  const renamed = columns.map((head) => renamedHead(chance, head));
  const flat = columns.every((head) => head.below === undefined);
  const [first, ...rest] = renamed;
  if (!flat || first === undefined || first.column === '年初结转和结余' || !chance.chance(0.25))
    return renamed;
  return [...rest, first];
}

function renamedHead(chance: Random, head: Head): Head {
  if (head.below !== undefined)
    return { ...head, below: head.below.map((each) => renamedHead(chance, each)) };
  const names = SUMS[head.column ?? ''];
  return names === undefined ? head : { ...head, text: chance.pick(names) };
}

function noise(chance: Random, base: Noise): Noise {
  return {
    ...base,
    spacers: chance.chance(0.15),
    emptyRows: chance.chance(0.2),
    indent: chance.pick(['', '', 'blanks', 'wide', 'nbsp'] as const),
    digits: chance.chance(0.07) ? 'full' : 'half',
    brackets: chance.chance(0.2) ? 'half' : 'full',
  };
}
