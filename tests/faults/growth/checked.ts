import { type Context, makeContext } from '#shared/checks/context/context';
import { RULES } from '#shared/checks/rules/index';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { findPack } from '#shared/packs/built-in/index';
import type { Report } from '#shared/report/report';
import { largeReport } from '../../unit/checks/clean/large.ts';
import type { Growing } from './measure.ts';
import { times } from './sources.ts';

const found = findPack('henan-2023');
if (found === null) throw new RangeError('no such pack');
const pack = found;

function told(...paragraphs: readonly string[]): Report {
  const { report } = largeReport(pack, 0, 0);
  const heads = ['一、收入支出决算总体情况说明', '二、收入决算情况说明', '三、支出决算情况说明'];
  return { ...report, texts: { ...report.texts, 决算情况说明: [...heads, ...paragraphs] } };
}

const long = (piece: string) => (size: number) => told(piece.repeat(size / piece.length));

/** One long paragraph under each heading that corresponds to a form. */
const HEADINGS = [
  '一、收入支出决算总体情况说明',
  '二、收入决算情况说明',
  '四、财政拨款收入支出决算总体情况说明',
  '五、一般公共预算财政拨款支出决算情况说明',
  '（二）一般公共预算财政拨款支出决算结构情况',
  '（三）一般公共预算财政拨款支出决算具体情况',
  '七、财政拨款“三公”经费支出决算情况说明',
  '十、机关运行经费支出情况说明',
  '十一、政府采购支出情况说明',
  '十二、国有资产占用情况说明',
  '十三、预算绩效情况说明',
];
const PIECES = {
  shares: '占本年支出的1%，',
  amounts: '其中公务接待费支出1.00万元，比上年增加2.00万元，',
  counts: '国内公务接待3批次、项目5个，分别为甲、乙，',
};
const everywhere = (piece: string) => (size: number) => {
  const { report } = largeReport(pack, 0, 0);
  const words = piece.repeat(size / piece.length / HEADINGS.length);
  const texts = {
    ...report.texts,
    决算情况说明: HEADINGS.flatMap((heading) => [heading, words]),
    部门概况: [words],
  };
  return { ...report, texts };
};

/** Reports of one shape, of any size. */
export const REPORTS: readonly {
  readonly what: string;
  readonly from: number;
  readonly report: (size: number) => Report;
}[] = [
  { what: '科目 rows', from: 1_000, report: (n) => largeReport(pack, n, 0).report },
  ...Object.entries(PIECES).map(([what, piece]) => ({
    what: `one paragraph of ${what} in each section`,
    from: 60_000,
    report: everywhere(piece),
  })),
  { what: 'projects', from: 1_000, report: (n) => largeReport(pack, 0, n).report },
  { what: 'one paragraph of 1%', from: 20_000, report: long('1%') },
  { what: 'one paragraph of amounts', from: 20_000, report: long('其中一般公共预算财政拨款支出1.00万元，') },
  { what: 'one paragraph of 占', from: 20_000, report: long('占本年支出的1%、') },
  { what: 'one number cut by ，', from: 20_000, report: long('，111') },
  { what: 'one number of digits', from: 20_000, report: long('1') },
  { what: 'one paragraph of blanks', from: 20_000, report: long(' ') },
  { what: 'one paragraph of 年度', from: 20_000, report: long('2024年') },
  { what: 'one paragraph of brackets', from: 20_000, report: long('（') },
  { what: 'one paragraph of quotation marks', from: 20_000, report: long('“') },
  { what: 'one paragraph of names', from: 20_000, report: long('某市某局') },
  { what: 'one paragraph of letters', from: 20_000, report: long('a.@') },
  { what: 'one paragraph of ordinals', from: 20_000, report: long('（1）、') },
  {
    what: 'paragraphs that say the same',
    from: 1_000,
    report: (n) => told(...times(n, () => '一般公共预算财政拨款支出1.00万元，占本年支出的1%。')),
  },
  {
    what: 'paragraphs of items',
    from: 1_000,
    report: (n) =>
      told(
        ...times(
          n,
          (at) =>
            `${at}.一般公共服务支出（类）人大事务（款）科目${at}（项）。年初预算为1.00万元，支出决算为1.00万元，完成年初预算的100%。`,
        ),
      ),
  },
  { what: 'headings', from: 1_000, report: (n) => told(...times(n, (at) => `（${at}）某项情况说明`)) },
];

/** The whole check, for each shape. */
export const CHECKED: readonly Growing[] = REPORTS.map(({ what, from, report }) => ({
  what: `checked: ${what}`,
  from,
  make: (size) => {
    const made = report(size);
    const computed = compute(pack, made);
    return () => checkReport(pack, made, computed);
  },
}));

/** The input of rules, made once for all of them: for one shape after the other. */
class Contexts {
  #what = '';
  readonly #known = new Map<number, Context>();

  of({ what, report }: (typeof REPORTS)[number], size: number): Context {
    if (what !== this.#what) this.#known.clear();
    this.#what = what;
    const known = this.#known.get(size);
    if (known !== undefined) return known;
    const given = report(size);
    const made = makeContext(pack, given, compute(pack, given));
    this.#known.set(size, made);
    return made;
  }
}

const contexts = new Contexts();

/** Each rule separately, for each shape, so that the cost of one is visible beside the others. */
export const RULED: readonly Growing[] = REPORTS.flatMap((shape) =>
  RULES.map((rule) => ({
    what: `rule ${rule.id}: ${shape.what}`,
    from: shape.from,
    make: (size: number) => {
      const context = contexts.of(shape, size);
      return () => rule.check(context);
    },
  })),
);
