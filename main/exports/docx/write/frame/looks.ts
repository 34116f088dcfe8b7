import type { IStylesOptions } from 'docx';

/**
 * A template's character formatting for a style: everything except sizes and distances, which determine the
 * pages.
 */
export interface RunLook {
  /** For Chinese characters. */
  readonly font?: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** Six hexadecimal digits. */
  readonly color?: string;
}

/** By the ids of our styles; `Normal` applies to all text. */
export type StyleLooks = ReadonlyMap<string, RunLook>;

type Style = NonNullable<IStylesOptions['paragraphStyles']>[number];

/** Styles with the looks from a template, by id; `font` combines a Chinese font with the Latin one. */
export function withLooks(
  options: IStylesOptions,
  looks: StyleLooks,
  font: (name: string) => NonNullable<NonNullable<Style['run']>['font']>,
): IStylesOptions {
  const runOf = (id: string) => {
    const { font: name, ...rest } = looks.get(id) ?? {};
    return name === undefined ? rest : { ...rest, font: font(name) };
  };
  const changed = <T extends { readonly run?: object } | undefined>(style: T, id: string) => ({
    ...style,
    run: { ...style?.run, ...runOf(id) },
  });
  const { document, heading1, heading2, heading3 } = options.default ?? {};
  return {
    ...options,
    default: {
      document: changed(document, 'Normal'),
      heading1: changed(heading1, 'Heading1'),
      heading2: changed(heading2, 'Heading2'),
      heading3: changed(heading3, 'Heading3'),
    },
    paragraphStyles: (options.paragraphStyles ?? []).map((style) => changed(style, style.id)),
  };
}
