import { Zip } from '#main/imports/containers/zip';
import { LIMITS } from '#main/imports/limits';
import type { PageFlow } from '#main/imports/page/flow';
import { layOut, pageFlow } from '#main/imports/page/layout';
import { Refusal } from '#main/imports/refusal';
import { documentSource, type SourceFile } from '#shared/imports/source/source';
import { readPage } from './page.ts';
import { ofdDocument, partOf } from './parts.ts';

/** Pages of pictures with fewer letters have only page numbers. */
const FEW = 12;

/** Reads an OFD (GB/T 33190): letters and lines at their positions on the pages, as for a PDF. */
export function readOfd(file: string, bytes: Buffer): SourceFile {
  const zip = new Zip(bytes);
  const { box, pages, templates } = ofdDocument(zip);
  const flows: PageFlow[] = [];
  let [characters, pictures, read] = [0, 0, 0];
  // one part may be the content of many pages
  const part = (name: string) => {
    const xml = partOf(zip, name);
    read += xml.length;
    if (read > LIMITS.inflated) throw new Refusal('文档太长，不像是一份决算公开，没有读入');
    return xml;
  };
  for (const [index, place] of pages.entries()) {
    const page = readPage(part(place), box, (id) => {
      const template = templates.get(id);
      return template === undefined ? null : part(template);
    });
    characters += page.glyphs.length;
    pictures += page.pictures;
    if (characters > LIMITS.pdf.characters) throw new Refusal('文档太长，不像是一份决算公开，没有读入');
    flows.push(pageFlow(page, index + 1));
  }
  if (characters < FEW * pages.length && pictures > 0) {
    throw new Refusal('这份 OFD 是扫描件，没有文字，请用原来的 Word 或 Excel');
  }
  if (characters === 0) throw new Refusal('这份 OFD 里没有文字，请检查是否选错了文件');
  return documentSource(file, layOut(flows));
}
