import type { DocumentKind } from './found-document.ts';

/**
 * Names the kind of a document that is not final accounts, in Chinese; `null` where it is, or may be, final
 * accounts.
 */
export function otherKind(kind: DocumentKind): string | null {
  if (kind === '空白模板') return '这是一份空白模板，还没有填数';
  return kind === '预算' ? '这是部门预算，不是决算' : null;
}
