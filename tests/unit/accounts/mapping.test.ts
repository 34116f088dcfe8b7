import { describe, expect, it } from 'vitest';
import { formNumbered } from '#shared/accounts/forms/index';
import { MAPPING, type MappingRule } from '#shared/accounts/mapping/index';
import { writeMapping } from '#shared/accounts/mapping/write-mapping';
import { parseOrigin } from '#shared/accounts/origin';
import { FACTS, factKind } from '#shared/narrative/facts/facts';
import { PACKS } from '#shared/packs/built-in/index';
import { findTable } from '#shared/tables/find-table';

it('docs/mapping.md matches the mapping (vitest -u updates it)', async () => {
  await expect(writeMapping()).toMatchFileSnapshot('../../../docs/mapping.md');
});

function originsOf(rule: MappingRule): readonly string[] {
  switch (rule.kind) {
    case 'subjects':
      return Object.values(rule.columns).flat();
    case 'lines':
      return rule.lines.flatMap(([, , ...from]) => from);
    case 'economic':
      return [];
    case 'facts':
      return rule.facts.flatMap(([, ...from]) => from);
    case 'checks':
      return rule.checks.flatMap(([, ...from]) => from);
  }
}

/** Names of a form's rows and columns. */
function knows(id: string, row: string, column: string): boolean {
  const rows = formNumbered(id)?.rows;
  if (rows === undefined) return false;
  if (rows.kind !== 'lines') return rows.columns.some((each) => each.id === column);
  return rows.blocks.some(
    ({ lines, columns }) =>
      (row === '*' || lines.some((line) => line.id === row)) && columns.some((each) => each.id === column),
  );
}

const ORIGINS = [...new Set(MAPPING.flatMap(originsOf))];

describe('the mapping', () => {
  it.each(ORIGINS)('the mapping takes only from declared forms, rows and columns: %s', (origin) => {
    const unknown = parseOrigin(origin).terms.filter(({ form, row, column }) => !knows(form, row, column));
    expect(unknown).toEqual([]);
  });

  it('the mapping fills columns and lines that some pack has', () => {
    const has = (table: (typeof PACKS)[number]['tables'][number]['id'], column: string) =>
      PACKS.some((pack) =>
        findTable(pack, table).blocks.some(({ columns }) => columns.some(({ id }) => id === column)),
      );
    for (const rule of MAPPING) {
      if (rule.kind === 'subjects')
        for (const column of Object.keys(rule.columns))
          expect([rule.table, column, has(rule.table, column)]).toEqual([rule.table, column, true]);
      if (rule.kind === 'lines')
        for (const [, column] of rule.lines)
          expect([rule.table, column, has(rule.table, column)]).toEqual([rule.table, column, true]);
    }
  });

  it('the mapping fills every fact except last year’s and 绩效, and nothing that is not a fact', () => {
    const filled = MAPPING.flatMap((rule) => (rule.kind === 'facts' ? rule.facts.map(([key]) => key) : []));
    const elsewhere = /^(上年|绩效)\/|\/上年$/;
    expect(filled.toSorted()).toEqual(
      FACTS.map(({ key }) => key)
        .filter((key) => !elsewhere.test(key))
        .toSorted(),
    );
    expect(filled.every((key) => factKind(key) !== null)).toBe(true);
  });

  it('the mapping fills each cell once', () => {
    const places = MAPPING.flatMap((rule) => {
      if (rule.kind === 'lines') return rule.lines.map(([line, column]) => `${rule.table}/${line}/${column}`);
      return rule.kind === 'facts' ? rule.facts.map(([key]) => key) : [];
    });
    expect(new Set(places).size).toBe(places.length);
  });
});
