import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeWord } from '#main/exports/docx/write-word';
import { publish } from '#shared/publication/publish';
import type { Paper } from '../imports/fixtures/paper.ts';
import { paper } from '../imports/fixtures/shapes.ts';
import { toXlsx } from '../imports/fixtures/workbook.ts';
import { readCase, SAMPLE } from '../support/cases.ts';
import { picture } from '../support/picture.ts';
import { ROOT } from '../support/root.ts';
import { browserForTests } from '../support/windows.ts';
import { graveFindings } from './pages/axe.ts';
import { button } from './pages/button.ts';
import { ImportPage } from './pages/import-page.ts';
import { ReadingPage } from './pages/reading-page.ts';
import { ReportsPage } from './pages/reports-page.ts';

const openWindow = browserForTests();
const documents = join(ROOT, 'tests/cases/documents');
let word: Uint8Array;

beforeAll(async () => {
  word = await editedWord();
});

/** The sample as published, then changed by hand: digits swapped, an invalid figure, an office omitted. */
async function editedWord(): Promise<Uint8Array> {
  const { pack, report, computed } = readCase(SAMPLE);
  const zip = await JSZip.loadAsync(await writeWord(publish(pack, report, computed)));
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const edited = xml
    .replace('>42.96<', '>42.69<')
    .replace('>12.08<', '>约12<')
    .replace('办公室、借阅部、', '办公室、');
  expect(edited).not.toBe(xml);
  zip.file('word/document.xml', edited);
  return zip.generateAsync({ type: 'uint8array' });
}

function renamed(own: Paper, 部门: string): Paper {
  const said = (value: Paper['rows'][number][number]) =>
    typeof value === 'string' ? value.replace('示例县示范图书馆', 部门) : value;
  return { ...own, rows: own.rows.map((row) => row.map(said)) };
}

describe('a document of others', () => {
  it('another’s document is shown as printed beside what was understood, each cell linked to the other side', async () => {
    const page = await openWindow();
    const reading = new ReadingPage(page);
    await reading.open({ name: '别人.docx', bytes: word });
    await page.getByRole('heading', { name: '示例县示范图书馆 2023年度 决算（别人.docx）' }).waitFor();
    await reading.show(/公开03/);
    await reading
      .read(/公开03/)
      .getByRole('gridcell', { name: '286.11' })
      .first()
      .click();
    expect(await reading.chosen()).toEqual({ source: ['286.11'], read: ['286.11'] });
    await page.keyboard.press('ArrowRight');
    expect(await reading.chosen()).toEqual({ source: ['71.90'], read: ['71.90'] });
    await reading
      .table(/表2 公开02/)
      .getByRole('gridcell', { name: '473.98' })
      .first()
      .click();
    await reading.read(/公开02/).waitFor();
    expect(await reading.chosen()).toEqual({ source: ['473.98'], read: ['473.98'] });
    await picture(page, 'reading-cells');
    expect(await graveFindings(page)).toEqual([]);
  });

  it('another’s document shows its doubts first, one after the other by a key', async () => {
    const page = await openWindow();
    const reading = new ReadingPage(page);
    await reading.open({ name: '别人.docx', bytes: word });
    await reading.rail.getByText('疑处 1').waitFor();
    await page.keyboard.press('F8');
    await expect.poll(async () => (await reading.chosen()).source).toEqual(['约12']);
    expect((await reading.chosen()).read).toEqual(['约12？']);
    await picture(page, 'reading-doubt');
  });

  it('another’s document is only checked: findings lead to their locations, the check report is saved, nothing is stored', async () => {
    const page = await openWindow();
    const reading = new ReadingPage(page);
    await reading.open({ name: '别人.docx', bytes: word });
    await reading.check();
    await reading
      .finding(/42\.69/)
      .first()
      .click();
    expect((await reading.chosen()).source).toEqual(['42.69']);
    await reading.finding(/与列出的名称/).click();
    await expect.poll(() => reading.meant.allInnerTexts()).toEqual(['4个']);
    await picture(page, 'reading-checked');
    expect(await graveFindings(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await button(page, '导出体检报告').click();
    await page.getByText('网页（.html）').click();
    const saved = readFileSync(await (await download).path(), 'utf8');
    expect(saved).toContain('42.69');
    await reading.close();
    await page.getByText('还没有报表').waitFor();
  });

  it('another’s document is corrected by pointing at a table, and read again at once', async () => {
    const page = await openWindow();
    const reading = new ReadingPage(page);
    const rows = [
      ['某系统导出'],
      ['单位：万元'],
      ['甲', '乙', '丙', '丁', '戊'],
      ['207', '文化', 30.5, 20.5, 10],
      ['20701', '文化和旅游', 30.5, 20.5, 10],
      ['2070104', '图书馆', 30.5, 20.5, 10],
    ];
    const bytes = await toXlsx({ ...paper('公开05', '表样'), rows, merges: [] });
    await reading.open({ name: '导出.xlsx', bytes });
    await reading.side.getByText(/^没有认出决算公开的表或文字/).waitFor();
    await reading.show(/没有认出是哪张表/);
    await button(page, '这是哪张表…').click();
    await page.getByLabel('第3行是表头').click();
    await page.getByLabel('这张表是').click();
    await page
      .getByTitle('公开05 一般公共预算财政拨款支出决算表')
      .and(page.locator('.ant-select-item'))
      .click();
    for (const letter of 'ABCDE') {
      await reading
        .table(/表样/)
        .getByRole('button', { name: new RegExp(`^${letter}`) })
        .click();
    }
    await picture(page, 'reading-pointing');
    expect(await graveFindings(page)).toEqual([]);
    await button(page, '按此重读').click();
    await reading
      .read(/公开05/)
      .getByRole('gridcell', { name: '20.50' })
      .first()
      .click();
    expect((await reading.chosen()).source).toEqual(['20.5']);
  });

  it('another’s document is imported as a report', async () => {
    const page = await openWindow();
    const reading = new ReadingPage(page);
    await reading.open({ name: '别人.docx', bytes: word });
    await reading.takeOver();
    const imports = new ImportPage(page);
    expect(await imports.dialog.getByLabel('部门名称').inputValue()).toBe('示例县示范图书馆');
    await imports.commit();
    await new ReportsPage(page).opened();
    await imports.undo();
    await page.getByText('还没有报表').waitFor();
  });

  it('a document dropped with one of another department is offered separately', async () => {
    const page = await openWindow();
    await page.getByText('还没有报表').waitFor();
    const reading = new ReadingPage(page);
    await reading.drop(
      { name: '甲.xlsx', bytes: await toXlsx(paper('公开05')) },
      { name: '乙.xlsx', bytes: await toXlsx(renamed(paper('公开03'), '示例县博物馆')) },
    );
    await page
      .getByRole('alert')
      .filter({ hasText: '“甲.xlsx”是示例县示范图书馆2023年度；“乙.xlsx”是示例县博物馆2023年度' })
      .waitFor();
    await picture(page, 'reading-several');
    await button(page, '分别打开').click();
    await page.getByRole('heading', { name: '示例县示范图书馆 2023年度 决算（甲.xlsx）' }).waitFor();
    await page.getByText('乙.xlsx', { exact: true }).click();
    await page.getByRole('heading', { name: '示例县博物馆 2023年度 决算（乙.xlsx）' }).waitFor();
    expect(await reading.rail.getByRole('button', { name: /公开03/ }).count()).toBe(1);
    await reading.drop({ name: '丙.xlsx', bytes: await toXlsx(paper('公开05')) });
    await page.getByRole('heading', { name: '示例县示范图书馆 2023年度 决算（丙.xlsx）' }).waitFor();
  });

  it('another’s document may be a saved web page', async () => {
    const page = await openWindow();
    const reading = new ReadingPage(page);
    await reading.open({ name: '公开.html', bytes: new TextEncoder().encode(webPage()) });
    await reading.show(/公开05/);
    await reading
      .read(/公开05/)
      .getByRole('gridcell', { name: '271.46' })
      .first()
      .click();
    expect((await reading.chosen()).source).toEqual(['271.46']);
  });

  it('a column that the form does not have is listed, and leads to its first figure', async () => {
    const page = await openWindow();
    const reading = new ReadingPage(page);
    const bytes = new TextEncoder().encode(webPage('上年决算数'));
    await reading.open({ name: '公开.html', bytes });
    await reading.show(/公开05/);
    await page
      .getByRole('list', { name: '没有读的栏和行' })
      .getByRole('button', { name: /“上年决算数”/ })
      .click();
    await expect.poll(async () => (await reading.chosen()).source).toEqual([LAST_YEAR]);
    await picture(page, 'reading-left-out');
    expect(await graveFindings(page)).toEqual([]);
  });

  it('a PDF keeps its pages, and every finding in the text leads to its words', async () => {
    const page = await openWindow();
    const reading = new ReadingPage(page);
    await reading.open(join(documents, 'finance-bureau-2024.pdf'));
    await page.getByRole('heading', { name: /^上海市普陀区财政局 2024年度 决算/ }).waitFor();
    await page.locator('.source').getByText('第 15 页').waitFor();
    await reading.check();
    await reading.finding(/“71\.73%”/).click();
    await expect.poll(() => reading.meant.allInnerTexts()).toEqual(['71.73%']);
    await picture(page, 'reading-pdf');
  });

  it.each([
    ['template-2024.pdf', /^这是一份空白模板/],
    ['government-office-budget-2025.pdf', /^这是部门预算，不是决算/],
  ])('%s is recognised for its kind', async (file, sentence) => {
    const page = await openWindow();
    const reading = new ReadingPage(page);
    await reading.open(join(documents, file));
    await reading.side.getByText(sentence).waitFor();
    expect(await page.getByRole('button', { name: /^只检查/ }).isDisabled()).toBe(true);
    await picture(page, `reading-${file.slice(0, 8)}`);
  });

  it('reading a document can be cancelled', async () => {
    const page = await openWindow();
    const reading = new ReadingPage(page);
    const bytes = readFileSync(join(documents, 'finance-bureau-2024.pdf'));
    await reading.open(...Array.from({ length: 4 }, (_, at) => ({ name: `${at}.pdf`, bytes })));
    await page
      .getByRole('status')
      .filter({ hasText: /^正在读取 \d\.pdf/ })
      .waitFor();
    await button(page, '取消').click();
    await page.getByRole('alert').filter({ hasText: '已取消' }).waitFor();
    await reading.close();
    await page.getByText('还没有报表').waitFor();
  });

  it('a file that is not a document is refused in one sentence, with a next step', async () => {
    const page = await openWindow();
    const reading = new ReadingPage(page);
    await reading.open({ name: '图片.docx', bytes: Buffer.from('89504e470d0a1a0a0000', 'hex') });
    await page.getByRole('alert').filter({ hasText: '“图片.docx”：' }).waitFor();
    await picture(page, 'reading-refused');
    await button(page, '打开别的文件').waitFor();
    await reading.close();
    await page.getByText('还没有报表').waitFor();
  });
});

const LAST_YEAR = '12.34';

/** 公开05 as shown on a government site, with further columns of figures. */
function webPage(...further: readonly string[]): string {
  const { rows, bodyTop } = paper('公开05');
  const more = further.map(() => `<td>${LAST_YEAR}</td>`).join('');
  const body = rows
    .slice(bodyTop)
    .map((row) => `<tr>${row.map((value) => `<td>&nbsp;${shown(value)}</td>`).join('')}${more}</tr>`);
  const names = ['科目编码', '科目名称', '小计', '基本支出', '项目支出', ...further];
  const head = names.map((name) => `<th>${name}</th>`);
  return `<!doctype html><meta charset="utf-8"><title>决算</title><h1>示例县示范图书馆2023年度部门决算</h1>
<p>一般公共预算财政拨款支出决算表</p><p>部门：示例县示范图书馆　　单位：万元</p>
<table><tr>${head.join('')}</tr>${body.join('')}</table>`;
}

function shown(value: Paper['rows'][number][number]): string {
  if (typeof value === 'number') return value.toFixed(2);
  return typeof value === 'string' ? value : '';
}
