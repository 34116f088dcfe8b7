/** The parts of an Office file by name: XML as text, all else as bytes. */
export type Parts = Map<string, string | Uint8Array>;

/** The text of a part; throws where there is none of that name (a defect). */
export function readPart(parts: Parts, name: string): string {
  const part = parts.get(name);
  if (typeof part !== 'string') throw new Error(`the package has no ${name}`);
  return part;
}

/** Rewrites one part of a package; throws as `readPart` does. */
export function changePart(parts: Parts, name: string, edit: (xml: string) => string): void {
  parts.set(name, edit(readPart(parts, name)));
}

/** Puts `xml` before the part's `closing` tag. */
export function insertInPart(parts: Parts, name: string, closing: string, xml: string): void {
  changePart(parts, name, (part) => part.replace(closing, () => `${xml}${closing}`));
}
