import { join } from 'node:path';
import JSZip from 'jszip';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from '#main/app';
import { writeWord } from '#main/exports/docx/write-word';
import type { Call } from '#shared/api/transport';
import { combine } from '#shared/combine/combine';
import { withEntries } from '#shared/combine/sum';
import { compute } from '#shared/compute/compute';
import { whyNot } from '#shared/desk/inspection';
import { fen } from '#shared/money/amount';
import { publish } from '#shared/publication/publish';
import type { Report } from '#shared/report/report';
import type { Address } from '#shared/tables/address';
import { wordParagraphs } from '../exports/word-text.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { drawUnits, known, PACK, YEAR } from '../unit/combine/units.ts';
import { must } from './calls.ts';

const AT = '公开09/决算数/公务接待费' as Address;
const RUN = 'run';
let documents: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  const units = drawUnits(3);
  const title = { id: 'whole', 部门: '示例市示例局', 年度: YEAR, 单位: '万元', pack: PACK } as const;
  const { report, computed } = combine(units, { ...title, offset: false });
  const wrong = withEntries(report, new Map([[AT, fen((computed.cells.get(AT)?.value ?? 0) + 5_000_000)]]));
  const made = [
    ...units.map(({ report: own }): [string, Report] => [`${own.部门}.docx`, own]),
    ['部门.docx', report],
    ['部门（错）.docx', wrong],
  ] as const;
  documents = new Map(
    await Promise.all(
      made.map(async ([name, each]): Promise<[string, Uint8Array]> => [name, await printed(each)]),
    ),
  );
}, 120_000);

function printed(report: Report): Promise<Uint8Array> {
  return writeWord(publish(PACK, report, compute(PACK, report)));
}

async function inspected(): Promise<Call> {
  const app = createApp({
    file: join(tempFolder(), 'a.db'),
    now: () => new Date('2024-09-02T04:00:00Z'),
    newId: () => 'x',
  });
  if (!app.ok) throw new Error(app.error.message);
  onTestFinished(app.value.close);
  const { dispatch } = app.value;
  for (const [name, bytes] of documents) await read(dispatch, name, bytes);
  return dispatch;
}

async function read(dispatch: Call, name: string, bytes: Uint8Array) {
  const files = [{ filename: name, base64: Buffer.from(bytes).toString('base64') }];
  return must(dispatch('inspection.read', { run: RUN, name, token: name, files }));
}

const unitNames = () => [...documents.keys()].filter((name) => name.includes('所'));

describe('an inspection of documents', () => {
  it('compares a printed department with its printed units: nothing, or what was planted', async () => {
    const dispatch = await inspected();
    const units = unitNames();
    const compare = async (whole: string) =>
      await must(dispatch('inspection.compare', { run: RUN, whole, units }));
    const right = await compare('部门.docx');
    expect(right.differences).toEqual([]);
    expect(right.compared).toBeGreaterThan(100);
    const wrong = await compare('部门（错）.docx');
    expect(wrong.differences.map(({ address }) => address)).toContain(AT);
    expect(wrong.differences.every(({ address }) => address.startsWith('公开09/决算数/'))).toBe(true);
  });

  it('tells what cannot be read and goes on; writes a workbook and notices by the text that was set', async () => {
    const dispatch = await inspected();
    const bad = await read(dispatch, '坏的.docx', new TextEncoder().encode('no document'));
    expect(whyNot(bad)).not.toBeNull();
    const book = await must(dispatch('inspection.workbook', { run: RUN }));
    expect(book.filename).toBe('检查结果.xlsx');
    const text = '整改{年度}\n{部门}：\n有{问题数}处。\n{问题}\n某财政局\n{日期}';
    await must(dispatch('settings.write', { notice: text }));
    const asked = { run: RUN, names: [...documents.keys()], scope: 'errors and warnings' as const };
    const notices = await must(dispatch('inspection.notices', { ...asked, zip: false }));
    const notice = known(notices[0]);
    expect(notice.filename).toMatch(/整改通知\.docx$/);
    const words = (await wordParagraphs(Buffer.from(notice.base64, 'base64')))
      .map(({ text: line }) => line)
      .join('\n');
    expect(words).toContain(`整改${YEAR}`);
    expect(words).toContain('某财政局');
    expect(words).toContain('2024年9月2日');
    const [zip] = await must(dispatch('inspection.notices', { ...asked, zip: true }));
    const archive = await JSZip.loadAsync(Buffer.from(known(zip).base64, 'base64'));
    expect(Object.keys(archive.files)).toHaveLength(notices.length);
    const unknown = await dispatch('settings.write', { notice: '{谁}：' });
    expect(unknown).toMatchObject({ ok: false });
  });
});
