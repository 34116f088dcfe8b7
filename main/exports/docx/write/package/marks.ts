import { insertInPart, type Parts } from '#main/exports/office-package/parts';
import { DRAFT_WORD, type Marks, WORKING_WORDS } from '#shared/publication/editions/edition';

const PART = 'word/headerMarks.xml';
/** The headers that an office's letterhead adds. */
export const OFFICE_HEADER = /^word\/officeHeader\w+\.xml$/;
const RELATION = 'rIdMarks';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

/**
 * Gives every page a header that says what the file is: the first section names it, the others inherit it.
 * Returns the document that refers to it. A final public file has none.
 */
export function addMarks(parts: Parts, document: string, marks: Marks): string {
  if (marks.edition === '公开版' && !marks.draft) return document;
  const own = [...parts.keys()].filter((name) => OFFICE_HEADER.test(name));
  for (const name of own) insertInPart(parts, name, '</w:hdr>', marksXml(marks));
  if (own.length > 0) return document;
  parts.set(PART, headerXml(marks));
  insertInPart(
    parts,
    'word/_rels/document.xml.rels',
    '</Relationships>',
    `<Relationship Id="${RELATION}" Type="${RELATIONS}/header" Target="headerMarks.xml"/>`,
  );
  insertInPart(
    parts,
    '[Content_Types].xml',
    '</Types>',
    `<Override PartName="/${PART}" ContentType="${TYPE}"/>`,
  );
  const references = ['default', 'even'].map(
    (pages) => `<w:headerReference w:type="${pages}" r:id="${RELATION}"/>`,
  );
  return document.replace('<w:sectPr>', `$&${references.join('')}`);
}

/** One line of small print that does not move the text, and the word 草稿 behind the page. */
function headerXml(marks: Marks): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr ${NAMESPACES}>${marksXml(marks)}</w:hdr>`;
}

function marksXml({ edition, draft }: Marks): string {
  const words = edition === '工作底稿' ? run(`<w:t>${WORKING_WORDS}</w:t>`, '<w:color w:val="C00000"/>') : '';
  const mark = draft ? run(watermark(), '<w:noProof/>') : '';
  return `<w:p ${NAMESPACES}><w:pPr><w:spacing w:before="0" w:after="0" w:line="220" w:lineRule="exact"/><w:jc w:val="right"/></w:pPr>${words}${mark}</w:p>`;
}

function run(content: string, look: string): string {
  return `<w:r><w:rPr><w:rFonts w:hint="eastAsia" w:eastAsia="黑体"/>${look}<w:sz w:val="18"/></w:rPr>${content}</w:r>`;
}

/** The word across the page, in the form of Word's own watermarks. */
function watermark(): string {
  const style = [
    'position:absolute',
    'margin-left:0',
    'margin-top:0',
    'width:360pt',
    'height:180pt',
    'rotation:315',
    'z-index:-251658752',
    'mso-position-horizontal:center',
    'mso-position-horizontal-relative:page',
    'mso-position-vertical:center',
    'mso-position-vertical-relative:page',
  ].join(';');
  return [
    '<w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">',
    '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>',
    '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/></v:shapetype>',
    `<v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" alt="${DRAFT_WORD}" style="${style}" o:allowincell="f" fillcolor="silver" stroked="f">`,
    `<v:fill opacity=".5"/><v:textpath style="font-family:&quot;黑体&quot;;font-size:1pt" string="${DRAFT_WORD}"/></v:shape></w:pict>`,
  ].join('');
}
