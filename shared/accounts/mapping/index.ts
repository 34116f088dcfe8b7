import { CHECK_RULES } from './checks.ts';
import { FACT_RULES } from './facts.ts';
import type { MappingRule } from './rules.ts';
import { TABLE_RULES } from './tables.ts';

export type { MappingRule, Origin } from './rules.ts';

/** From the forms of the 决算 software to the published tables and the figures of the text: all of it. */
export const MAPPING: readonly MappingRule[] = [...TABLE_RULES, ...FACT_RULES, ...CHECK_RULES];
