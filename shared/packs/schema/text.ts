import { z } from 'zod';
import { TABLE_IDS } from '#shared/tables/address';
import type {
  Condition,
  GlossaryEntry,
  ListSource,
  NarrativeTemplate,
  Option,
  Part,
  Text,
} from '#shared/tables/text-grammar';
import { addressed, markup, name, sentence } from './words.ts';

const DEEPEST = 8;
const columns = z.array(addressed).min(1).max(40);
const subjectTable = z.enum(TABLE_IDS).extract(['公开02', '公开03', '公开05', '公开07', '公开08']);

const list: z.ZodType<ListSource> = z.discriminatedUnion('source', [
  z.strictObject({ source: z.literal('类'), table: subjectTable, column: addressed }),
  z.strictObject({ source: z.literal('项'), table: subjectTable, columns, budget: z.boolean() }),
  z.strictObject({ source: z.literal('经济科目'), classes: z.array(addressed).min(1).max(40) }),
  z.strictObject({ source: z.literal('栏'), table: subjectTable, row: addressed, columns }),
]);

function condition(depth: number): z.ZodType<Condition> {
  const flat = [
    z.strictObject({ has: markup }),
    z.strictObject({ zero: markup }),
    z.strictObject({ same: z.tuple([markup, markup]) }),
    z.strictObject({ negative: markup }),
    z.strictObject({ any: list }),
  ] as const;
  if (depth === DEEPEST) return z.union(flat);
  const deeper = z.lazy(() => condition(depth + 1));
  return z.union([
    ...flat,
    z.strictObject({ not: deeper }),
    z.strictObject({ and: z.array(deeper).max(60) }),
    z.strictObject({ or: z.array(deeper).max(60) }),
  ]);
}

const anyCondition = condition(0);

function text(depth: number): z.ZodType<Text> {
  return z.union([markup, z.array(part(depth)).max(200)]);
}

function part(depth: number): z.ZodType<Part> {
  const flat = [
    markup,
    z.strictObject({ list, text: markup, between: z.string().max(20) }),
    z.strictObject({ reason: markup, hint: sentence, of: markup, against: markup }),
    z.strictObject({ slot: name, hint: sentence, sentence: markup.exactOptional() }),
  ] as const;
  if (depth === DEEPEST) return z.union(flat);
  const option: z.ZodType<Option> = z.strictObject({
    when: anyCondition.exactOptional(),
    text: z.lazy(() => text(depth + 1)),
  });
  return z.union([...flat, z.strictObject({ choose: z.array(option).min(1).max(60) })]);
}

const passage = z.strictObject({
  id: name,
  level: z.union([z.literal(1), z.literal(2)]).exactOptional(),
  when: anyCondition.exactOptional(),
  each: list.exactOptional(),
  text: text(0),
});

export const narrative: z.ZodType<NarrativeTemplate> = z.strictObject({
  reasonThreshold: z.int().min(0).max(100_000),
  shortestReason: z.int().min(0).max(200),
  words: z.record(addressed, z.string().max(200)),
  sections: z.array(z.strictObject({ id: name, passages: z.array(passage).max(400) })).max(100),
});

export const glossary: z.ZodType<readonly GlossaryEntry[]> = z
  .array(
    z.strictObject({
      term: name,
      definition: sentence,
      also: z.array(name).max(20).exactOptional(),
      notIn: z.array(name).max(20).exactOptional(),
    }),
  )
  .max(400);
