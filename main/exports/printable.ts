const FORBIDDEN = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|[\u202A-\u202E\u2066-\u2069]/gu;

/** Text without the characters that XML forbids or that turn reading order round; the rest is untouched. */
export function printable(text: string): string {
  return text.replace(FORBIDDEN, '');
}
