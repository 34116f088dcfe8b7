import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ofdOf } from '../imports/fixtures/ofd.ts';
import { rawZip } from '../imports/fixtures/raw-zip.ts';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMES = ['office', 'text', 'table', 'style']
  .map((room) => `xmlns:${room}="${ODF}:${room}:1.0"`)
  .join(' ');
const STYLES =
  '<office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/></text:list-style><style:style style:name="h"><style:text-properties text:display="none"/></style></office:automatic-styles>';
const TABLE =
  '<table:table table:name="公开05"><table:table-column table:number-columns-repeated="3"/><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>科目编码</text:p></table:table-cell><table:covered-table-cell/><table:table-cell table:number-rows-spanned="2"><text:p>合计</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="12.5"><text:p>12.50</text:p></table:table-cell><table:covered-table-cell/></table:table-row><table:table-row table:number-rows-repeated="3"><table:table-cell table:formula="of:=[.A1]"/></table:table-row></table:table>';
const WORDS =
  '<text:tracked-changes><text:changed-region text:id="c"><text:deletion><text:p>删</text:p></text:deletion></text:changed-region></text:tracked-changes><text:list text:style-name="L1"><text:list-item><text:p>收<text:s text:c="3"/>入<text:span text:style-name="h">藏</text:span></text:p></text:list-item></text:list><text:p>一<text:change-start text:change-id="c"/>二<text:change-end text:change-id="c"/><text:tab/><text:line-break/></text:p>';

function odf(kind: 'text' | 'spreadsheet', body: string): Buffer {
  const content = `<office:document-content ${NAMES}>${STYLES}<office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`;
  return Buffer.from(
    rawZip(
      { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}` },
      { name: 'content.xml', content },
    ),
  );
}

const PAGE = `<html><meta charset="gb2312"><body><table><tr><td><table><tr><th rowspan=2>a<th colspan=2>b<tr><td>1<td>2<tr><td>3<td>4<td>5</table><ol start=3><li>x<ol><li><p>y</ol></ol><pre>a\nb</pre></td></tr></table><p hidden>z<p style="display:none">w</body></html>`;
const MAIL = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><p>=E5=86=B3=\r\n</p></html>\r\n--b--`;
const XML = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Column ss:Index="2" ss:Width="9"/><Row ss:Index="2"><Cell ss:Index="2" ss:MergeAcross="1"><Data ss:Type="Number">1</Data></Cell><Cell ss:Formula="=RC[-1]"><Data ss:Type="Number">1</Data></Cell></Row></Table></Worksheet></Workbook>`;

const glyph = (text: string, left: number, base: number) => ({
  text,
  left,
  right: left + 10,
  base,
  size: 10,
});
const GRID = [100, 200, 300];
const DRAWN = {
  ...{ width: 595, height: 842 },
  glyphs: [...'部门决算公开'].map((text, at) => glyph(text, 100 + 11 * at, 80 + 120 * (at % 3))),
  rules: GRID.flatMap((at) => [
    { level: true, at, from: 100, to: 300 },
    { level: false, at, from: 100, to: 300 },
  ]),
};

/** Small, valid files of formats other than the new Word and Excel ones, before they are damaged. */
export const OTHER_FILES = {
  html: PAGE,
  mht: MAIL,
  xml2003: XML,
  csv: '科目,"1,234.50","甲""乙"\r\n;\t="0012"\r\n',
  odt: odf('text', WORDS + TABLE),
  ods: odf('spreadsheet', TABLE),
  ofd: Buffer.from(ofdOf([DRAWN, DRAWN])),
  /** With merged cells and a table within a cell, as saved by LibreOffice. */
  doc: readFileSync(fileURLToPath(new URL('../imports/fixtures/word-97-tables.doc', import.meta.url))),
} as const;
