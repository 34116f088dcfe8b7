import type { CSSProperties } from 'react';
import {
  DEFAULT_FONT_PRESET,
  FONT_PRESETS,
  type FontRole,
  LATIN_FONT,
  otherNames,
} from '#shared/publication/presets/fonts';
import { A4, DEFAULT_PAGE_PRESET, type Margins, PAGE_PRESETS } from '#shared/publication/presets/pages';

const PAGE = PAGE_PRESETS[DEFAULT_PAGE_PRESET];
const { fonts } = FONT_PRESETS[DEFAULT_FONT_PRESET];

const POINTS_PER_MM = 72 / 25.4;

/** Space between two pages, in points. */
const BETWEEN = 14;

/** Lines of text on a page, and derived heights, in points. */
export const FLOW = (() => {
  const page = A4.height * POINTS_PER_MM;
  const room = (A4.height - PAGE.text.top - PAGE.text.bottom) * POINTS_PER_MM;
  const text = Math.floor(room / PAGE.linePitch) * PAGE.linePitch;
  return { page, text, pitch: page + BETWEEN, gap: page + BETWEEN - text };
})();

/** Measures and fonts of the pages, as in the Word export. */
export function pageStyle(): CSSProperties {
  return {
    '--line': `${PAGE.linePitch}pt`,
    '--text-margin': margins(PAGE.text),
    '--table-margin': margins(PAGE.table),
    '--cover-size': `${PAGE.coverSize}pt`,
    '--table-title-size': `${PAGE.tableTitleSize}pt`,
    ...Object.fromEntries(
      Object.entries(fonts).map(([role, name]) => [`--font-${role}`, family(role, name)]),
    ),
  } as CSSProperties;
}

function margins({ top, right, bottom, left }: Margins): string {
  return `${top}mm ${right}mm ${bottom}mm ${left}mm`;
}

const LAST: Readonly<Record<string, string>> = { heading1: 'sans-serif' } satisfies Partial<
  Record<FontRole, string>
>;

function family(role: string, name: string): string {
  const names = [LATIN_FONT, name, ...otherNames(name)].map((each) => `"${each}"`);
  return [...names, LAST[role] ?? 'serif'].join(', ');
}
