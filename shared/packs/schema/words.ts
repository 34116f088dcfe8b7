import { z } from 'zod';

/** Texts of a pack file. Control characters are removed before validation (`plainValue`). */
export const name = z.string().trim().min(1, '不能是空的').max(200, '太长，最多 200 个字');
export const sentence = z.string().max(4000, '太长，最多 4000 个字');
/** Text of a template's sentence: fields are parsed recursively, so their depth is limited. */
export const markup = z
  .string()
  .max(4000, '太长，最多 4000 个字')
  .refine(isShallow, '括号套得太深，请拆成几句');

/** Name of a row or column: as part of an address it must not contain the syntax of addresses and fields. */
export const addressed = z
  .string()
  .min(1, '不能是空的')
  .max(100, '太长，最多 100 个字')
  .refine((text) => !/[/{}(),<>\s]/.test(text), '里不能有 / , ( ) { } < > 和空格，请换成全角或删去')
  .refine((text) => !(text in {}), '不能用这个名称，请换一个');

const DEEPEST = 20;

function isShallow(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (depth > DEEPEST) return false;
  }
  return true;
}
