import type { Finding } from '#shared/checks/findings/finding';

const plain = (text: string) => text.replace(/\s/g, '');

/** Whether a finding refers to an error found by reading: it points at, quotes or lists its words. */
export function isAbout({ where, message }: Finding, text: string): boolean {
  const words = plain(text);
  const quoted = message.split(/[“”]/).filter((_, at) => at % 2 === 1);
  const listed = /：(\p{Script=Han}{2,})[^：]*$/u.exec(message)?.[1] ?? '';
  return [where.text ?? '', ...quoted, listed].some(
    (said) => said !== '' && words.includes(plain(said).replace(/…$/, '')),
  );
}
