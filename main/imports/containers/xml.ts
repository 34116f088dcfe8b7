import { LIMITS } from '#main/imports/limits';
import { Refusal } from '#main/imports/refusal';

/** The text of an XML part. Throws `Refusal` if it declares entities or nests deeper than any genuine part. */
export function safeXml(bytes: Buffer): string {
  const xml = decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) {
    throw new Refusal('文件里有外部实体定义，可能被动过手脚，没有读入；请用 Office 或 WPS 重新另存');
  }
  if (deepest(xml) > LIMITS.xmlDepth) {
    throw new Refusal('文件的内容嵌套得太深，不像是表格或文档，没有读入');
  }
  return xml;
}

function decode(bytes: Buffer): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const said = /^\s*<\?xml[^>]*encoding\s*=\s*["'](gb\w*)["']/i.exec(bytes.toString('latin1', 0, 200))?.[1];
  return said === undefined ? 'utf-8' : 'gb18030';
}

/** The nesting depth of elements, without parsing them. */
function deepest(xml: string): number {
  let depth = 0;
  let most = 0;
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at + 1)) {
    const next = xml.charCodeAt(at + 1);
    if (next === 33 || next === 63) continue;
    if (next === 47) depth--;
    else {
      const end = xml.indexOf('>', at);
      if (end === -1) return most;
      if (xml.charCodeAt(end - 1) !== 47) most = Math.max(most, ++depth);
    }
  }
  return most;
}
