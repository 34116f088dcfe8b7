import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readApart } from '#main/imports/apart/read-apart';
import { readForeign } from '#shared/imports/document/foreign';
import { summarise } from '#shared/imports/document/read-summary';
import type { Sheet } from '#shared/imports/source/sheet';
import type { SourceFile } from '#shared/imports/source/source';
import { wholeSheets } from '#shared/imports/table/whole-sheets';
import { TEXT_PARTS } from '#shared/report/report';
import { documentPath, truthOf } from '../cases/documents/truth.ts';

async function read(name: Parameters<typeof documentPath>[0]): Promise<readonly SourceFile[]> {
  const path = documentPath(name);
  const result = await readApart()([{ filename: basename(path), bytes: readFileSync(path) }]);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const ACCOUNTS = ['finance-bureau-2024', 'social-work-2024'] as const;
const BUDGETS = ['government-office-budget-2025', 'jiangsu-court-budget-2019'] as const;

describe.each(ACCOUNTS)('%s, a published final account', (name) => {
  const truth = truthOf(name);

  it('a published final account has every figure of every table in its cell, and no other', async () => {
    const { document } = readForeign(await read(name));
    const figures = document.tables.flatMap(({ read: { id, rows } }) =>
      rows.flatMap((row) =>
        Object.entries(row.cells).flatMap(([column, { text, amount }]) =>
          amount === null ? [] : [[`${id}/${row.id}/${column}`, text.trim()] as const],
        ),
      ),
    );
    const right = Object.entries(truth.tables).flatMap(([id, { rows }]) =>
      Object.entries(rows).flatMap(([row, cells]) =>
        Object.entries(cells).map(([column, text]) => [`${id}/${row}/${column}`, text] as const),
      ),
    );
    expect(right.length).toBeGreaterThan(190);
    expect(Object.fromEntries(figures)).toEqual(Object.fromEntries(right));
    expect(document.problems).toEqual([]);
  });

  it('a published final account is recognised with its kind, owner and forms', async () => {
    const { document, nearest, pack } = readForeign(await read(name));
    expect([document.kind, document.部门, document.年度, document.单位, nearest.id]).toEqual([
      '决算',
      truth.部门,
      2024,
      '万元',
      'shanghai-2024',
    ]);
    const summary = summarise(document, pack.id);
    const pages = summary.tables.flatMap(({ table, page }) => (table === null ? [] : [[table, page]]));
    expect(Object.fromEntries(pages)).toEqual(
      Object.fromEntries(Object.entries(truth.tables).map(([id, { page }]) => [id, page])),
    );
    for (const { table, state, why } of summary.tables)
      if (table !== null) expect([state, why[0]]).toEqual(['whole', '标题']);
  });

  it('a published final account gives its text paragraph by paragraph', async () => {
    const { document } = readForeign(await read(name));
    const plain = (text: string) => text.replace(/\s/g, '');
    for (const part of TEXT_PARTS) {
      const own = new Set((document.texts[part] ?? []).map(plain));
      const missing = truth.paragraphs[part].map(plain).filter((text) => !own.has(text));
      expect(missing, part).toEqual([]);
    }
  });
});

describe.each(BUDGETS)('%s, a published budget', (name) => {
  it('a published budget is recognised, and its tables are read as printed', async () => {
    const truth = truthOf(name);
    const files = await read(name);
    const { document } = readForeign(files);
    expect([document.kind, document.tables]).toEqual(['预算', []]);
    const sheets = wholeSheets(files).map(({ sheet }) => sheet);
    for (const table of truth.tables) {
      const found = sheets.find((sheet) => titleIn(sheet).includes(plainWords(table.title)));
      if (found === undefined) throw new Error(`no table ${table.title}`);
      expect(figuresIn(found), table.title).toEqual(figuresOf(table.rows));
    }
  });
});

it('an empty template is recognised', async () => {
  const { document } = readForeign(await read('template-2024'));
  expect(document.kind).toBe('空白模板');
});

it('a budget without tables is recognised', async () => {
  const { document } = readForeign(await read('jiangsu-cppcc-budget-2019'));
  expect([document.kind, document.tables]).toEqual(['预算', []]);
});

function plainWords(text: string): string {
  return text.replace(/[\s“”"]/g, '');
}

function titleIn({ rows, lead }: Sheet): string {
  return plainWords(
    rows
      .slice(0, lead + 3)
      .flatMap((row) => row.map((cell) => cell?.text ?? ''))
      .join('|'),
  );
}

/** Figures with two decimals, row by row from the left. */
function figuresOf(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const figures = rows.map((row) => row.filter((text) => /^-?[\d,]+\.\d\d$/.test(text)));
  return figures.filter((row) => row.length > 0);
}

function figuresIn({ rows }: Sheet): readonly (readonly string[])[] {
  return figuresOf(rows.map((row) => row.map((cell) => cell?.text.trim() ?? '')));
}
