import { createHash } from 'node:crypto';
import type { FolderFile, Source } from '#main/exports/export-request';
import { printable } from '#main/exports/printable';
import { type Fen, formatExact, MONEY_UNITS, type MoneyUnit } from '#shared/money/amount';
import type { Grid } from '#shared/publication/blocks';
import type { Address } from '#shared/tables/address';
import { csv } from './csv.ts';
import { type Field, fieldsOf } from './fields.ts';

interface Resource {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly grid: Grid;
  readonly unit: MoneyUnit;
  readonly fields: readonly Field[];
}

/**
 * Every form as CSV for programs, in 元 and in 万元, exact to the 分, and `datapackage.json`, which describes the
 * columns of each file (Frictionless Data, tabular data package).
 */
export async function writeOpenData(source: Source): Promise<readonly FolderFile[]> {
  const { pack, publication } = source;
  const grids = publication.sections
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'grid' ? [block.grid] : [])))
    .filter(({ id }) => pack.tables.some((table) => table.id === id));
  const resources = MONEY_UNITS.flatMap((unit) => grids.map((grid) => resourceOf(grid, unit, source)));
  const described = new TextEncoder().encode(`${JSON.stringify(describe(resources, source), null, 2)}\n`);
  return [
    ...resources.map(({ path, bytes }) => ({ path, bytes })),
    { path: 'datapackage.json', bytes: described },
  ];
}

function resourceOf(grid: Grid, unit: MoneyUnit, { computed }: Source): Resource {
  const fields = fieldsOf(grid);
  const amount = (at: Address): Fen | null => computed.cells.get(at)?.value ?? null;
  const rows = grid.body.map((row) =>
    row.flatMap((cell): string[] => {
      const text = cell.source === undefined ? cell.text : formatExact(amount(cell.source), unit);
      return [text, ...Array<string>((cell.colSpan ?? 1) - 1).fill('')];
    }),
  );
  const bytes = csv([fields.map(({ name }) => name), ...rows]);
  return { path: `${unit}/${grid.id}.csv`, bytes, grid, unit, fields };
}

function describe(resources: readonly Resource[], { publication, report, madeAt }: Source): object {
  return {
    profile: 'tabular-data-package',
    name: `juesuan-${report.年度}`,
    title: printable(publication.title),
    created: madeAt.toISOString(),
    sources: [{ title: printable(report.部门) }],
    resources: resources.map(({ path, bytes, grid, unit, fields }) => ({
      profile: 'tabular-data-resource',
      name: `${unit === '元' ? 'yuan' : 'wan-yuan'}-${grid.id.replace(/\D/g, '')}`,
      path,
      title: printable(`${grid.title}（单位：${unit}）`),
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: bytes.length,
      hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
      schema: {
        fields: fields.map(({ name, isAmount }) =>
          isAmount
            ? { name, type: 'number', unit, description: `金额，单位：${unit}` }
            : { name, type: 'string' },
        ),
        missingValues: [''],
      },
    })),
  };
}
