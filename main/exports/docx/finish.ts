import JSZip from 'jszip';
import { FONTS } from './styles.ts';

/** Names under which other systems know the fonts; 方正小标宋 is in no Windows. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  [FONTS.body]: '仿宋_GB2312,FangSong',
  [FONTS.heading1]: 'SimHei',
  [FONTS.heading2]: '楷体_GB2312,KaiTi',
  [FONTS.title]: '方正小标宋_GBK,华文中宋,STZhongsong',
  [FONTS.table]: 'SimSun',
};

/**
 * Adds what the docx library has no option for: a caption on each table for screen readers, in the order in
 * which the tables stand in the document, and the fonts' other names.
 */
export async function finish(bytes: Uint8Array, captions: readonly string[]): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(bytes);
  await change(archive, 'word/document.xml', (xml) => withCaptions(xml, captions));
  await change(archive, 'word/fontTable.xml', withOtherNames);
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

async function change(archive: JSZip, name: string, edit: (xml: string) => string): Promise<void> {
  const part = archive.file(name);
  if (part === null) throw new Error(`the package has no ${name}`);
  archive.file(name, edit(await part.async('string')));
}

function withCaptions(xml: string, captions: readonly string[]): string {
  const pieces = xml.split('</w:tblPr>');
  if (pieces.length !== captions.length + 1) throw new Error('tables and captions differ in number');
  return pieces
    .map((piece, index) =>
      index < captions.length
        ? `${piece}<w:tblCaption w:val="${escapeXml(captions[index] ?? '')}"/></w:tblPr>`
        : piece,
    )
    .join('');
}

function withOtherNames(xml: string): string {
  const fonts = Object.entries(OTHER_NAMES).map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/></w:font>`,
  );
  return xml.replace(/(<w:fonts[^>]*?)\/>$/, `$1>${fonts.join('')}</w:fonts>`);
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
