import { SaxesParser, type SaxesTagNS } from 'saxes';
import { Refusal } from '#main/imports/refusal';

/** An attribute by its name with the usual prefix, such as `table:name`. */
export type Attribute = (name: string) => string | undefined;

/** Parses a part, with the usual prefixes in names. Throws `Refusal` if it is not well formed. */
export function walkOdf(
  xml: string,
  walker: {
    open(name: string, attribute: Attribute): void;
    close(name: string): void;
    text?(text: string): void;
  },
): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag) => walker.open(nameOf(tag.uri, tag.local), (name) => attributeOf(tag, name)));
  parser.on('closetag', ({ uri, local }) => walker.close(nameOf(uri, local)));
  parser.on('text', (text) => walker.text?.(text));
  parser.on('error', () => {
    throw new Refusal('文档的内容不完整，请用 WPS 或 LibreOffice 打开后另存，再导入');
  });
  parser.write(xml).close();
}

/** `urn:oasis:names:tc:opendocument:xmlns:text:1.0` and `p` give `text:p`. */
function nameOf(uri: string, local: string): string {
  const room = /xmlns:(?:loext|calcext|([\w-]+))[:/]/.exec(uri)?.[1] ?? (/loext/.test(uri) ? 'loext' : '');
  return `${/calcext/.test(uri) ? 'calcext' : room}:${local}`;
}

function attributeOf(tag: SaxesTagNS, name: string): string | undefined {
  const local = name.slice(name.indexOf(':') + 1);
  return Object.values(tag.attributes).find(
    (each) => each.local === local && nameOf(each.uri, each.local) === name,
  )?.value;
}

/** A count in an attribute, at least 1. */
export function countOf(text: string | undefined): number {
  const count = Math.trunc(Number(text ?? 1));
  return Number.isFinite(count) && count > 1 ? count : 1;
}
