import { z } from 'zod';
import { TABLE_IDS } from '#shared/tables/address';
import type { Expression } from '#shared/tables/expression';
import type { FormulaRule, Relation } from '#shared/tables/grammar';
import { addressed, name } from './words.ts';

/** The id of a standard form or of a free one (`isFreeTable`). */
export const tableId = z.union(
  [z.enum(TABLE_IDS), z.templateLiteral(['附表', z.string().regex(/[^/{}(),<>\s]{1,38}/)])],
  { error: '没有这张表，请写公开01至公开09，或“附表”加名称' },
);
const lineNumber = z.int().min(1).max(999);
const columns = z.array(addressed).min(1).max(100);

const DEEPEST = 6;

/** Expressions nest; in a file only to a limited depth. */
function expression(depth: number): z.ZodType<Expression> {
  const flat = [
    z.strictObject({ kind: z.literal('lines'), from: lineNumber, to: lineNumber }),
    z.strictObject({ kind: z.literal('columns'), columns }),
    z.strictObject({ kind: z.literal('children') }),
    z.strictObject({ kind: z.literal('tops'), codes: z.array(addressed).max(100).exactOptional() }),
    z.strictObject({
      kind: z.literal('cell'),
      table: tableId.exactOptional(),
      row: addressed.exactOptional(),
      column: addressed.exactOptional(),
    }),
  ] as const;
  if (depth === DEEPEST) return z.discriminatedUnion('kind', flat);
  const deeper = z.lazy(() => expression(depth + 1));
  return z.discriminatedUnion('kind', [
    ...flat,
    z.strictObject({ kind: z.literal('add'), parts: z.array(deeper).min(1).max(200) }),
    z.strictObject({ kind: z.literal('subtract'), from: deeper, less: z.array(deeper).min(1).max(200) }),
  ]);
}

const anyExpression = expression(0);

const rows = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('row'), row: addressed }),
  z.strictObject({ kind: z.literal('lines'), from: lineNumber, to: lineNumber }),
  z.strictObject({ kind: z.literal('classLines') }),
  z.strictObject({ kind: z.literal('parents') }),
  z.strictObject({ kind: z.literal('leaves') }),
]);

/** A standard formula by its name, or one of the pack's own. */
export const formula: z.ZodType<string | FormulaRule> = z.union([
  name,
  z.strictObject({ rows, columns, expression: anyExpression, atLeast: z.literal(true).exactOptional() }),
]);

/** A standard 勾稽关系 by its id, or one of the pack's own. */
export const relation: z.ZodType<string | Relation> = z.union([
  name,
  z.strictObject({
    id: name,
    title: name,
    left: z.strictObject({ table: tableId, row: addressed, column: addressed }),
    right: anyExpression,
  }),
]);
