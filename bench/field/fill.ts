import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { TemplateData } from './template.ts';

/** A template of `templateOf`, filled by docxtemplater. */
export function fillTemplate(template: Uint8Array, data: TemplateData): Uint8Array {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
  document.render(data);
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}
