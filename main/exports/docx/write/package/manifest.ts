import { attribute } from '#main/exports/docx/write/xml';
import { insertInPart, type Parts } from '#main/exports/office-package/parts';
import { MANIFEST_NAMESPACE, type Manifest } from '#shared/publication/trace/manifest';

const MANIFEST_PART = 'customXml/item1.xml';

const STORE_ID = '{6B1F0C52-6E55-4C0B-9C39-0D2E5F8A7A11}';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PROPERTIES = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** Adds the manifest to the package as a custom XML part, which Word keeps and does not show. */
export function addManifest(parts: Parts, manifest: Manifest): void {
  parts.set(MANIFEST_PART, manifestXml(manifest));
  parts.set(
    'customXml/itemProps1.xml',
    `${DECLARATION}<ds:datastoreItem ds:itemID="${STORE_ID}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${MANIFEST_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  parts.set(
    'customXml/_rels/item1.xml.rels',
    `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  );
  insertInPart(
    parts,
    'word/_rels/document.xml.rels',
    '</Relationships>',
    `<Relationship Id="rIdManifest" Type="${RELATIONS}/customXml" Target="../customXml/item1.xml"/>`,
  );
  insertInPart(
    parts,
    '[Content_Types].xml',
    '</Types>',
    `<Override PartName="/customXml/itemProps1.xml" ContentType="${PROPERTIES}"/>`,
  );
}

function manifestXml({ report, pack, snapshot, 部门, 年度, figures }: Manifest): string {
  const of = Object.entries({ report, department: 部门, year: String(年度), pack, snapshot });
  const listed = figures.map(({ id, tag, source, printed, written }) =>
    emptyElement('figure', [
      ['id', String(id)],
      ['tag', tag],
      ['source', source],
      ['printed', printed],
      ['written', written === null ? null : (written.unit ?? '')],
      ['given', written?.given ?? null],
    ]),
  );
  const attributes = of.map(([name, value]) => ` ${name}="${attribute(value)}"`).join('');
  return `${DECLARATION}<publication xmlns="${MANIFEST_NAMESPACE}"${attributes}>${listed.join('')}</publication>`;
}

/** Omits attributes without a value. */
function emptyElement(name: string, attributes: readonly (readonly [string, string | null])[]): string {
  const given = attributes.map(([key, value]) => (value === null ? '' : ` ${key}="${attribute(value)}"`));
  return `<${name}${given.join('')}/>`;
}
