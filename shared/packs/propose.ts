import type { TemplatePack } from '#shared/tables/grammar';
import { DEFAULT_PACK_ID } from './built-in/index.ts';

/** The properties of a pack needed to choose one. */
export interface PackTitle extends Pick<TemplatePack, 'id' | 'title' | 'year'> {
  /** Empty: nationwide. */
  readonly place: string;
}

/** The regions that have packs, larger ones first. */
export function placesOf(packs: readonly PackTitle[]): readonly string[] {
  const places = new Set(packs.map(({ place }) => place).filter((place) => place !== ''));
  return [...places].sort((a, b) => a.length - b.length || a.localeCompare(b, 'zh'));
}

/** The narrowest region in a department's name: 上海市普陀区财政局 → 上海市普陀区, else 上海市; empty if there is none. */
export function placeIn(部门: string, packs: readonly PackTitle[]): string {
  const said = placesOf(packs).filter((place) => isIn(部门, place));
  return said.at(-1) ?? '';
}

const PLACE =
  /^(?:[^省市区县]{2,8}(?:省|自治区|市))?(?:[^省市区县]{1,8}[市州盟])?(?:[^省市区县]{1,8}[区县旗市])?/;

/** The 省, 市 and 区 at the start of a department's name: 上海市普陀区财政局 → 上海市普陀区; empty if there are none. */
export function placeNamed(部门: string): string {
  return PLACE.exec(部门)?.[0] ?? '';
}

/** Whether the name begins with the region, with or without 省, 市 or 区. */
function isIn(部门: string, place: string): boolean {
  return 部门.startsWith(place) || 部门.startsWith(place.replace(/(?:省|市|区|县|自治区)$/, ''));
}

/**
 * The pack for a department's report of a year: of its region before nationwide, of its year before other years,
 * an earlier year before a later one.
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
