import { z } from 'zod';
import type { SumComparison } from '#shared/combine/compare-sum';
import type { OpenFact } from '#shared/combine/facts';
import type { NamedChange, NamedOverride } from '#shared/combine/named';
import type { Offset } from '#shared/combine/offsets';
import { type Fen, MAX_FEN } from '#shared/money/amount';
import { entryKey } from '#shared/report/schema';

const id = z.string().min(1).max(64);
const parts = z.array(id).min(1).max(500);
const title = {
  部门: z.string().trim().min(1, '请填写名称').max(200),
  parts,
  /** Whether internal transfers are set off against each other. */
  offset: z.boolean().default(true),
};
const again = {
  report: id,
  parts: parts.nullable().default(null),
  offset: z.boolean().nullable().default(null),
};

/** Inputs of methods that make one report from others (汇总); part of the contract. */
export const combineInputs = {
  /** Previews a 汇总; nothing is stored. */
  'combine.preview': z.strictObject(title),
  /** `facts`: figures that cannot be added, as given by a person (分, counts, hundredths of a point). */
  'combine.make': z.strictObject({
    ...title,
    facts: z.record(entryKey, z.int().min(-MAX_FEN).max(MAX_FEN)).default({}),
  }),
  /** Previews the effect of making a 汇总 again; nothing is stored. */
  'combine.previewAgain': z.strictObject(again),
  /**
   * Makes a 汇总 again from the current state of its units, or from other units; one step that can be
   * undone.
   */
  'combine.again': z.strictObject(again),
  'combine.state': z.strictObject({ report: id }),
  /** Each unit's share of one figure: a cell by its address, or a fact by its key. */
  'combine.parts': z.strictObject({ report: id, address: z.string().max(300) }),
  /** Compares a stored report with the sum of others, cell by cell. */
  'combine.compare': z.strictObject({ report: id, parts }),
} as const;

/** Points of a 汇总 that a person has to check. */
export interface CombineNotes {
  readonly offsets: readonly Offset[];
  readonly facts: readonly OpenFact[];
  readonly remarks: readonly string[];
}

/** The current state of a unit of a 汇总. */
export interface PartState {
  readonly id: string;
  readonly name: string;
  readonly state: 'same' | 'changed' | 'gone';
  /** Figures changed since the 汇总 was made. */
  readonly figures: readonly NamedChange[];
}

export interface CombineOutputs {
  'combine.preview': CombineNotes & {
    readonly 年度: number;
    readonly pack: string;
    /** Headline figures (分) by name. */
    readonly figures: Readonly<Record<string, Fen | null>>;
  };
  'combine.make': CombineNotes & { readonly report: string };
  /** `changes`: figures of the 汇总 itself, before and after. */
  'combine.previewAgain': CombineNotes & {
    readonly changes: readonly NamedChange[];
    readonly overridden: readonly NamedOverride[];
  };
  'combine.again': CombineNotes & { readonly overridden: readonly NamedOverride[] };
  /** `null` if the report was not made from others. */
  'combine.state': {
    readonly offset: boolean;
    readonly parts: readonly PartState[];
    readonly overridden: readonly NamedOverride[];
  } | null;
  'combine.parts': readonly { readonly id: string; readonly name: string; readonly amount: number }[];
  'combine.compare': SumComparison;
}
