import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FONT_PRESET_IDS, FONT_PRESETS, missingFonts } from '#shared/publication/presets/fonts';

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

it('P15: the documentation names the font sets as the command line takes them', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../../docs/publish.md'), 'utf8');
  const [, named = ''] = /`--fonts` 字体 \| ([^|]+) \|/.exec(guide) ?? [];
  expect(named.trim().split('、')).toEqual(FONT_PRESET_IDS);
});
