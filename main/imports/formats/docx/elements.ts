import { SaxesParser, type SaxesTagNS } from 'saxes';
import { Refusal } from '#main/imports/refusal';

const WORD = /^http:\/\/(schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/wordprocessingml\/.*main$/;

export type Value = (name: string) => string | undefined;

/** Parses an XML part. Throws `Refusal` if it is not well formed. */
export function walkXml(
  xml: string,
  walker: {
    open(local: string, isWord: boolean, value: Value): void;
    close(local: string, isWord: boolean): void;
    text?(text: string): void;
  },
): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag) => walker.open(tag.local, WORD.test(tag.uri), (name) => attributeOf(tag, name)));
  parser.on('closetag', ({ local, uri }) => walker.close(local, WORD.test(uri)));
  parser.on('text', (text) => walker.text?.(text));
  parser.on('error', () => {
    throw new Refusal('文档的内容不完整，请用 Word 或 WPS 打开后另存，再导入');
  });
  parser.write(xml).close();
}

/** Whether a switch such as `<w:vanish/>` is on. */
export function isOn(value: Value): boolean {
  return !/^(0|false|off|none)$/.test(value('val') ?? '1');
}

function attributeOf(tag: SaxesTagNS, name: string): string | undefined {
  return Object.values(tag.attributes).find(({ local }) => local === name)?.value;
}
