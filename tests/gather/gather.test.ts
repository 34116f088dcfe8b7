// A department's files are gathered, and every figure of the draft equals the generated one.
import { describe, expect, it, onTestFinished } from 'vitest';
import { findPack, packOfYear } from '#shared/packs/built-in/index';
import { known } from '../imports/layouts/random.ts';
import { compareCells, compareFacts, isEntry, shown } from './compare.ts';
import { drafted, reportWith } from './ideal.ts';
import { performanceFacts } from './performance.ts';
import { drawDesk, drawOfficeDesk, filesOn, named, told, unmatchedOf, wholeOf } from './sources.ts';
import { sourcesOf, takenFrom } from './taken.ts';
import { expectedOf } from './truth.ts';
import { gather, openGathering } from './whole.ts';
import { accountFiles } from './workbooks.ts';

const ROUNDS = Number(process.env.GATHER_ROUNDS ?? (process.env.FULL ? 200 : 6));
const DESKS = Array.from({ length: ROUNDS }, (_, index) => drawDesk(index + 1));
const desks = DESKS.map((desk) => ({ desk, name: named(desk) }));
const OFFICE_ROUNDS = Number(process.env.GATHER_OFFICE_ROUNDS ?? (process.env.FULL ? 40 : 1));
const officeDesks = Array.from({ length: OFFICE_ROUNDS }, (_, index) => drawOfficeDesk(index + 1)).map(
  (desk) => ({ desk, name: named(desk) }),
);

describe('the 财决 workbook alone', () => {
  it.each(desks)(
    'the 财决 workbook provides every figure of the nine forms: $name',
    async ({ desk: { unit, program } }) => {
      const { year } = unit.department;
      const pack = known(findPack(packOfYear(year)));
      const taken = takenFrom(await sourcesOf(await accountFiles(unit, program)), year);
      const truth = expectedOf(unit, { accounts: true, budget: '元', last: 'exact' });
      const own = expectedOf(unit, { accounts: true, budget: null, last: null });
      const facts = new Map(taken.facts.map(({ key, value }) => [key, value]));
      expect(compareFacts(own, facts).differences.map(shown)).toEqual([]);
      const cells = new Map(taken.cells.map(({ address, amount }) => [address as string, amount as number]));
      const all = new Map([...truth.facts, ...facts, ...performanceFacts(unit)]);
      const { computed, texts, findings } = drafted(reportWith(unit, pack, { cells, facts: all }), pack);
      const values = new Map([...computed.cells].map(([address, { value }]) => [address, value]));
      expect(compareCells(truth, values, isEntry).differences.map(shown)).toEqual([]);
      expect(taken).toMatchObject({ conflicts: [], missing: [] });
      expect(texts.filter((text) => text.includes('【缺数】'))).toEqual([]);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );
});

describe('all the files of a department', () => {
  it.each([...desks, ...officeDesks])(
    'all files of a department make a draft with nothing left to type: $name',
    async ({ desk }) => {
      // separate: a report with the same name from the year before would also be a source
      const gathering = openGathering();
      onTestFinished(() => gathering.close());
      const draft = await gather(gathering, await filesOn(desk));
      expect(draft.report.部门).toBe(desk.unit.department.name);
      const expected = wholeOf(desk, draft.report.pack);
      expect(compareCells(expected, draft.cells, isEntry).differences.map(shown)).toEqual([]);
      expect(compareFacts(expected, told(draft.facts)).differences.map(shown)).toEqual([]);
      expect(draft.texts.filter((text) => text.includes('【缺数】'))).toEqual([]);
      expect(draft.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(draft.preview.conflicts).toEqual([]);
      const said = draft.preview.unmatched.map(({ place, message }) => `${place} ${message}`).join('\n');
      for (const code of unmatchedOf(desk)) expect(said).toContain(code);
    },
  );
});
