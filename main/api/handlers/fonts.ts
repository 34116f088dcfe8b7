import type { Handlers } from '#main/api/handler';
import { installedFonts } from '#main/exports/fonts/installed-fonts';
import { FONT_PRESETS, missingFonts } from '#shared/publication/presets/fonts';
import { success } from '#shared/result';

export const fontHandlers = {
  'fonts.missing': async ({ fonts }) => {
    const installed = await installedFonts();
    return success({ missing: installed === null ? [] : missingFonts(FONT_PRESETS[fonts], installed) });
  },
} satisfies Pick<Handlers, 'fonts.missing'>;
