// All source files of a department, in styles chosen by the seed.

import { findPack } from '#shared/packs/built-in/index';
import type { FileFormat } from '../imports/layouts/files.ts';
import type { Layout } from '../imports/layouts/layout.ts';
import { LAYOUTS } from '../imports/layouts/layouts.ts';
import { random } from '../imports/layouts/random.ts';
import type { BudgetPlace } from './budgets/place.ts';
import { PLACES } from './budgets/places.ts';
import { type BudgetFormat, budgetFile, type Changed, UNCHANGED } from './budgets.ts';
import { lastYearFile, tellsFact } from './last-year.ts';
import { performanceFacts, performanceFile } from './performance.ts';
import { PROGRAMS, type Program } from './program.ts';
import { type Expected, expectedOf, lastThreePublic } from './truth.ts';
import { drawUnit, initialOf, type Unit } from './unit.ts';
import { accountFiles, type GivenFile } from './workbooks.ts';

export interface Desk {
  readonly unit: Unit;
  readonly program: Program;
  readonly place: BudgetPlace;
  readonly budgetFormat: BudgetFormat;
  readonly changed: Changed;
  readonly layout: Layout;
  readonly lastFormat: FileFormat;
}

/** Formats written here, without another program. */
const BUDGET_FORMATS: readonly BudgetFormat[] = ['docx', 'html', 'xlsx'];
const LAST_FORMATS: readonly FileFormat[] = ['docx', 'html'];

/** Files saved by an office program, as departments receive them. */
export function drawOfficeDesk(seed: number): Desk {
  const chance = random('office desk', seed);
  return {
    ...drawDesk(seed),
    budgetFormat: chance.pick(['pdf', 'doc']),
    lastFormat: chance.pick(['pdf', 'doc']),
  };
}

/** Last year's publication prints 公开09: the text of some packs compares with it, and no other file has it. */
export function drawDesk(seed: number): Desk {
  const chance = random('desk', seed);
  const unit = drawUnit(seed, seed % 2 === 0 ? 'wan' : 'exact');
  const place = chance.pick(PLACES);
  return {
    unit,
    program: chance.pick(PROGRAMS),
    place,
    budgetFormat: chance.pick(BUDGET_FORMATS),
    changed: place.coded && chance.chance(0.3) ? changedOf(unit) : UNCHANGED,
    layout: chance.pick(LAYOUTS.filter(({ level, forms }) => level === '部门' && forms.includes('公开09'))),
    lastFormat: chance.pick(LAST_FORMATS),
  };
}

/** One 项 with another code in the budget, under the same name, and one with another name. */
export function changedOf({ planned, department }: Unit): Changed {
  const items = planned.filter(({ general }) => general.basic + general.project > 0);
  const spent = items.filter(({ code }) => department.leaves.some((leaf) => leaf.code === code));
  const [moved, renamed] = spent;
  const codes = moved === undefined ? {} : { [moved.code]: `${moved.code.slice(0, 5)}97` };
  const names = renamed === undefined ? {} : { [renamed.code]: `${renamed.name}（原）` };
  return { codes, names };
}

/** The 财决 workbook, the budget, last year's publication and the 绩效 tables. */
export async function filesOn(desk: Desk): Promise<readonly GivenFile[]> {
  const { unit, program, place, budgetFormat, changed, layout, lastFormat } = desk;
  return [
    ...(await accountFiles(unit, program)),
    await budgetFile(unit, place, budgetFormat, changed),
    await lastYearFile(unit, layout, lastFormat),
    await performanceFile(unit),
  ];
}

export function named({ unit, program, place, budgetFormat, layout, lastFormat }: Desk): string {
  return `${unit.seed} ${program.id} ${place.id}.${budgetFormat} ${layout.id}.${lastFormat}`;
}

/** The content of the files that a pack's text needs; zero spending on 机关运行 may be stated or omitted. */
export function wholeOf({ unit, place, layout }: Desk, packId: string): Expected {
  const { cells, facts } = expectedOf(unit, {
    accounts: true,
    budget: place.unit,
    last: layout.unit,
    lastWords: layout.manner.unit,
  });
  const words = JSON.stringify(findPack(packId)?.narrative);
  const asked = ([key]: readonly [string, unknown]) => words.includes(key);
  const told = [...facts].filter(([key]) => tellsFact(unit, layout, key));
  const threePublic = lastThreePublic(unit, layout.unit).filter(asked);
  const performance = [...performanceFacts(unit)].filter(
    ([key]) => key !== '绩效/重点评价项目数' || asked([key, 0]),
  );
  return { cells, facts: new Map([...told, ...threePublic, ...performance]) };
}

/** 科目 that the budget and the accounts do not share: both are reported. */
export function unmatchedOf({ unit, changed }: Desk): readonly string[] {
  const spent = unit.department.leaves.map(({ code }) => code);
  const unspent = [...initialOf(unit).keys()].filter((code) => !spent.includes(code));
  return [...unspent, ...Object.values(changed.codes)];
}

/** Zero spending on 机关运行 last year may be stated or omitted. */
export function told(facts: ReadonlyMap<string, number | null>): ReadonlyMap<string, number | null> {
  return new Map([...facts].filter(([key, value]) => key !== '机关运行经费/上年' || value !== 0));
}
