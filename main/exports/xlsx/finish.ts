import JSZip from 'jszip';
import type { DefinedName } from './names.ts';

/** The order in which the standard wants a font's properties; exceljs writes some otherwise. */
const ORDER = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz'];
const LAST = ['color', 'name', 'family', 'charset', 'scheme'];

/**
 * Puts the properties of each font into the order of the standard, and adds defined names: exceljs keeps one entry
 * for every cell that a name covers.
 */
export async function finish(
  bytes: ArrayBuffer | Uint8Array,
  names: readonly DefinedName[],
): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(bytes);
  await change(archive, 'xl/styles.xml', (xml) =>
    xml.replace(/<font>(.*?)<\/font>/gs, (_, inner: string) => orderFont(inner)),
  );
  await change(archive, 'xl/workbook.xml', (xml) =>
    xml.replace('</definedNames>', () => `${names.map(nameElement).join('')}</definedNames>`),
  );
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

async function change(archive: JSZip, name: string, edit: (xml: string) => string): Promise<void> {
  const part = archive.file(name);
  if (part === null) throw new Error(`the package has no ${name}`);
  archive.file(name, edit(await part.async('string')));
}

/** Names hold letters, digits and underlines only, so nothing in them needs escaping. */
function nameElement({ name, place }: DefinedName): string {
  return `<definedName name="${name}">${place}</definedName>`;
}

function orderFont(inner: string): string {
  const properties = inner.match(/<(\w+)[^>]*?\/>/g) ?? [];
  const place = (property: string) => [...ORDER, ...LAST].indexOf(/^<(\w+)/.exec(property)?.[1] ?? '');
  return `<font>${[...properties].sort((a, b) => place(a) - place(b)).join('')}</font>`;
}
