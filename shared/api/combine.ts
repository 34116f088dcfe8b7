import { z } from 'zod';
import type { SumComparison } from '#shared/combine/compare-sum';
import type { OpenFact } from '#shared/combine/facts';
import type { Offset } from '#shared/combine/offsets';
import type { ChangedFigure, Overridden } from '#shared/combine/remember';
import type { Fen } from '#shared/money/amount';

const id = z.string().min(1).max(64);
const parts = z.array(id).min(1).max(500);
const made = {
  部门: z.string().trim().min(1, '请填写名称').max(200),
  parts,
  /** Whether internal transfers are set off against each other. */
  offset: z.boolean().default(true),
};

/** Inputs of what makes one report of others (汇总); part of the contract. */
export const combineInputs = {
  /** The preview of a 汇总; nothing is stored. */
  'combine.preview': z.strictObject(made),
  'combine.make': z.strictObject(made),
  /** Makes a 汇总 again of its units as they are now, or of other units; one step that can be undone. */
  'combine.again': z.strictObject({
    report: id,
    parts: parts.nullable().default(null),
    offset: z.boolean().nullable().default(null),
  }),
  'combine.state': z.strictObject({ report: id }),
  /** Each unit's share of one figure. */
  'combine.parts': z.strictObject({ report: id, address: z.string().max(300) }),
  /** Compares a stored report with the sum of others, cell by cell. */
  'combine.compare': z.strictObject({ report: id, parts }),
} as const;

/** The points of a 汇总 that a person has to look at. */
export interface CombineNotes {
  readonly offsets: readonly Offset[];
  readonly facts: readonly OpenFact[];
  readonly remarks: readonly string[];
}

/** A unit of a 汇总 as it is now. */
export interface PartState {
  readonly id: string;
  readonly name: string;
  readonly state: 'same' | 'changed' | 'gone';
  /** Figures that changed since the 汇总 was made (分). */
  readonly figures: readonly ChangedFigure[];
}

export interface CombineOutputs {
  'combine.preview': CombineNotes & {
    readonly 年度: number;
    readonly pack: string;
    /** Headline figures (分) by name. */
    readonly figures: Readonly<Record<string, Fen | null>>;
  };
  'combine.make': CombineNotes & { readonly report: string };
  'combine.again': CombineNotes & { readonly overridden: readonly Overridden[] };
  /** `null` where the report was not made of others. */
  'combine.state': {
    readonly offset: boolean;
    readonly parts: readonly PartState[];
    readonly overridden: readonly Overridden[];
  } | null;
  'combine.parts': readonly { readonly id: string; readonly name: string; readonly amount: Fen }[];
  'combine.compare': SumComparison;
}
