import { join } from 'node:path';
import JSZip from 'jszip';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from '#main/app';
import type { Call } from '#shared/api/transport';
import { whyNot } from '#shared/desk/inspection';
import { wordParagraphs } from '../exports/word-text.ts';
import { printedUnits, WHOLE_NAME, WRONG_AT, WRONG_NAME } from '../support/printed-units.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { known, YEAR } from '../unit/combine/units.ts';
import { must } from './calls.ts';

const RUN = 'run';
let documents: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  documents = await printedUnits(3);
}, 120_000);

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
  it('a printed department is compared with its printed units: no difference, or the planted one', async () => {
    const dispatch = await inspected();
    const units = unitNames();
    const compare = async (whole: string) =>
      await must(dispatch('inspection.compare', { run: RUN, whole, units }));
    const right = await compare(WHOLE_NAME);
    expect(right.differences).toEqual([]);
    expect(right.compared).toBeGreaterThan(100);
    const wrong = await compare(WRONG_NAME);
    expect(wrong.differences.map(({ address }) => address)).toContain(WRONG_AT);
    expect(wrong.differences.every(({ address }) => address.startsWith('公开09/决算数/'))).toBe(true);
  });

  it('unreadable documents are reported while the rest continues; a workbook and notices are written', async () => {
    const dispatch = await inspected();
    const bad = await read(dispatch, '坏的.docx', new TextEncoder().encode('no document'));
    expect(whyNot(bad)).not.toBeNull();
    const book = await must(dispatch('inspection.workbook', { run: RUN }));
    expect(book.filename).toBe('检查结果.xlsx');
    const text = '整改{年度}\n{部门}：\n有{问题数}处。\n{问题}\n某财政局\n{日期}';
    expect((await must(dispatch('settings.write', { notice: text }))).notice).toBe(text);
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
