import { readFileSync } from 'node:fs';
import { compute } from '#shared/compute/compute';
import { readWithoutRepeats } from '#shared/compute/read-without-repeats';
import type { Publication } from '#shared/publication/blocks';
import { publish } from '#shared/publication/publish';
import { REFERENCE, SAMPLE } from '../../support/cases.ts';
import { type Json, multiplied, withLines, withNegatives } from './figures.ts';
import { annexText, longWords, NAMES } from './texts.ts';

/** The properties of a generated report. */
export interface Shape {
  readonly base: 'reference' | 'sample';
  readonly name: string;
  readonly unit: '元' | '万元';
  /** Zeros appended to every amount. */
  readonly zeros: number;
  readonly negative: boolean;
  /** How often the 科目 are repeated in their tables. */
  readonly lines: number;
  readonly projects: number;
  /** Characters in each text of the annexes. */
  readonly annex: number;
}

const pick = <T>(from: readonly T[], index: number): T => from[index % from.length] as T;

/** Shapes of every kind, by number: the first ones differ most from one another. */
export function shapeOf(index: number): Shape {
  const lines = pick([1, 1, 12, 1, 3, 1, 1, 20], index);
  return {
    base: pick(['sample', 'reference', 'reference'], index),
    name: pick(NAMES, index * 5 + Math.floor(index / 3)),
    unit: index % 2 === 0 ? '元' : '万元',
    zeros: pick([0, 3, 1, 5, 2, 4, 0], index),
    negative: index % 3 !== 0,
    lines,
    projects: pick([52, 0, 3, 120, 1, 500, 17], index),
    annex: pick([0, 40, 300, 8, 1200], index),
  };
}

/** The publication of a shape, including charts. */
export function publicationOf(shape: Shape): Publication {
  const file = JSON.parse(readFileSync(shape.base === 'sample' ? SAMPLE : REFERENCE, 'utf8')) as Json;
  const read = readWithoutRepeats(JSON.stringify(shaped(file, shape)), 'shape');
  if (!read.ok) throw new Error(read.error.message);
  const { report, pack } = read.value;
  return publish(pack, report, compute(pack, report), { charts: true, numbers: true });
}

function shaped(file: Json, shape: Shape): Json {
  const renamed = JSON.parse(JSON.stringify(file).replaceAll(String(file.部门), shape.name)) as Json;
  const scaled = withNegatives(multiplied(renamed, shape.zeros, shape.unit), shape.negative);
  const 附件2 = projects(scaled.附件2 as Json | null, shape);
  const { 附件2: _, ...rest } = withLines(scaled, shape.lines);
  return {
    ...rest,
    单位: shape.unit,
    决算情况说明: [...(scaled.决算情况说明 as readonly string[]), ...longWords(shape.name)],
    附件1: annexText(scaled.附件1, shape.annex),
    ...(附件2 === null ? {} : { 附件2 }),
  };
}

/** `null` for none. */
function projects(annex: Json | null, { projects: count, annex: length }: Shape): Json | null {
  const list = (annex?.项目 ?? []) as readonly Json[];
  if (annex === null || count === 0 || list.length === 0) return null;
  const 项目 = Array.from({ length: count }, (_, at) => pick(list, at));
  return {
    ...annex,
    项目: 项目.map((each, at) => (at % 9 === 0 ? (annexText(each, length) as Json) : each)),
  };
}
