/** The names a file may contain: title and department belong to the publication. */
export interface Expected {
  readonly title: string;
  readonly 部门: string;
}

/** A package as text, by part. */
export type PartTexts = ReadonlyMap<string, string>;

/** Decodes the five entities of XML. */
export function decodeXml(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
