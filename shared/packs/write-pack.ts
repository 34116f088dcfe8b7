import type { TemplatePack } from '#shared/tables/grammar';
import { formulaName, STANDARD_RELATIONS, standardFormulas } from '#shared/tables/standard/index';
import type { PackFile } from './schema/pack.ts';

/** A pack as the JSON value that `readPack` reads, standard formulas and relations by name. */
export function writePack(pack: TemplatePack): PackFile {
  const value = {
    ...pack,
    tables: pack.tables.map((table) => {
      const standard = new Map(standardFormulas(table.id).map((rule) => [formulaName(rule), rule]));
      return {
        ...table,
        formulas: table.formulas.map((rule) => {
          const name = formulaName(rule);
          return sameValue(standard.get(name), rule) ? name : rule;
        }),
      };
    }),
    relations: pack.relations.map((relation) =>
      sameValue(STANDARD_RELATIONS.get(relation.id), relation) ? relation.id : relation,
    ),
  };
  return value as unknown as PackFile;
}

/** Whether two pieces of plain data are equal, regardless of key order. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [ours, theirs] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    ours.length === theirs.size &&
    ours.every(([key, value]) => sameValue(value, theirs.get(key)))
  );
}

/** The newest format of packs that this program writes and reads. */
export const NEWEST_FORMAT = 2;

/** The format that a pack needs: 2 if a form has a column of words, which older programs refuse; else 1. */
export function formatOf({ tables }: TemplatePack): number {
  const hasWords = tables.some(({ blocks }) =>
    blocks.some(({ columns }) => columns.some(({ role }) => role === 'words')),
  );
  return hasWords ? NEWEST_FORMAT : 1;
}
