import { z } from 'zod';
import { FACT_SECTIONS, ownFactKind } from '#shared/tables/fact-grammar';
import type { PartDefinition } from '#shared/tables/grammar';
import { form } from './form.ts';
import { relation } from './formula.ts';
import { glossary, narrative } from './text.ts';
import { addressed, name, sentence } from './words.ts';

const part: z.ZodType<PartDefinition> = z.strictObject({
  id: z.enum(['部门概况', '部门决算表', '决算情况说明', '名词解释', '附件']),
  ordinal: z.string().max(40),
  title: name,
});

const fact = z
  .strictObject({
    key: z.string().max(120),
    label: name,
    kind: z.enum(['amount', 'count', 'score']),
    unit: z.string().max(20).nullable(),
    section: z.enum(FACT_SECTIONS),
  })
  .refine(
    ({ key, kind }) =>
      ownFactKind(key) === kind && key.split('/').every((word) => addressed.safeParse(word).success),
    '的 key 要写成“金额/名称”“数量/名称”或“评分/名称”，并与 kind 一致',
  );

const unique = (ids: readonly string[]) => new Set(ids).size === ids.length;

/** The content of a pack file (docs/packs.md). */
export const packSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}.-]{0,60}$/u, '只能用汉字、字母、数字和 - .，最多 61 个字')
      .refine((text) => !(text in {}), '不能用这个名称，请换一个'),
    title: name,
    year: z.int().min(2000).max(2100),
    place: z.string().max(40).exactOptional(),
    source: sentence,
    inferred: z.array(sentence).max(100),
    tables: z
      .array(form)
      .max(60)
      .refine((all) => unique(all.map(({ id }) => id)), '里有同一张表两次，请删去一张'),
    relations: z.array(relation).max(400),
    parts: z
      .array(part)
      .max(5)
      .refine((all) => unique(all.map(({ id }) => id)), '里有同一部分两次，请删去一个'),
    narrative,
    facts: z
      .array(fact)
      .max(400)
      .refine((all) => unique(all.map(({ key }) => key)), '里有两个相同的 key，请改其中一个'),
    glossary: glossary.exactOptional(),
  })
  .refine(({ narrative: { sections } }) => {
    const ids = sections.flatMap(({ passages }) => passages.map(({ id, each }) => `${id}${each ? '/' : ''}`));
    return unique(ids);
  }, '的文字里有同一编号的两个段落，请改其中一个');

export type PackFile = z.infer<typeof packSchema>;
