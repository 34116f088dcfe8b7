import type { GridModel } from '#renderer/grid/model/model.ts';
import { isNumbering } from '#shared/imports/headers/header-blocks';
import { plain } from '#shared/imports/label-matching';
import type { Block } from './clipboard.ts';
import { PastedHeads } from './pasted-heads.ts';

/**
 * The rows of a table copied whole, without its title, its head and the notes below; a rectangle without a head is
 * returned as it is.
 */
export function tableBody(model: GridModel, block: Block): Block {
  const heads = new PastedHeads(model);
  const first = block.findIndex((texts) => heads.isHead(texts));
  if (first === -1) return block;
  let from = first;
  while (from < block.length && isHeadRow(block[from] ?? [], heads)) from++;
  const last = block.findLastIndex((texts) => !isNote(texts));
  return block.slice(from, last + 1);
}

function isHeadRow(texts: readonly string[], heads: PastedHeads): boolean {
  const words = wordsOf(texts);
  return heads.isHead(texts) || (words.length > 1 && isNumbering(words));
}

function isNote(texts: readonly string[]): boolean {
  const [word, ...others] = wordsOf(texts);
  return word === undefined || (others.length === 0 && /^(注|说明|备注)[:：]/.test(word));
}

function wordsOf(texts: readonly string[]): readonly string[] {
  return texts.map(plain).filter((word) => word !== '');
}

/** The reason why a form copied whole does not belong here: its number and its title are another form's. */
export function foreignForm({ form }: GridModel, block: Block): string | null {
  const own = form === undefined ? null : numberIn(form.number);
  if (form === undefined || own === null) return null;
  const words = block.flat().map(plain);
  const copied = words.flatMap((word) => numberIn(word) ?? [])[0];
  if (copied === undefined || copied === own || words.includes(plain(form.title))) return null;
  return `复制的是公开${copied}表，这里是公开${own}表，没有粘贴。要粘贴到这里，请只复制数据的各行`;
}

/** “03” in 公开03表. */
function numberIn(text: string): string | null {
  return /^公开0?(\d{1,2})表$/.exec(text.replace(/\s/g, ''))?.[1]?.padStart(2, '0') ?? null;
}
