import type { DocumentKind } from './found-document.ts';

/** Returns the Chinese name of a document's kind if it is not final accounts; `null` if it is, or may be. */
export function otherKind(kind: DocumentKind): string | null {
  if (kind === '空白模板') return '这是一份空白模板，还没有填数';
  return kind === '预算' ? '这是部门预算，不是决算' : null;
}
