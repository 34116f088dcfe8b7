/** Content that a public file may still have besides the publication. */
export type LeftoverKind =
  | '属性'
  | '批注'
  | '修订'
  | '隐藏内容'
  | '隐藏部件'
  | '内容控件'
  | '名称'
  | '链接'
  | '公式'
  | '脚本';

/** Content that readers do not need and that reveals how the file was made. */
export interface Leftover {
  readonly what: LeftoverKind;
  /** The content itself, e.g. a name or an address. */
  readonly text: string;
}

/** The list as lines, one per kind with its contents. */
export function leftoverLines(left: readonly Leftover[]): readonly string[] {
  const kinds = [...new Set(left.map(({ what }) => what))];
  return kinds.map((kind) => {
    const texts = [...new Set(left.filter(({ what }) => what === kind).map(({ text }) => text))];
    const shown = texts.slice(0, 5).join('、');
    return `${kind} ${texts.length} 处：${shown}${texts.length > 5 ? '等' : ''}`;
  });
}
