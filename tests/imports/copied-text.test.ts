// Text copied from a PDF, as pdftotext gives it in three orders: what cannot be proved is not read, and nothing
// is invented.
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { reportAsRead } from '#shared/checks/check-document';
import { recognise } from '#shared/imports/document/recognise';
import type { SourceFile } from '#shared/imports/source/source';
import { type AccountName, documentPath, errorsOf } from '../cases/documents/truth.ts';
import { isAbout } from './about.ts';

const ACCOUNTS: readonly AccountName[] = ['finance-bureau-2024', 'social-work-2024'];
const ORDERS = { 按显示: [], 按版面: ['-layout'], 按内容: ['-raw'] } as const;

if (!hasPoppler()) console.warn('跳过：从 PDF 复制的文字（本机没有 poppler 的 pdftotext）');

describe.skipIf(!hasPoppler()).each(ACCOUNTS)('the copied text of %s', (name) => {
  it.each(Object.entries(ORDERS))('%s gives nothing wrong', (_, order) => {
    const { document, pack } = recognise([copied(name, order)], null);
    const loud = reportAsRead(document, pack).checked.findings.filter(
      ({ severity }) => severity === 'error' || severity === 'warning',
    );
    const known = errorsOf(name);
    const invented = loud.filter(
      (finding) => !known.some((error) => isAbout(finding, error.text) || isAbout(finding, error.right)),
    );
    expect(invented.map(({ message }) => message)).toEqual([]);
    expect(document.kind).not.toBe('预算');
  });
});

function copied(name: AccountName, order: readonly string[]): SourceFile {
  const text = execFileSync('pdftotext', [...order, documentPath(name), '-'], { encoding: 'utf8' });
  const lines = text.split(/[\n\f]/);
  const blocks = lines.map((line) => ({ kind: 'paragraph' as const, text: line, page: null }));
  return { file: '复制的文字.txt', kind: 'text', blocks, remarks: [] };
}

function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
