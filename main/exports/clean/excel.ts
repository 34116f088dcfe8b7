import type { Leftover } from '#shared/publication/editions/leftover';
import { decodeXml, type PartTexts } from './parts.ts';

/** Lists the content of a workbook besides its sheets, and formulas that would become links in a copied sheet. */
export function excelLeftovers(parts: PartTexts): readonly Leftover[] {
  return [...parts].flatMap(([name, xml]) => {
    if (name === 'xl/workbook.xml') return bookLeftovers(xml);
    if (/^xl\/(comments|threadedComments)/.test(name)) return commentsOf(xml);
    return /^xl\/worksheets\/sheet\d+\.xml$/.test(name) ? sheetLeftovers(name, xml) : [];
  });
}

function bookLeftovers(xml: string): readonly Leftover[] {
  const names = [...xml.matchAll(/<definedName\b[^>]*\bname="([^"]*)"/g)]
    .map(([, name = '']) => decodeXml(name))
    .filter((name) => !name.startsWith('_xlnm.'));
  const hidden = [...xml.matchAll(/<sheet\b[^>]*>/g)].filter(([sheet]) =>
    /state="(?:very)?[hH]idden"/.test(sheet),
  );
  return [
    ...names.map((text): Leftover => ({ what: '名称', text })),
    ...hidden.map(
      ([sheet]): Leftover => ({
        what: '隐藏内容',
        text: `工作表“${decodeXml(/name="([^"]*)"/.exec(sheet)?.[1] ?? '')}”`,
      }),
    ),
  ];
}

function commentsOf(xml: string): readonly Leftover[] {
  return [...xml.matchAll(/<(?:comment|threadedComment)\b[^>]*\bref="([^"]*)"/g)].map(([, text = '']) => ({
    what: '批注',
    text,
  }));
}

function sheetLeftovers(name: string, xml: string): readonly Leftover[] {
  const formulas = [...xml.matchAll(/<f\b[^>]*>([^<]*!)[^<]*<\/f>/g)].map(([, text = '']) => decodeXml(text));
  const hidden = /<(?:row|col)\b[^>]*\bhidden="(?:1|true)"/.test(xml);
  return [
    ...formulas.map((text): Leftover => ({ what: '公式', text })),
    ...(hidden ? [{ what: '隐藏内容', text: `${name} 的行或列` } as const] : []),
  ];
}
