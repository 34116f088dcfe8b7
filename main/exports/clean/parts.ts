/** Whose names a file may carry: title and department are part of the publication. */
export interface Expected {
  readonly title: string;
  readonly 部门: string;
}

/** A package as text, part by part. */
export type Parts = ReadonlyMap<string, string>;

/** The five entities that XML knows. */
export function decodeXml(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
