// The real documents with their ruling lines taken away: the forms are read by the positions of the words and proved
// by their sums, and nothing is invented.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { startEngine } from '#main/imports/formats/pdf/engine';
import { withDocument } from '#main/imports/formats/pdf/open-document';
import { pageContent } from '#main/imports/formats/pdf/page-content';
import { layOut, pageFlow } from '#main/imports/page/layout';
import { reportAsRead } from '#shared/checks/check-document';
import type { ReadDocument } from '#shared/imports/document/found-document';
import { recognise } from '#shared/imports/document/recognise';
import { documentSource, type SourceFile } from '#shared/imports/source/source';
import {
  type AccountName,
  documentPath,
  errorsOf,
  type TruthRows,
  truthOf,
} from '../cases/documents/truth.ts';
import { isAbout } from './about.ts';

const ACCOUNTS: readonly AccountName[] = ['finance-bureau-2024', 'social-work-2024'];
/** Two figures in twelve columns, without lines: the sums do not tell whose they are. */
const OPEN: Readonly<Record<AccountName, readonly string[]>> = {
  'finance-bureau-2024': ['公开09'],
  'social-work-2024': [],
};

describe.each(ACCOUNTS)('%s without lines', (name) => {
  it('every figure of the forms is in its cell', async () => {
    const { document } = recognise([await unruled(name)], null);
    const tables = Object.entries(truthOf(name).tables);
    const differences = tables.flatMap(([id, { rows }]) =>
      OPEN[name].includes(id) ? [] : differencesIn(document, id, rows),
    );
    expect(differences).toEqual([]);
    expect(document.tables.filter(({ read }) => read.partial).map(({ read }) => read.id)).toEqual([]);
  });

  it('the check reports nothing correct, and each thing once', async () => {
    const { document, pack } = recognise([await unruled(name)], null);
    const { findings } = reportAsRead(document, pack).checked;
    const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    const known = errorsOf(name);
    const invented = loud.filter(
      (finding) => !known.some((error) => isAbout(finding, error.text) || isAbout(finding, error.right)),
    );
    expect(invented.map(({ message }) => message)).toEqual([]);
    expect(loud.length).toBeGreaterThan(3);
    expect(findings.length).toBeLessThan(20);
  });
});

function differencesIn(document: ReadDocument, id: string, rows: TruthRows): readonly string[] {
  const read = document.tables.find((table) => table.read.id === id)?.read;
  return Object.entries(rows).flatMap(([row, cells]) =>
    Object.entries(cells).flatMap(([column, text]) => {
      const found = read?.rows.find((each) => each.id === row)?.cells[column]?.text ?? '';
      return found.replace(/,/g, '') === text.replace(/,/g, '')
        ? []
        : [`${id}/${row}/${column}: ${found} ≠ ${text}`];
    }),
  );
}

async function unruled(name: AccountName): Promise<SourceFile> {
  const engine = await startEngine();
  const flows = withDocument(engine, readFileSync(documentPath(name)), (document) =>
    Array.from({ length: engine.call.FPDF_GetPageCount(document) }, (_, at) => {
      const page = engine.call.FPDF_LoadPage(document, at);
      const content = pageContent(engine, page);
      engine.call.FPDF_ClosePage(page);
      return content === null ? [] : [pageFlow({ ...content, rules: [] }, at + 1)];
    }).flat(),
  );
  return documentSource(`${name}.pdf`, layOut(flows));
}
