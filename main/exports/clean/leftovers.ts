import { type InflationLimits, Zip } from '#main/imports/containers/zip';
import type { Leftover } from '#shared/publication/editions/leftover';
import { failure, type Result, success } from '#shared/result';
import { excelLeftovers } from './excel.ts';
import { packageLeftovers } from './package.ts';
import type { Expected, PartTexts } from './parts.ts';
import { wordLeftovers } from './word.ts';

const UNREADABLE = '文件打不开，或不是 Word（.docx）、Excel（.xlsx）、PDF、网页，不能检查';

/**
 * Lists the content of a Word, Excel, PDF or HTML file besides the publication: properties, comments, hidden
 * parts, names, links. Empty for a file that can be published as it is. `expected` is what its properties may
 * name; `null`: a title, and the department in it.
 */
export async function leftoversIn(
  bytes: Uint8Array,
  expected: Expected | null,
): Promise<Result<readonly Leftover[]>> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 5));
  try {
    if (head === '%PDF-') {
      const { pdfLeftovers } = await import('./pages.ts');
      return success(await pdfLeftovers(bytes, expected));
    }
    if (!head.startsWith('PK')) {
      const { htmlLeftovers } = await import('./pages.ts');
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return /<html\b/i.test(text) ? success(htmlLeftovers(text)) : failure('input', UNREADABLE);
    }
    const parts = readParts(bytes);
    const own = parts.has('word/document.xml')
      ? wordLeftovers(parts)
      : parts.has('xl/workbook.xml')
        ? excelLeftovers(parts)
        : null;
    if (own === null) return failure('input', UNREADABLE);
    return success([...packageLeftovers(parts, expected), ...own]);
  } catch {
    return failure('input', UNREADABLE);
  }
}

/** No genuine package is larger; its tables repeat so much that no ratio is suspicious. */
const LIMITS: InflationLimits = {
  inflated: 400_000_000,
  ratio: Number.POSITIVE_INFINITY,
  ratioFrom: Number.POSITIVE_INFINITY,
};

function readParts(bytes: Uint8Array): PartTexts {
  const archive = new Zip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), LIMITS);
  const parts = new Map<string, string>();
  for (const name of archive.names) {
    if (name.endsWith('/')) continue;
    const text = /\.(xml|rels|vml)$/i.test(name) ? (archive.read(name)?.toString('utf8') ?? '') : '';
    parts.set(name, text);
  }
  return parts;
}
