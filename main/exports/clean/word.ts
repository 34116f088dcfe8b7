import type { Leftover } from '#shared/publication/editions/leftover';
import { decodeXml, type PartTexts } from './parts.ts';

/** Lists the hidden content of a Word file. */
export function wordLeftovers(parts: PartTexts): readonly Leftover[] {
  return [...parts].flatMap(([name, xml]) => (name.startsWith('word/') ? partLeftovers(name, xml) : []));
}

function partLeftovers(name: string, xml: string): readonly Leftover[] {
  if (/^word\/comments/.test(name)) return attributes(xml, /<w:comment\b[^>]*w:author="([^"]*)"/g, '批注');
  const changes = attributes(
    xml,
    /<w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange)\b[^>]*w:author="([^"]*)"/g,
    '修订',
  );
  const tags = attributes(xml, /<w:tag w:val="([^"]*)"/g, '内容控件');
  const hidden: readonly Leftover[] =
    name === 'word/document.xml' &&
    /<w:(?:vanish|specVanish|webHidden)(?: w:val="(?:1|true|on)")?\/>/.test(xml)
      ? [{ what: '隐藏内容', text: '隐藏文字' }]
      : [];
  return [...changes, ...tags, ...hidden];
}

function attributes(xml: string, pattern: RegExp, what: Leftover['what']): readonly Leftover[] {
  return [...xml.matchAll(pattern)].map(([, text = '']) => ({ what, text: decodeXml(text) }));
}
