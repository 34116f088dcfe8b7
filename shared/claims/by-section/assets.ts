import type { Claim, ClaimReader, Statement } from '#shared/claims/claim';
import { applied, type Source } from '#shared/claims/source';
import type { TextNumber } from '#shared/claims/text/number';
import { FACTS } from '#shared/narrative/facts/facts';

const TOTAL = /(共有|共计|合计|拥有|有)(公务)?(用车|车辆)$|车辆(共|合计|总数)?(为)?$/;
const USE = /用车$|应急保障车$|执法车$|轿车$|越野车$|载客汽车$/;

/** 十二: the number of vehicles and their uses. */
export const claimsInAssets: ClaimReader = (paragraph) => {
  const vehicles = paragraph.numbers.filter(
    (number) => number.kind === 'count' && /[辆台]/.test(number.unit),
  );
  const total = vehicles.find((number) => TOTAL.test(number.before));
  const uses = usesOf(vehicles.filter((number) => number !== total && USE.test(number.before)));
  return paragraph.numbers.flatMap((number): readonly Claim[] => {
    const states = stateOf(number, total, uses);
    return states === null ? [] : [{ paragraph, number, states }];
  });
};

/** Up to 其他用车: the text after it explains those. */
function usesOf(told: readonly TextNumber[]): readonly TextNumber[] {
  const rest = told.findIndex(({ before }) => /其他(公务)?用车$/.test(before));
  return rest < 0 ? told : told.slice(0, rest + 1);
}

function stateOf(
  number: TextNumber,
  total: TextNumber | undefined,
  uses: readonly TextNumber[],
): Statement | null {
  if (number === total && uses.length > 1) {
    const value = uses.reduce((sum, use) => sum + use.value, 0);
    // A list that does not end in 其他用车 may be incomplete.
    const isAll = uses.some(({ before }) => /其他(公务)?用车$/.test(before)) || value > number.value;
    return {
      kind: 'count',
      name: '各类用途车辆之和',
      value,
      source: applied('合计', ...uses.map(vehicleSource)),
      ...(isAll ? {} : { isPart: true }),
    };
  }
  return uses.length > 1 && uses.includes(number)
    ? { kind: 'told', name: '车辆', source: vehicleSource(number) }
    : null;
}

const VEHICLES = FACTS.filter(({ key }) => key.startsWith('车辆/'));

function vehicleSource({ before }: TextNumber): Source {
  return VEHICLES.find(({ label }) => before.endsWith(label))?.key ?? null;
}
