import fc from 'fast-check';
import { z } from 'zod';
import { inputs, type Method } from '#shared/api/contract';
import { editSchema } from '#shared/edits/edit';

/** Elements of inputs: names with a meaning somewhere, paths out of the folder, and any text. */
const WORDS = [
  '公开05',
  '公开05/2070104/基本支出',
  '合计',
  '205',
  '12.5',
  '决算情况说明',
  '../../x',
  '__proto__',
];

/** A method, or one kind of edit of the method for edits, with the schema of its input. */
export interface FuzzCase {
  readonly name: string;
  readonly method: Method;
  readonly schema: z.ZodType;
}

/** Every method; `report.edit` once for each kind of edit, so that each is called as often as a method. */
export const FUZZ_CASES: readonly FuzzCase[] = (Object.keys(inputs) as Method[]).flatMap((method) =>
  method === 'report.edit'
    ? editSchema.options.map(
        (edit): FuzzCase => ({
          name: `${method} ${kindOf(edit)}`,
          method,
          schema: inputs[method].extend({ edits: z.array(edit).min(1).max(3) }),
        }),
      )
    : [{ name: method, method, schema: inputs[method] }],
);

function kindOf(edit: (typeof editSchema.options)[number]): string {
  return 'shape' in edit ? edit.shape.kind.value : 'annex';
}

const LONG = '长'.repeat(1000);

interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
}

/**
 * Inputs for a method: mostly valid for its schema, with a part of any shape here and there, so that both the
 * handler and the boundary are reached. `words` are often used for texts.
 */
export function inputFor({ schema }: FuzzCase, words: readonly string[]): fc.Arbitrary<unknown> {
  const text = fc.oneof(
    { weight: 75, arbitrary: fc.constantFrom(...words, ...WORDS) },
    { weight: 24, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
    { weight: 1, arbitrary: fc.constantFrom(LONG, LONG.repeat(100)) },
  );
  return fc.oneof(
    { weight: 6, arbitrary: shaped(asJson(schema), { text, others: 1, long: 1 }) },
    fc.jsonValue(),
  );
}

/**
 * Inputs valid for a method's schema except for their texts, which are `text` or, equally often, one of `words`.
 * Lists are short: hundreds of texts of 100,000 characters are refused, and cost more than all other cases.
 */
export function textInputFor(
  { schema }: FuzzCase,
  words: readonly string[],
  text: fc.Arbitrary<string>,
): fc.Arbitrary<unknown> {
  const either = fc.oneof(text, fc.constantFrom(...words));
  return shaped(asJson(schema), { text: either, others: 0, long: 0 });
}

function asJson(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;
}

/** What texts are, how many of twenty parts have any shape, and how many of a hundred lists are long. */
interface Filling {
  readonly text: fc.Arbitrary<string>;
  readonly others: number;
  readonly long: number;
}

function shaped(schema: Schema, filling: Filling): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 20 - filling.others, arbitrary: asAsked(schema, filling) },
    { weight: filling.others, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  );
}

function asAsked(schema: Schema, filling: Filling): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => shaped(choice, filling)));
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object':
      return record(schema, filling);
    case 'array':
      return array(shaped(schema.items ?? {}, filling), filling.long);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1e12, max: schema.maximum ?? 1e12 });
    case 'string':
      return filling.text;
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

/** Short, and `long` of a hundred times long. */
function array(item: fc.Arbitrary<unknown>, long: number): fc.Arbitrary<unknown> {
  const repeated = fc
    .tuple(item, fc.integer({ min: 50, max: 500 }))
    .map(([each, count]) => Array(count).fill(each));
  return fc.oneof(
    { weight: 100 - long, arbitrary: fc.array(item, { maxLength: 4 }) },
    { weight: long, arbitrary: repeated },
  );
}

function record({ properties = {}, required = [] }: Schema, filling: Filling): fc.Arbitrary<unknown> {
  const parts = Object.entries(properties).map(([key, part]) => [key, shaped(part, filling)] as const);
  return fc.record(Object.fromEntries(parts), { requiredKeys: required.filter((key) => key in properties) });
}
