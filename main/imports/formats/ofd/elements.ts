import { SaxesParser } from 'saxes';
import { Refusal } from '#main/imports/refusal';

export type Attribute = (name: string) => string | undefined;

export const DAMAGED = 'OFD 文件不完整或已损坏，读不出来；请重新取得文件，或用原来的 Word、Excel 导入';

/** Parses a part by local element names: writers use different prefixes, or none. */
export function walkOfd(
  xml: string,
  walker: {
    open(name: string, attribute: Attribute): void;
    close(name: string): void;
    text?(text: string): void;
  },
): void {
  const parser = new SaxesParser();
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('opentag', ({ name, attributes }) => walker.open(local(name), (key) => attributes[key]));
  parser.on('closetag', ({ name }) => walker.close(local(name)));
  parser.on('text', (text) => walker.text?.(text));
  parser.on('error', () => {
    throw new Refusal(DAMAGED);
  });
  parser.write(xml).close();
}

/** The numbers of an attribute such as `0 0 210 297`; invalid ones are 0. */
export function numbersIn(text: string | undefined): readonly number[] {
  return (text ?? '')
    .trim()
    .split(/[\s,]+/)
    .filter((each) => each !== '')
    .map((each) => (Number.isFinite(Number(each)) ? Number(each) : 0));
}
