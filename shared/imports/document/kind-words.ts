import type { DocumentKind } from './found-document.ts';

/** What a document is that is no final accounts, as a Chinese phrase; `null` where it is, or may be. */
export function otherKind(kind: DocumentKind): string | null {
  if (kind === '空白模板') return '这是一份空白模板，还没有填数';
  return kind === '预算' ? '这是部门预算，不是决算' : null;
}
