import type { RunLook, StyleLooks } from '#main/exports/docx/write/frame/looks';
import { STYLE } from '#main/exports/docx/write/styles';
import type { Properties, StyleSheet } from './properties.ts';

export type { StyleLooks } from '#main/exports/docx/write/frame/looks';

/** A template's names for those of our styles that are built into Word. */
const BUILT_IN: Readonly<Record<string, string>> = {
  Normal: 'Normal',
  [STYLE.part]: 'heading 1',
  [STYLE.heading1]: 'heading 2',
  [STYLE.heading2]: 'heading 3',
  TOC1: 'toc 1',
  TOC2: 'toc 2',
};
const NAMES = new Map([
  ...Object.entries(BUILT_IN),
  ...Object.values(STYLE)
    .filter((id) => BUILT_IN[id] === undefined)
    .map((id): [string, string] => [id, id]),
]);

/** The character formatting in a template's styles with our names; missing styles are omitted. */
export function looksOf(styles: StyleSheet): StyleLooks {
  const looks = [...NAMES].flatMap(([id, name]) => {
    const own = styles.named(name);
    if (own === null) return [];
    const base = id === 'Normal' ? [styles.defaults.run] : [];
    const look = lookOf(new Map([...base, styles.of(own).run].flatMap((each) => [...each])));
    return Object.keys(look).length === 0 ? [] : [[id, look] as const];
  });
  return new Map(looks);
}

function lookOf(run: Properties): RunLook {
  const value = (name: string) => run.get(name)?.attributes['w:val'];
  const isOn = (name: string) => run.has(name) && !/^(?:0|false|off|none)$/.test(value(name) ?? '');
  const font = run.get('w:rFonts')?.attributes['w:eastAsia'];
  const color = value('w:color');
  return {
    ...(font === undefined ? {} : { font }),
    ...(isOn('w:b') ? { bold: true } : {}),
    ...(isOn('w:i') ? { italics: true } : {}),
    ...(color === undefined || !/^[0-9A-Fa-f]{6}$/.test(color) ? {} : { color }),
  };
}
