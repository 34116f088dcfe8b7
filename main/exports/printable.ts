const FORBIDDEN = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|[\u202A-\u202E\u2066-\u2069]/gu;

/** Removes characters that XML forbids or that change reading order; everything else is unchanged. */
export function printable(text: string): string {
  return text.replace(FORBIDDEN, '');
}
