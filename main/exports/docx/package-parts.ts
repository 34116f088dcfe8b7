import type JSZip from 'jszip';

/** Rewrites one part of a package; throws where the package has none of that name (a defect). */
export async function changePart(archive: JSZip, name: string, edit: (xml: string) => string): Promise<void> {
  const part = archive.file(name);
  if (part === null) throw new Error(`the package has no ${name}`);
  archive.file(name, edit(await part.async('string')));
}

/** Puts `xml` before the part's `closing` tag. */
export function insertInPart(archive: JSZip, name: string, closing: string, xml: string): Promise<void> {
  return changePart(archive, name, (part) => part.replace(closing, () => `${xml}${closing}`));
}
