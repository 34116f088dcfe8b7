import { safeXml } from '#main/imports/containers/xml';
import { Zip } from '#main/imports/containers/zip';
import { Refusal } from '#main/imports/refusal';

export interface OdfParts {
  readonly content: string;
  readonly styles: string;
  readonly macros: boolean;
}

/** The parts read from a package, or from a flat file, which is one part. */
export function odfParts(bytes: Buffer): OdfParts {
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') {
    const content = safeXml(bytes);
    return { content, styles: '<none/>', macros: false };
  }
  const zip = new Zip(bytes);
  const manifest = zip.read('META-INF/manifest.xml') ?? Buffer.alloc(0);
  if (zip.has('encrypted-package') || manifest.includes('encryption-data')) {
    throw new Refusal('文件设了打开密码，请去掉密码后再导入');
  }
  const content = zip.read('content.xml');
  if (content === null)
    throw new Refusal('文件里没有正文，可能已损坏；请用 WPS 或 LibreOffice 打开后另存，再导入');
  const styles = zip.read('styles.xml');
  return {
    content: safeXml(content),
    styles: styles === null ? '<none/>' : safeXml(styles),
    macros: zip.names.some((name) => /^(Basic|Scripts)\/.+/i.test(name)),
  };
}
