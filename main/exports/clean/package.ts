import type { Leftover } from '#shared/publication/editions/leftover';
import { decodeXml, type Expected, type PartTexts } from './parts.ts';

/** Properties that reveal nothing about how a file was made. */
const PLAIN = new Set(['language', 'created', 'modified', 'revision']);
/** Parts that Office writes for itself, or for people at work. */
const HIDDEN =
  /^(customXml\/.*\.xml|.*vbaProject.*|.*\/activeX\/.*|.*\/people\.xml|xl\/persons\/.*|xl\/connections\.xml|xl\/externalLinks\/.*|.*\/printerSettings.*|.*thumbnail.*)$/i;
const SETTINGS: ReadonlySet<string> = new Set(['Template', 'Manager', 'Company', 'HyperlinkBase']);

/** Lists hidden content common to Office files: properties, unseen parts, external links. */
export function packageLeftovers(parts: PartTexts, expected: Expected | null): readonly Leftover[] {
  return [
    ...coreProperties(parts.get('docProps/core.xml') ?? '', expected),
    ...appProperties(parts.get('docProps/app.xml') ?? ''),
    ...customProperties(parts.get('docProps/custom.xml') ?? ''),
    ...[...parts.keys()]
      .filter((name) => HIDDEN.test(name))
      .map((text): Leftover => ({ what: '隐藏部件', text })),
    ...links(parts),
  ];
}

function coreProperties(xml: string, expected: Expected | null): readonly Leftover[] {
  const all = elements(xml);
  const whose = expected ?? namedIn(all);
  return all.flatMap(([name, value]): readonly Leftover[] => {
    if (value === '' || PLAIN.has(name) || isExpected(name, value, whose)) return [];
    return [{ what: '属性', text: `${name}：${value}` }];
  });
}

/** For an unknown file: its title, and the department at the start of the title. */
function namedIn(all: ReturnType<typeof elements>): Expected {
  const of = (wanted: string) => all.find(([name]) => name === wanted)?.[1] ?? '';
  const title = of('title');
  return { title, 部门: title.startsWith(of('creator')) ? of('creator') : title };
}

function isExpected(name: string, value: string, expected: Expected): boolean {
  if (name === 'creator' || name === 'lastModifiedBy') return value === expected.部门;
  return name === 'title'
    ? value === expected.title
    : name === 'description' && value.endsWith('部门决算公开');
}

function appProperties(xml: string): readonly Leftover[] {
  return elements(xml).flatMap(([name, value]): readonly Leftover[] =>
    SETTINGS.has(name) && value !== '' ? [{ what: '属性', text: `${name}：${value}` }] : [],
  );
}

function customProperties(xml: string): readonly Leftover[] {
  return [...xml.matchAll(/<property\b[^>]*\bname="([^"]*)"/g)].map(([, text = '']) => ({
    what: '属性',
    text,
  }));
}

function links(parts: PartTexts): readonly Leftover[] {
  return [...parts].flatMap(([name, xml]) =>
    name.endsWith('.rels')
      ? [...xml.matchAll(/<Relationship\b[^>]*>/g)].flatMap(([element]): readonly Leftover[] => {
          if (!/TargetMode="External"/.test(element)) return [];
          return [{ what: '链接', text: decodeXml(/Target="([^"]*)"/.exec(element)?.[1] ?? '') }];
        })
      : [],
  );
}

/** Elements with text only: their names without prefix, and the text. */
function elements(xml: string): readonly (readonly [name: string, value: string])[] {
  return [...xml.matchAll(/<(?:\w+:)?(\w+)\b[^>/]*>([^<]*)<\//g)].map(([, name = '', value = '']) => [
    name,
    decodeXml(value.trim()),
  ]);
}
