/** The roles of fonts in the document. */
export type FontRole = 'body' | 'heading1' | 'heading2' | 'title' | 'table';

export interface FontPreset {
  readonly id: FontPresetId;
  readonly description: string;
  /** Names only: fonts are never embedded. All of them have Chinese characters one em wide. */
  readonly fonts: Readonly<Record<FontRole, string>>;
}

export const FONT_PRESET_IDS = ['Windows', '统信UOS', '银河麒麟', '通用'] as const;
export type FontPresetId = (typeof FONT_PRESET_IDS)[number];

/** The 方正 fonts that come with the domestic systems' editions for government offices. */
const FOUNDER_GBK = {
  body: '方正仿宋_GBK',
  heading1: '方正黑体_GBK',
  heading2: '方正楷体_GBK',
  title: '方正小标宋_GBK',
  table: '方正书宋_GBK',
} as const;

export const FONT_PRESETS: Readonly<Record<FontPresetId, FontPreset>> = {
  Windows: {
    id: 'Windows',
    description: '仿宋、黑体、楷体、宋体随 Windows；方正小标宋须另装，没有时 Word 改用华文中宋',
    fonts: { body: '仿宋', heading1: '黑体', heading2: '楷体', title: '方正小标宋简体', table: '宋体' },
  },
  统信UOS: {
    id: '统信UOS',
    description: '正文用仿宋_GB2312、楷体_GB2312，其余用方正 GBK 字库',
    fonts: { ...FOUNDER_GBK, body: '仿宋_GB2312', heading2: '楷体_GB2312' },
  },
  银河麒麟: { id: '银河麒麟', description: '方正 GBK 字库', fonts: FOUNDER_GBK },
  通用: {
    id: '通用',
    description: '可自由安装的思源（Noto）字体，各系统都能一样',
    fonts: {
      body: 'Noto Serif CJK SC',
      heading1: 'Noto Sans CJK SC',
      heading2: 'Noto Serif CJK SC',
      title: 'Noto Serif CJK SC',
      table: 'Noto Serif CJK SC',
    },
  },
};

export const DEFAULT_FONT_PRESET: FontPresetId = 'Windows';

/** The font for letters and digits in every preset. */
export const LATIN_FONT = 'Times New Roman';

/** Fonts with letters and digits of the same width, used if that one is missing. */
export const LATIN_OTHER_NAMES = ['Tinos', 'Liberation Serif', 'TeX Gyre Termes', 'Nimbus Roman'] as const;

/** Other names of the same font, then the nearest substitutes; a reader's office uses the first one installed. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  仿宋: ['FangSong', '仿宋_GB2312'],
  仿宋_GB2312: ['FangSong_GB2312', '仿宋'],
  方正仿宋_GBK: ['FZFangSong-Z02', '仿宋'],
  黑体: ['SimHei'],
  方正黑体_GBK: ['FZHei-B01', '黑体'],
  楷体: ['KaiTi', '楷体_GB2312'],
  楷体_GB2312: ['KaiTi_GB2312', '楷体'],
  方正楷体_GBK: ['FZKai-Z03', '楷体'],
  方正小标宋简体: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '华文中宋', 'STZhongsong'],
  方正小标宋_GBK: ['FZXiaoBiaoSong-B05', '方正小标宋简体', '华文中宋', 'STZhongsong'],
  宋体: ['SimSun'],
  方正书宋_GBK: ['FZShuSong-Z01', '宋体'],
  'Noto Serif CJK SC': ['Source Han Serif SC', '思源宋体', '宋体'],
  'Noto Sans CJK SC': ['Source Han Sans SC', '思源黑体', '黑体'],
};

export function otherNames(font: string): readonly string[] {
  return OTHER_NAMES[font] ?? [];
}

/** The font's name in the other script: the first of the other names. */
function namesOf(font: string): readonly string[] {
  const [own] = otherNames(font);
  return own === undefined ? [font] : [font, own];
}

/** Fonts named in a preset that are not installed, without duplicates, in order of use. */
export function missingFonts(preset: FontPreset, installed: readonly string[]): readonly string[] {
  const has = new Set(installed.map((name) => name.trim().toLowerCase()));
  const wanted = [...new Set([...Object.values(preset.fonts), LATIN_FONT])];
  return wanted.filter((font) => !namesOf(font).some((name) => has.has(name.toLowerCase())));
}
