import type { Context } from '#shared/checks/context/context';
import type { UnitSum } from '#shared/checks/context/unit-sums';
import { sayAmount, whereCell } from '#shared/checks/findings/say';
import { factSection, sayReference } from '#shared/checks/findings/say-reference';
import type { Breach, Rule } from '#shared/checks/rule';
import { factKind } from '#shared/narrative/facts/facts';
import { type Address, parseAddress } from '#shared/tables/address';

export const unitSumRules: readonly Rule[] = [
  {
    id: '各单位之和',
    title: '汇总的数等于各单位之和；人改过的照所改的，须核实',
    severity: 'warning',
    basis: '部门决算由本级和所属单位的决算汇总而成；改过的数应当说得出依据',
    scope: '全文',
    tellsCauses: true,
    check: (context) => context.sums.flatMap((sum) => changed(sum, context)),
  },
];

/** Nothing if the figure is the sum again; a blank equals zero. */
function changed({ place, sum }: UnitSum, context: Context): readonly Breach[] {
  const { report, computed } = context;
  const isCell = parseAddress(place) !== null;
  const stands = isCell
    ? (computed.cells.get(place as Address)?.value ?? null)
    : (report.facts[place] ?? null);
  if ((stands ?? 0) === (sum ?? 0)) return [];
  const say = (figure: number | null) =>
    isCell ? sayAmount(figure, report.单位) : sayFact(place, figure, context);
  const [expected, actual] = [say(sum), say(stands)];
  return [
    {
      where: isCell ? whereCell(place as Address, report) : { section: `补充数据 ${factSection(place)}` },
      message: `${sayReference(place, report)}改为 ${actual}，各单位之和是 ${expected}；请核实依据，或改回各单位之和`,
      expected,
      actual,
    },
  ];
}

function sayFact(place: string, figure: number | null, { report }: Context): string {
  const kind = factKind(place);
  if (figure === null || kind === 'amount') return sayAmount(figure, report.单位);
  return String(kind === 'score' ? figure / 100 : figure);
}
