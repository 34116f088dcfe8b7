import { describe, expect, it } from 'vitest';
import { FONT_PRESETS, missingFonts } from '#shared/publication/presets/fonts';

describe('fonts that this PC lacks', () => {
  it('are those of the preset that are installed under none of their own names', () => {
    const installed = ['SimSun', 'simhei', '仿宋', 'KaiTi', 'Times New Roman'];
    expect(missingFonts(FONT_PRESETS.Windows, installed)).toEqual(['方正小标宋简体']);
  });

  it('are all of them where nothing is installed, each named once', () => {
    expect(missingFonts(FONT_PRESETS.通用, [])).toEqual([
      'Noto Serif CJK SC',
      'Noto Sans CJK SC',
      'Times New Roman',
    ]);
  });

  it('are not made up for by a font that only resembles them', () => {
    expect(missingFonts(FONT_PRESETS.Windows, ['仿宋_GB2312'])).toContain('仿宋');
  });
});
