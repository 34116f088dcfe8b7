import JSZip from 'jszip';
import type { Leftover } from '#shared/publication/editions/leftover';
import { failure, type Result, success } from '#shared/result';
import { excelLeftovers } from './excel.ts';
import { packageLeftovers } from './package.ts';
import { htmlLeftovers, pdfLeftovers } from './pages.ts';
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
    if (head === '%PDF-') return success(await pdfLeftovers(bytes, expected));
    if (!head.startsWith('PK')) {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return /<html\b/i.test(text) ? success(htmlLeftovers(text)) : failure('input', UNREADABLE);
    }
    const parts = await readParts(bytes);
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

/** No genuine part is longer. */
const LARGEST = 400_000_000;

async function readParts(bytes: Uint8Array): Promise<PartTexts> {
  const archive = await JSZip.loadAsync(bytes);
  const parts = new Map<string, string>();
  let size = 0;
  for (const [name, entry] of Object.entries(archive.files)) {
    if (entry.dir) continue;
    const text = /\.(xml|rels|vml)$/i.test(name) ? await entry.async('string') : '';
    size += text.length;
    if (size > LARGEST) throw new RangeError('the package is too large');
    parts.set(name, text);
  }
  return parts;
}
