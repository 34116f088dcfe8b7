import { child, childrenOf, type Element } from './tree.ts';

/** The properties of a paragraph or a run by element name, from styles and direct formatting. */
export type Properties = ReadonlyMap<string, Element>;

export interface Formatting {
  readonly paragraph: Properties;
  readonly run: Properties;
}

const NONE: Formatting = { paragraph: new Map(), run: new Map() };

/** Properties of which a later one may set only some attributes and keep the others. */
const MERGED = new Set(['w:rFonts', 'w:spacing', 'w:ind', 'w:lang']);
/** Properties that belong to the original file rather than to the look of the text. */
const DROPPED = new Set([
  ...['w:pStyle', 'w:rStyle', 'w:numPr', 'w:outlineLvl', 'w:sectPr', 'w:rPr', 'w:cnfStyle', 'w:divId'],
  ...['w:pageBreakBefore', 'w:pPrChange', 'w:rPrChange', 'w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'],
]);

/** The schema's order of the properties of paragraphs, then of runs. */
const ORDER =
  `keepNext keepLines framePr widowControl suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap rPr`.split(
    ' ',
  );
const RUN_ORDER =
  `rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout`.split(
    ' ',
  );

/** Merges properties, later ones overriding earlier ones. */
export function over(...all: readonly Properties[]): Properties {
  const merged = new Map<string, Element>();
  for (const [name, element] of all.flatMap((each) => [...each])) {
    const before = MERGED.has(name) ? merged.get(name) : undefined;
    merged.set(name, { ...element, attributes: { ...before?.attributes, ...element.attributes } });
  }
  return merged;
}

/** The properties in an element `w:pPr` or `w:rPr`. */
export function propertiesIn(element: Element | undefined): Properties {
  return new Map(
    childrenOf(element)
      .filter(({ name }) => !DROPPED.has(name))
      .map((each) => [each.name, each]),
  );
}

/** Properties as an element with this name, in schema order; `rPr` is that of a paragraph's mark. */
export function propertiesElement(name: 'w:pPr' | 'w:rPr', properties: Properties): Element {
  const order = name === 'w:pPr' ? ORDER : RUN_ORDER;
  const children = order.flatMap((each) => properties.get(`w:${each}`) ?? []);
  return { name, attributes: {}, children };
}

/** The styles of a document, each with the styles it is based on. */
export class StyleSheet {
  readonly #byId = new Map<string, Element>();
  readonly #defaults: Formatting;
  readonly #usual: string | null;

  /** `fontOf` returns the name of a theme's font. */
  constructor(styles: Element, fontOf: (theme: string) => string | null) {
    const named = withFonts(styles, fontOf);
    const defaults = child(named, 'w:docDefaults');
    this.#defaults = {
      paragraph: propertiesIn(child(child(defaults, 'w:pPrDefault'), 'w:pPr')),
      run: propertiesIn(child(child(defaults, 'w:rPrDefault'), 'w:rPr')),
    };
    for (const style of childrenOf(named).filter(({ name }) => name === 'w:style'))
      this.#byId.set(style.attributes['w:styleId'] ?? '', style);
    const usual = [...this.#byId].find(
      ([, { attributes }]) => attributes['w:type'] === 'paragraph' && isOn(attributes['w:default']),
    );
    this.#usual = usual?.[0] ?? this.named('Normal');
  }

  /** The formatting of all text, whatever its style. */
  get defaults(): Formatting {
    return this.#defaults;
  }

  /** The formatting given by a style and those it is based on; for a paragraph without a style, the default's. */
  of(id: string | undefined): Formatting {
    return this.#chain(id ?? this.#usual, new Set());
  }

  /** The id of the style with a name, ignoring case; `null` if there is none. */
  named(name: string): string | null {
    const wanted = name.toLowerCase();
    const found = [...this.#byId].find(
      ([, style]) => child(style, 'w:name')?.attributes['w:val']?.toLowerCase() === wanted,
    );
    return found?.[0] ?? null;
  }

  #chain(id: string | null, seen: Set<string>): Formatting {
    const style = id === null ? undefined : this.#byId.get(id);
    if (id === null || style === undefined || seen.has(id)) return NONE;
    seen.add(id);
    const base = this.#chain(child(style, 'w:basedOn')?.attributes['w:val'] ?? null, seen);
    return {
      paragraph: over(base.paragraph, propertiesIn(child(style, 'w:pPr'))),
      run: over(base.run, propertiesIn(child(style, 'w:rPr'))),
    };
  }
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

const SCRIPTS = ['ascii', 'hAnsi', 'eastAsia', 'cs'] as const;

/** A tree in which every font is given by its name instead of its role in the theme. */
export function withFonts(of: Element, fontOf: (theme: string) => string | null): Element {
  const children = of.children.map((each) => (typeof each === 'string' ? each : withFonts(each, fontOf)));
  return of.name === 'w:rFonts'
    ? { ...of, attributes: fontNames(of.attributes, fontOf) }
    : { ...of, children };
}

function fontNames(
  attributes: Element['attributes'],
  fontOf: (theme: string) => string | null,
): Element['attributes'] {
  const names = Object.fromEntries(Object.entries(attributes).filter(([key]) => !key.endsWith('Theme')));
  for (const script of SCRIPTS) {
    const theme = attributes[script === 'cs' ? 'w:cstheme' : `w:${script}Theme`];
    const font = theme === undefined ? null : fontOf(theme);
    if (font !== null) names[`w:${script}`] = font;
  }
  delete names['w:cstheme'];
  return names;
}
