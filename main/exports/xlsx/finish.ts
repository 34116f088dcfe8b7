import JSZip from 'jszip';

/** The order in which the standard wants a font's properties; exceljs writes some otherwise. */
const ORDER = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz'];
const LAST = ['color', 'name', 'family', 'charset', 'scheme'];

/** Puts the properties of each font into the order of the standard. */
export async function finish(bytes: ArrayBuffer | Uint8Array): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(bytes);
  const styles = archive.file('xl/styles.xml');
  if (styles === null) throw new Error('the package has no styles');
  const xml = await styles.async('string');
  archive.file(
    'xl/styles.xml',
    xml.replace(/<font>(.*?)<\/font>/gs, (_, inner: string) => orderFont(inner)),
  );
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

function orderFont(inner: string): string {
  const properties = inner.match(/<(\w+)[^>]*?\/>/g) ?? [];
  const place = (property: string) => [...ORDER, ...LAST].indexOf(/^<(\w+)/.exec(property)?.[1] ?? '');
  return `<font>${[...properties].sort((a, b) => place(a) - place(b)).join('')}</font>`;
}
