import type { Layout, Noise } from '../layout.ts';
import { FIRST_SIX, NATIONAL, sections, THREE_CODES } from '../parts.ts';
import type { Manner } from '../words/manner.ts';

type Changes = Partial<Omit<Layout, 'noise' | 'manner'>> & {
  readonly noise?: Partial<Noise>;
  readonly manner?: Partial<Manner>;
};

/** A layout derived from another one, with changes. */
export function layoutFrom(base: Layout, id: string, { noise, manner, ...changes }: Changes): Layout {
  return {
    ...base,
    place: id.split('-')[0] ?? id,
    ...changes,
    id,
    noise: { ...base.noise, ...noise },
    manner: { ...base.manner, ...manner },
  };
}

/** A layout derived from the national one. */
export const like = (id: string, changes: Changes): Layout => layoutFrom(NATIONAL, id, changes);

export const THREE = { codes: THREE_CODES };
export const SHANGHAI_CLASSES = ['231', '232'];
export const SHANGHAI_WORDS = sections(...FIRST_SIX, '三公', '政府性基金', '国有资本', '绩效', '其他');
export const threeOthers: Partial<Manner> = { others: ['机关运行', '政府采购', '国有资产'] };
