import { asRead } from '#shared/imports/bring-in/as-read';
import type { ReadDocument } from '#shared/imports/document/found-document';
import { otherKind } from '#shared/imports/document/kind-words';
import { type ReadSummary, summarise } from '#shared/imports/document/read-summary';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { type CheckReport, checkReport } from './run.ts';

/** The result of checking a document. */
export interface CheckedDocument {
  readonly read: ReadSummary;
  /** `null` if there is nothing to check; `notChecked` gives the reason. */
  readonly checked: CheckReport | null;
  readonly notChecked: string | null;
}

/** Checks a recognised document; nothing is stored. */
export function checkDocument(document: ReadDocument, pack: TemplatePack): CheckedDocument {
  const read = summarise(document, pack.id);
  const notChecked = whyNotChecked(document, read);
  if (notChecked !== null) return { read, checked: null, notChecked };
  return { read, checked: reportAsRead(document, pack).checked, notChecked: null };
}

/** Makes a report from a document and checks it. */
export function reportAsRead(
  document: ReadDocument,
  pack: TemplatePack,
): { readonly report: Report; readonly checked: CheckReport } {
  const { report, computed, coverage } = asRead(document, pack);
  return { report, checked: checkReport(pack, report, computed, { coverage }) };
}

function whyNotChecked({ tables, texts, 附件1, 附件2 }: ReadDocument, { kind }: ReadSummary): string | null {
  const other = otherKind(kind);
  if (kind === '空白模板') return `${other}，没有可以检查的；填好以后再打开`;
  if (kind === '预算') return `${other}，没有按决算检查；各表照原样列出，年初预算数可以照着填进“补充数据”`;
  const nothing = tables.length === 0 && Object.keys(texts).length === 0 && 附件1 === null && 附件2 === null;
  return nothing ? '没有认出决算公开的表或文字，没有检查；可以在“打开别人的文件”里指出哪张是什么表' : null;
}
