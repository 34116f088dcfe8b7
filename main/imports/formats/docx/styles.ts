import { isOn, walkXml } from './elements.ts';

/** The paragraph and letter properties set by a style. */
export interface Style {
  readonly name: string;
  readonly basedOn: string | null;
  readonly list: string | null;
  readonly level: number | null;
  readonly vanish: boolean;
}

export type Styles = ReadonlyMap<string, Style>;

const MOST_STEPS = 30;

/** The styles of `word/styles.xml`, by id. */
export function readStyles(xml: string): Styles {
  const styles = new Map<string, { -readonly [Key in keyof Style]: Style[Key] }>();
  let style: { -readonly [Key in keyof Style]: Style[Key] } | null = null;
  walkXml(xml, {
    open(local, isWord, value) {
      if (!isWord) return;
      if (local === 'style') {
        style = { name: '', basedOn: null, list: null, level: null, vanish: false };
        styles.set(value('styleId') ?? '', style);
      } else if (style === null) return;
      else if (local === 'name') style.name = value('val') ?? '';
      else if (local === 'basedOn') style.basedOn = value('val') ?? null;
      else if (local === 'numId') style.list = value('val') ?? null;
      else if (local === 'ilvl') style.level = Number(value('val')) || 0;
      else if (local === 'vanish') style.vanish = isOn(value);
    },
    close(local) {
      if (local === 'style') style = null;
    },
  });
  return styles;
}

/** The list that a style puts its paragraphs into, directly or through the style it is based on. */
export function listOfStyle(
  styles: Styles,
  id: string,
): { readonly list: string; readonly level: number | null; readonly style: string } | null {
  let at: string | null = id;
  let level: number | null = null;
  for (let step = 0; at !== null && step < MOST_STEPS; step++) {
    const style: Style | undefined = styles.get(at);
    level ??= style?.level ?? null;
    if (style?.list != null) return { list: style.list, level, style: at };
    at = style?.basedOn ?? null;
  }
  return null;
}
