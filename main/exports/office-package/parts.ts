/** The parts of an Office file by name: XML as text, everything else as bytes. */
export type Parts = Map<string, string | Uint8Array>;

/** The text of a part; throws if there is none with that name (a defect). */
export function readPart(parts: Parts, name: string): string {
  const part = parts.get(name);
  if (typeof part !== 'string') throw new Error(`the package has no ${name}`);
  return part;
}

/** Rewrites one part of a package; throws like `readPart`. */
export function changePart(parts: Parts, name: string, edit: (xml: string) => string): void {
  parts.set(name, edit(readPart(parts, name)));
}

/** Inserts `xml` before the part's `closing` tag. */
export function insertInPart(parts: Parts, name: string, closing: string, xml: string): void {
  changePart(parts, name, (part) => part.replace(closing, () => `${xml}${closing}`));
}
