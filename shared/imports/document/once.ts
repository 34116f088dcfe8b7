import { joinCopies, joinHalves } from '#shared/imports/table/copies';
import type { ImportProblem } from '#shared/imports/table/read-table';
import { isFreeTable, TABLE_IDS, type TableId } from '#shared/tables/address';
import type { FoundTable } from './found-document.ts';
import { joinPages } from './join-pages.ts';

/** Each form once, and the others that were read as the same form. */
interface Once {
  readonly tables: readonly FoundTable[];
  /** Read as well as the one that stands, with other figures. */
  readonly copies: readonly FoundTable[];
  readonly problems: readonly ImportProblem[];
  /** Joined with the one that stands: an exact and a printed copy, or equal figures. */
  readonly twins: readonly FoundTable[];
}

/** Keeps each form once, with the highest rating. Another with an equal rating and other content is a problem. */
export function once(found: readonly FoundTable[]): Once {
  const copies: FoundTable[] = [];
  const problems: ImportProblem[] = [];
  const twins: FoundTable[] = [];
  const free = [...new Set(found.map(({ read }) => read.id))].filter(isFreeTable);
  const tables = [...TABLE_IDS, ...free].flatMap((id: TableId) => {
    const own = joinPages(found.filter(({ read }) => read.id === id));
    const [first, ...others] = own.toSorted((a, b) => b.rating - a.rating);
    if (first === undefined) return [];
    let standing = first.read;
    for (const other of others) {
      const halves = joinHalves(first, standing, other);
      if (halves !== null) {
        standing = halves;
        continue;
      }
      const both = joinCopies(standing, other.read);
      if (both !== null) {
        standing = both;
        twins.push(other);
      } else if (other.rating > first.rating - CLEARLY_LESS) {
        copies.push(other);
        problems.push(twice(id, first, other));
      }
    }
    return [{ ...first, read: standing }];
  });
  return { tables, copies, problems, twins };
}

const CLEARLY_LESS = 0.4;

function twice(id: TableId, one: FoundTable, other: FoundTable): ImportProblem {
  const where = (table: FoundTable) => `${table.file} 的“${table.sheetName}”`;
  return {
    place: other.sheetName,
    message: `${id} 在${where(one)}和${where(other)}各有一张，只用了前一张；请去掉一张再导入`,
  };
}
