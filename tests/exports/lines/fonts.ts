import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { FONT_PRESETS } from '#shared/publication/presets/fonts';

const TINOS = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
const NAMES = [...new Set(Object.values(FONT_PRESETS).flatMap(({ fonts }) => Object.values(fonts)))];

/**
 * Sets of fonts on a PC: fonts as wide as Times New Roman beside Noto's, only Noto's, or only one Chinese font.
 */
export const FONT_SETS = {
  'Times 同宽': fontconfig(`<dir>${TINOS}</dir>${alias('Times New Roman', 'Tinos')}`, (name) =>
    name.includes('黑') ? 'Noto Sans CJK SC' : 'Noto Serif CJK SC',
  ),
  只有思源: fontconfig(without('DejaVu', 'iberation'), (name) =>
    name.includes('黑') ? 'Noto Sans CJK SC' : 'Noto Serif CJK SC',
  ),
  只有一种: fontconfig(without('DejaVu', 'iberation', 'Serif'), () => 'Noto Sans CJK SC'),
} as const;
export type FontSet = keyof typeof FONT_SETS;

/** Makes programs started by this process see one set of fonts; returns a function to end it. */
export function offerFonts(set: FontSet, folder: string): () => void {
  const file = join(folder, 'fonts.conf');
  writeFileSync(file, FONT_SETS[set]);
  const before = process.env.FONTCONFIG_FILE;
  process.env.FONTCONFIG_FILE = file;
  return () => {
    if (before === undefined) delete process.env.FONTCONFIG_FILE;
    else process.env.FONTCONFIG_FILE = before;
  };
}

/** All fonts except those whose file names contain one of these. */
function without(...names: readonly string[]): string {
  const globs = names.map((name) => `<rejectfont><glob>*${name}*</glob></rejectfont>`);
  return `<selectfont>${globs.join('')}</selectfont>`;
}

function fontconfig(rules: string, standIn: (name: string) => string): string {
  const aliases = NAMES.filter((name) => !name.startsWith('Noto')).map((name) => alias(name, standIn(name)));
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>${rules}${aliases.join('')}</fontconfig>`;
}

function alias(name: string, to: string): string {
  return `<alias binding="same"><family>${name}</family><prefer><family>${to}</family></prefer></alias>`;
}
