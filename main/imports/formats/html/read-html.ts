import { settleFlow } from '#main/imports/flow/settle';
import { SAVE_AS_EXCEL } from '#main/imports/kinds/kind';
import { Refusal } from '#main/imports/refusal';
import { documentSource, type SourceFile } from '#shared/imports/source/source';
import { readPage } from './blocks.ts';
import { decodePage } from './decode.ts';
import { pageTree } from './tree.ts';

/** Reads a page saved from a site or by an office program. Nothing in it is run or fetched. */
export function readHtml(file: string, bytes: Buffer): SourceFile {
  return readPageText(file, decodePage(bytes));
}

/** The same, for a page that is already decoded. */
export function readPageText(file: string, html: string): SourceFile {
  const source = documentSource(file, settleFlow(readPage(pageTree(html))));
  if (source.blocks.length > 0) return source;
  if (/<frameset\b/i.test(html)) {
    throw new Refusal(`这个网页的内容在旁边的文件夹里，没有存在这个文件里；${SAVE_AS_EXCEL}`);
  }
  throw new Refusal('网页里没有文字；请在浏览器里打开后全选、复制，再粘贴进来，或下载网页上的附件');
}
