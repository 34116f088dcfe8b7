/** Names of a font in PDFs, by the name that OFD readers look for. */
const NAMES: Readonly<Record<string, RegExp>> = {
  'Times New Roman': /^(?:TimesNewRoman|Tinos|LiberationSerif|digits)/i,
  仿宋: /^(?:FangSong|STFangsong|仿宋)/i,
  黑体: /^(?:SimHei|STHeiti|黑体)/i,
  楷体: /^(?:KaiTi|STKaiti|楷体)/i,
  宋体: /^(?:SimSun|NSimSun|STSong|宋体)/i,
  方正小标宋简体: /^(?:FZXiaoBiaoSong|FZXBS|方正小标宋)/i,
  '思源黑体 CN': /^(?:NotoSans|SourceHanSans|思源黑体)/i,
  '思源宋体 CN': /^(?:NotoSerif|SourceHanSerif|思源宋体)/i,
};

/** The subset mark before the name of an embedded font. */
const SUBSET = /^[A-Z]{6}\+/;

/** The name of a font for an OFD: that of the PDF's font, or `usual` if the PDF has none. */
export function ofdFont(name: string, usual: string): string {
  const plain = name.replace(SUBSET, '').replaceAll(' ', '');
  if (plain === '') return usual;
  return Object.entries(NAMES).find(([, pattern]) => pattern.test(plain))?.[0] ?? plain;
}
