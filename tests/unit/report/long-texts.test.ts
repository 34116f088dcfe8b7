import { expect, it } from 'vitest';
import { z } from 'zod';
import { inputs } from '#shared/api/contract';
import { methods as bureauMethods } from '#shared/bureau/methods';
import { plainValue } from '#shared/report/entry/plain-value';

/** From here on a text is more than a name, a figure, an address or a path. */
const LONG = 2_001;
const FILES = new Set(['base64', 'beside']);

interface Schema {
  readonly type?: unknown;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** The names that lead to each long text of an input. */
function longTexts(schema: Schema, path: readonly string[] = []): readonly (readonly string[])[] {
  const { properties = {}, items, additionalProperties: any, anyOf = [], oneOf = [] } = schema;
  const inner = [...anyOf, ...oneOf, ...(items === undefined ? [] : [items])];
  if (typeof any === 'object') inner.push(any);
  return [
    ...(schema.type === 'string' && (schema.maxLength ?? 0) >= LONG ? [path] : []),
    ...inner.flatMap((each) => longTexts(each, path)),
    ...Object.entries(properties).flatMap(([name, each]) => longTexts(each, [...path, name])),
  ];
}

const asJson = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;
const all = [
  ...Object.entries(inputs),
  ...Object.entries(bureauMethods).map(([name, { input }]) => [`bureau ${name}`, input] as const),
].flatMap(([name, schema]) => longTexts(asJson(schema)).map((path) => [name, path] as const));
const texts = all.filter(([, path]) => !FILES.has(path.at(-1) ?? ''));

it('every long text of an input keeps its lines', () => {
  expect(texts.length).toBeGreaterThan(20);
  const broken = texts.filter(([, path]) => {
    const given = path.reduceRight<unknown>((value, name) => ({ [name]: value }), '一\n二');
    return plainValue(given).altered.size > 0;
  });
  expect([...new Set(broken.map(([name, path]) => `${name} ${path.join('.')}`))]).toEqual([]);
});
