import type { Letterhead } from './read-letterhead.ts';

const NAMES: Readonly<Record<string, string>> = {
  Normal: '正文',
  Heading1: '标题 1',
  Heading2: '标题 2',
  Heading3: '标题 3',
  TOC1: '目录 1',
  TOC2: '目录 2',
};

/** Describes what a letterhead provides: cover, headers, footers, margins, styles. */
export function describeLetterhead({
  cover,
  headers,
  footers,
  margins,
  looks,
}: Letterhead): readonly string[] {
  const styles = [...looks.keys()].map((id) => NAMES[id] ?? id);
  const said: readonly (readonly [boolean, string])[] = [
    [cover !== null, '封面'],
    [Object.values(headers).some((each) => each !== null), '页眉'],
    [Object.values(footers).some((each) => each !== null), '页脚'],
    [margins !== null, '页边距'],
    [styles.length > 0, `样式（${styles.join('、')}）`],
  ];
  return said.flatMap(([is, words]) => (is ? [words] : []));
}
