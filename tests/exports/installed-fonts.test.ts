import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { installedFonts, registryNames } from '#main/exports/fonts/installed-fonts';
import { FONT_PRESETS, missingFonts } from '#shared/publication/presets/fonts';

const told = spawnSync('fc-match', ['--format', '%{family[0]}', 'serif'], { encoding: 'utf8' });
const hasFontconfig = told.status === 0;
if (!hasFontconfig) console.warn('跳过：本机字体的列表（没有 fontconfig）');

describe('the fonts of this PC', () => {
  it.skipIf(!hasFontconfig)(
    'installed fonts are those that fontconfig knows, by all their names',
    async () => {
      const installed = await installedFonts('linux');
      expect(installed).toContain(told.stdout);
      expect(installed?.every((name) => name !== '' && !name.includes(','))).toBe(true);
    },
  );

  it.skipIf(!hasFontconfig)('no font is missing under its own name', async () => {
    const installed = (await installedFonts('linux')) ?? [];
    const own = { ...FONT_PRESETS.Windows, fonts: { ...FONT_PRESETS.Windows.fonts, body: told.stdout } };
    expect(missingFonts(own, installed)).not.toContain(told.stdout);
  });

  it('installed fonts are unknown if the system cannot be asked', async () => {
    if (process.platform !== 'win32') expect(await installedFonts('win32')).toBeNull();
  });

  it('fonts are read from the Windows registry without their kind, two in one file as two', () => {
    const listed = [
      '',
      'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Fonts',
      '    SimSun & NSimSun (TrueType)    REG_SZ    simsun.ttc',
      '    FangSong (TrueType)    REG_SZ    simfang.ttf',
      '    方正小标宋简体 (TrueType)    REG_SZ    FZXBSJW.TTF',
      '    MS Sans Serif 8,10,12,14,18,24    REG_SZ    SSERIFE.FON',
    ].join('\r\n');
    const names = registryNames(listed);
    expect(names).toEqual([
      'SimSun',
      'NSimSun',
      'FangSong',
      '方正小标宋简体',
      'MS Sans Serif 8,10,12,14,18,24',
    ]);
    expect(missingFonts(FONT_PRESETS.Windows, names)).toEqual(['黑体', '楷体', 'Times New Roman']);
  });
});
