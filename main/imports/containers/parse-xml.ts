import { SaxesParser } from 'saxes';

/** Parses an XML text with names as written, including prefixes. Throws SyntaxError if it is not XML. */
export function parseXml(
  xml: string,
  opened: (name: string, attributes: Record<string, string>) => void,
  closed: (name: string) => void = () => undefined,
  text: (text: string) => void = () => undefined,
): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new SyntaxError(error.message);
  });
  parser.on('opentag', ({ name, attributes }) => opened(name, attributes));
  parser.on('closetag', ({ name }) => closed(name));
  parser.on('text', text);
  parser.write(xml).close();
}
