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

/** Something that no reader of the publication needs, and that tells of how it was made. */
export interface Leftover {
  readonly what: LeftoverKind;
  /** Which one, e.g. a name or an address. */
  readonly text: string;
}

/** The list as lines, each kind with what there is of it. */
export function leftoverLines(left: readonly Leftover[]): readonly string[] {
  const kinds = [...new Set(left.map(({ what }) => what))];
  return kinds.map((kind) => {
    const texts = [...new Set(left.filter(({ what }) => what === kind).map(({ text }) => text))];
    const shown = texts.slice(0, 5).join('、');
    return `${kind} ${texts.length} 处：${shown}${texts.length > 5 ? '等' : ''}`;
  });
}
