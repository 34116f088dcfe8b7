import { CHECK_RULES } from './checks.ts';
import { FACT_RULES } from './facts.ts';
import type { MappingRule } from './rules.ts';
import { TABLE_RULES } from './tables.ts';

export type { FigureOrigin, MappingRule } from './rules.ts';

/**
 * The whole mapping from the forms of the 决算 software to the published tables and the figures in the
 * text.
 */
export const MAPPING: readonly MappingRule[] = [...TABLE_RULES, ...FACT_RULES, ...CHECK_RULES];
