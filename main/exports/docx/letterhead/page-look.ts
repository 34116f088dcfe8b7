import type { PageLook } from '#main/exports/export-request';
import type { FontRole } from '#shared/publication/presets/fonts';
import type { Letterhead } from './read-letterhead.ts';

/** The style that provides a role's font. */
const STYLES: Readonly<Record<FontRole, string>> = {
  body: 'Normal',
  title: 'Heading1',
  heading1: 'Heading2',
  heading2: 'Heading3',
  table: '表格文字',
};

/** Pages and fonts from a letterhead, with the presets for anything it does not define. */
export function withLetterhead({ margins, headers, footers, looks }: Letterhead, look: PageLook): PageLook {
  const named = Object.entries(STYLES).flatMap(([role, style]) => {
    const font = looks.get(style)?.font;
    return font === undefined ? [] : [[role, font]];
  });
  const fonts = { ...look.fonts, fonts: { ...look.fonts.fonts, ...Object.fromEntries(named) } };
  if (margins === null) return { page: look.page, fonts };
  const { header, ...text } = margins;
  const { page } = look;
  const isAsWide = text.left + text.right === page.text.left + page.text.right;
  const isAsHigh = text.top + text.bottom === page.text.top + page.text.bottom;
  return {
    fonts,
    page: {
      ...page,
      text,
      header,
      table: {
        ...page.table,
        top: headers.odd === null ? page.table.top : Math.max(text.top, page.table.top),
        bottom: footers.odd === null ? page.table.bottom : Math.max(text.bottom, page.table.bottom),
      },
      tracking: isAsWide ? page.tracking : 0,
      gridLines: isAsHigh ? page.gridLines : null,
    },
  };
}
