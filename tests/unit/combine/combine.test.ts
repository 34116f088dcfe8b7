import { beforeAll, describe, expect, it } from 'vitest';
import { type Combination, combine } from '#shared/combine/combine';
import { compareSum, type Publication } from '#shared/combine/compare-sum';
import { figuresOf, partOf } from '#shared/combine/part';
import { changedFigures, keepOverrides, memoryOf, partsOfFigure } from '#shared/combine/remember';
import { withEntries } from '#shared/combine/sum';
import { compute } from '#shared/compute/compute';
import { type Fen, fen } from '#shared/money/amount';
import type { Report } from '#shared/report/report';
import type { Address } from '#shared/tables/address';
import { type DrawnUnit, drawUnits, PACK, payingUnit, valueAt, YEAR } from './units.ts';

const UNITS = 60;
const TITLE = { id: 'whole', 部门: '示例市示例局', 年度: YEAR, 单位: '万元', pack: PACK } as const;
let units: readonly DrawnUnit[];
let made: Combination;

beforeAll(() => {
  const [first, ...others] = drawUnits(UNITS);
  if (first === undefined) throw new RangeError('no unit');
  const own = { ...first, report: { ...first.report, 部门: '示例市示例局（本级）' } };
  units = [payingUnit(own, others), ...others];
  made = combine(units, { ...TITLE, offset: true });
}, 120_000);

function plainSum(at: Address): number {
  return units.reduce((sum, { report, pack }) => sum + valueAt(report, pack, at), 0);
}

describe('a department combined from its units', () => {
  it('every cell is the sum of its parts, including the amount set off', () => {
    const differing = [...made.computed.cells.values()].filter(({ address, value }) => {
      const parts = made.parts.reduce((sum, part) => sum + (part.computed.cells.get(address)?.value ?? 0), 0);
      return (value ?? 0) !== parts;
    });
    expect(differing.map(({ address }) => address)).toEqual([]);
    expect(made.computed.cells.size).toBeGreaterThan(500);
  });

  it('the department has every row of every unit, in code order', () => {
    for (const { report } of units) {
      const ids = new Set(made.report.tables.公开02.rows.map(({ id }) => id));
      expect(report.tables.公开02.rows.filter(({ id }) => !ids.has(id))).toEqual([]);
    }
    const codes = made.report.tables.公开02.rows.flatMap(({ code }) => code ?? []);
    expect(codes).toEqual([...codes].sort());
    expect(made.report.tables.公开02.rows[0]?.id).toBe('合计');
  });

  it('units’ income from above is set off against the department’s payments to them', () => {
    const [offset] = made.offsets;
    const received = plainSum('公开02/合计/上级补助收入');
    expect(received).toBeGreaterThan(0);
    expect(offset).toMatchObject({ received, amount: received });
    expect(valueAt(made.report, PACK, '公开02/合计/上级补助收入')).toBe(0);
    expect(valueAt(made.report, PACK, '公开01/27/决算数')).toBe(plainSum('公开01/27/决算数') - received);
    expect(valueAt(made.report, PACK, '公开03/合计/本年支出合计')).toBe(
      plainSum('公开03/合计/本年支出合计') - received,
    );
    const plain = combine(units, { ...TITLE, offset: false });
    expect(valueAt(plain.report, PACK, '公开01/27/决算数')).toBe(plainSum('公开01/27/决算数'));
    expect(plain.offsets).toEqual([]);
  });

  it('a figure opens to its parts', () => {
    const memory = memoryOf(made, true, (id) => id);
    const at = '公开01/27/决算数';
    const parts = partsOfFigure(memory, at);
    expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(valueAt(made.report, PACK, at));
    expect(parts.at(-1)?.name).toBe('内部往来抵销');
    expect(parts.length).toBe(UNITS + 1);
  });

  it('facts that can be added are added, and the others are requested', () => {
    const withFacts = units.map((unit, at) => {
      const facts: Record<string, number> = {
        '车辆/应急保障车': at,
        '绩效/整体得分': 9000,
        '上年/公开01/31/决算数': 100,
      };
      if (at > 0) facts['三公/国内接待批次'] = 2;
      return { ...unit, report: { ...unit.report, facts } };
    });
    const { report, facts } = combine(withFacts, { ...TITLE, offset: true });
    expect(report.facts).toEqual({ '车辆/应急保障车': (59 * 60) / 2, '三公/国内接待批次': 118 });
    const counted = partsOfFigure(
      memoryOf(combine(withFacts, { ...TITLE, offset: true }), true, (id) => id),
      '车辆/应急保障车',
    );
    expect(counted.map(({ amount }) => amount)).toEqual(withFacts.map((_, at) => at));
    expect(facts.map(({ key, kind }) => [key, kind])).toEqual([
      ['三公/国内接待批次', 'incomplete'],
      ['上年/公开01/31/决算数', 'asked'],
      ['绩效/整体得分', 'asked'],
    ]);
  });

  it('the units are named in part one', () => {
    const listed = made.report.reasons['概况/所属单位']?.split('\n') ?? [];
    expect(listed).toHaveLength(UNITS - 1);
    expect(listed).not.toContain('示例市示例局（本级）');
  });

  it('the projects of every unit are appended', () => {
    const 项目 = (name: string) => ({
      项目名称: name,
      项目类型: '',
      资金归口处室: '',
      全年预算数: '1.00',
      全年执行数: '1.00',
      系统查询全年执行数: '1.00',
      '预算执行率%': '100',
      '资金管理情况得分率%': '100',
      '成本指标得分率%': '100',
      '产出指标得分率%': '100',
      '效益指标得分率%': '100',
      '满意度指标得分率%': '100',
      自评得分: '100',
      是否有偏差项目: '否',
    });
    const annex = (at: number) => ({
      单位编码: `${at}`,
      单位名称: `${at}所`,
      主管部门编码: '001',
      主管部门名称: '示例局',
      项目: [项目(`甲${at}`), 项目(`乙${at}`)],
    });
    const given = units
      .slice(0, 3)
      .map((unit, at) => ({ ...unit, report: { ...unit.report, 附件2: annex(at) } }));
    const { report } = combine(given, { ...TITLE, offset: true });
    expect(report.附件2?.项目.map((each) => each.项目名称)).toEqual([
      '甲0',
      '乙0',
      '甲1',
      '乙1',
      '甲2',
      '乙2',
    ]);
  });
});

describe('a unit that changes', () => {
  it('a unit’s changes are reported figure by figure, and the new sum keeps what a person entered', () => {
    const last = memoryOf(made, true, (id) => id);
    const [, second] = units;
    if (second === undefined) throw new RangeError('no unit');
    const leaf = second.report.tables.公开05.rows.find(({ code }) => code?.length === 7);
    const at = `公开05/${leaf?.id}/项目支出` as Address;
    const changed = withEntry(second.report, at, valueAt(second.report, PACK, at) + 1_000_000);
    const now = units.map((unit) => (unit === second ? { ...unit, report: changed } : unit));
    const before = last.parts.find(({ id }) => id === second.report.id)?.figures ?? {};
    const told = changedFigures(before, figuresOf(partOf(changed, PACK)));
    expect(told.map(({ place }) => place)).toContain(at);
    expect(told.every(({ before: old, after }) => (after ?? 0) - (old ?? 0) === 1_000_000)).toBe(true);

    const own = '公开09/决算数/公务接待费' as Address;
    const standing = { ...withEntry(made.report, own, 777), 说明: '自己写的' };
    const again = combine(now, { ...TITLE, offset: true });
    const kept = keepOverrides(again, standing, last);
    expect(valueAt(kept.report, PACK, own)).toBe(777);
    expect(kept.report.说明).toBe('自己写的');
    expect(valueAt(kept.report, PACK, at)).toBe(valueAt(made.report, PACK, at) + 1_000_000);
    expect(kept.overridden.map(({ place }) => place)).toEqual([own]);
  });
});

describe('printed units and the printed department', () => {
  it('each planted difference is found and nothing else', () => {
    const published = units.map(publication);
    const whole = { ...partOf(made.report, PACK), pack: PACK, coverage: null };
    expect(compareSum(whole, published).differences).toEqual([]);
    const places = [...whole.computed.cells.values()]
      .filter(
        ({ value, formula, address }) =>
          value !== null && value > 0 && formula === null && !address.startsWith('公开09'),
      )
      .map(({ address }) => address);
    const planted = places.filter((_, at) => at % Math.ceil(places.length / 12) === 0);
    expect(planted.length).toBeGreaterThanOrEqual(8);
    const wrong = printedWrong(made.report, planted, 50_000_000);
    const { differences } = compareSum({ ...partOf(wrong, PACK), pack: PACK, coverage: null }, published);
    expect(new Map(differences.map(({ address, difference }) => [address, difference]))).toEqual(
      new Map(planted.map((at) => [at, 50_000_000])),
    );
  }, 240_000);

  it('rounding in 万元 is not a difference', () => {
    const some = drawUnits(8, 'exact');
    const exact = combine(some, { ...TITLE, offset: false });
    const rounded: Report = { ...exact.report };
    const whole = { ...partOf(rounded, PACK), pack: PACK, coverage: null };
    expect(compareSum(whole, some.map(publication)).differences).toEqual([]);
  }, 60_000);
});

function publication({ report, pack, coverage }: DrawnUnit): Publication {
  return { ...partOf(report, pack), pack, coverage };
}

function withEntry(report: Report, at: Address, amount: number): Report {
  return withEntries(report, new Map([[at, fen(amount)]]));
}

function figures(report: Report): readonly (readonly [Address, Fen])[] {
  return [...compute(PACK, report).cells.values()].flatMap(({ address, value }) =>
    value === null ? [] : [[address, value] as const],
  );
}

/** A department as printed with wrong cells: every other figure is unchanged, including totals. */
function printedWrong(report: Report, places: readonly Address[], by: number): Report {
  const all = new Map(figures(report));
  for (const at of places) all.set(at, fen((all.get(at) ?? 0) + by));
  return withEntries(report, all);
}
