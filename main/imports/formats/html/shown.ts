import { attribute, type Element } from './tree.ts';

/** Elements that browsers do not show as text, and those for navigating a site. */
const UNSHOWN = new Set(
  'head comment del script style noscript template iframe object embed svg math canvas audio video select option button textarea datalist dialog nav rp rt map title'.split(
    ' ',
  ),
);
const OWN_LINE = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main ol p pre search section summary ul'.split(
    ' ',
  ),
);
const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;

export function isHidden(element: Element): boolean {
  if (UNSHOWN.has(element.tagName)) return true;
  if (attribute(element, 'hidden') !== undefined || isContents(element)) return true;
  return HIDING.test(attribute(element, 'style') ?? '');
}

export function hasOwnLine(tagName: string): boolean {
  return OWN_LINE.has(tagName);
}

/** A table of contents, as marked by Word and LibreOffice. */
function isContents(element: Element): boolean {
  return (
    /^(table of contents|contents)\d*$/i.test(attribute(element, 'id') ?? '') ||
    /\bMsoToc\d\b/i.test(attribute(element, 'class') ?? '')
  );
}
