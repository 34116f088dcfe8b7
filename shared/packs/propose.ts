import type { TemplatePack } from '#shared/tables/grammar';
import { DEFAULT_PACK_ID } from './built-in/index.ts';

/** As much of a pack as it takes to choose one. */
export interface PackTitle extends Pick<TemplatePack, 'id' | 'title' | 'year'> {
  /** Empty: the whole country. */
  readonly place: string;
}

/** The places that have packs, the ones that cover more first. */
export function placesOf(packs: readonly PackTitle[]): readonly string[] {
  const places = new Set(packs.map(({ place }) => place).filter((place) => place !== ''));
  return [...places].sort((a, b) => a.length - b.length || a.localeCompare(b, 'zh'));
}

/** The narrowest place that a department's name says: 上海市普陀区财政局 → 上海市普陀区, else 上海市; empty where none. */
export function placeIn(部门: string, packs: readonly PackTitle[]): string {
  const said = placesOf(packs).filter((place) => isIn(部门, place));
  return said.at(-1) ?? '';
}

const PLACE =
  /^(?:[^省市区县]{2,8}(?:省|自治区|市))?(?:[^省市区县]{1,8}[市州盟])?(?:[^省市区县]{1,8}[区县旗市])?/;

/** The 省, 市 and 区 with which a department's name begins: 上海市普陀区财政局 → 上海市普陀区; empty where it names none. */
export function placeNamed(部门: string): string {
  return PLACE.exec(部门)?.[0] ?? '';
}

/** The name begins with the place, whether 省, 市 or 区 is written or not. */
function isIn(部门: string, place: string): boolean {
  return 部门.startsWith(place) || 部门.startsWith(place.replace(/(?:省|市|区|县|自治区)$/, ''));
}

/**
 * The pack for a department's report of a year: of its place before those for the whole country, of its year before
 * the years around it, an earlier one before a later one.
 */
export function proposePack(packs: readonly PackTitle[], year: number, place: string): string {
  const rated = packs
    .filter((pack) => pack.place === '' || place.startsWith(pack.place))
    .toSorted((a, b) => b.place.length - a.place.length || yearsOff(a, year) - yearsOff(b, year));
  return rated[0]?.id ?? DEFAULT_PACK_ID;
}

/** A later pack's forms may not yet have been in force, so it counts as farther. */
function yearsOff(pack: PackTitle, year: number): number {
  return pack.year <= year ? year - pack.year : pack.year - year + 0.5;
}
