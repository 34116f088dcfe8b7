import { describe, expect, it } from 'vitest';
import { FONT_PRESETS, missingFonts } from '#shared/publication/presets/fonts';

describe('fonts missing on this PC', () => {
  it('missing fonts are those of the preset installed under none of their names', () => {
    const installed = ['SimSun', 'simhei', '仿宋', 'KaiTi', 'Times New Roman'];
    expect(missingFonts(FONT_PRESETS.Windows, installed)).toEqual(['方正小标宋简体']);
  });

  it('all fonts are missing if nothing is installed, each named once', () => {
    expect(missingFonts(FONT_PRESETS.通用, [])).toEqual([
      'Noto Serif CJK SC',
      'Noto Sans CJK SC',
      'Times New Roman',
    ]);
  });

  it('a similar font does not replace a missing one', () => {
    expect(missingFonts(FONT_PRESETS.Windows, ['仿宋_GB2312'])).toContain('仿宋');
  });
});
