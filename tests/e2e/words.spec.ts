import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Edit } from '#shared/edits/edit';
import { SAMPLE } from '../support/cases.ts';
import { browserForTests, openReportOf } from '../support/windows.ts';
import { button } from './pages/button.ts';
import { ReportPage } from './pages/report-page.ts';
import { still } from './pages/still.ts';
import { WordsPage } from './pages/words-page.ts';

const openWindow = browserForTests();

/** The sample's 决算情况说明, as imported or after edits. */
async function openPrinted(edits: readonly Edit[] = []): Promise<{ page: Page; words: WordsPage }> {
  const page = await openReportOf(openWindow, SAMPLE, { edits });
  const words = new WordsPage(page);
  await words.open('决算情况说明');
  return { page, words };
}

/** The same, worded by the template. */
async function openWords(): Promise<{ page: Page; words: WordsPage }> {
  const opened = await openPrinted([{ kind: 'text', part: '决算情况说明', paragraphs: null }]);
  await opened.words.editor.locator('.figure').first().waitFor();
  return opened;
}

const TOTAL = '年度收、支总计均为';
const figures = (paragraph: Locator) => paragraph.locator('.figure').allTextContents();

describe('the figures of the words', () => {
  it('one changed cell changes the sentences that cite it, in the editor and in the preview', async () => {
    const { page, words } = await openPrinted();
    await words.takeTemplateThroughout();
    const before = { editor: await words.texts(), preview: await words.previewTexts() };
    const report = new ReportPage(page);
    await page.getByRole('navigation').getByRole('button', { name: '06 一般公共' }).click();
    await page.getByRole('treegrid').waitFor();
    await report.type('30201', '9.11');
    await words.open('决算情况说明');
    const after = { editor: await words.texts(), preview: await words.previewTexts() };
    const changed = (one: readonly string[], other: readonly string[]) =>
      other.filter((text, at) => text !== one[at]).map((text) => text.slice(0, 20));
    expect(changed(before.editor, after.editor)).toEqual(['2023年度一般公共预算财政拨款基本支出']);
    expect(changed(before.preview, after.preview)).toEqual(['2023年度一般公共预算财政拨款基本支出']);
  });

  it('figures are atomic: Backspace first selects one, then deletes it, and undo restores it', async () => {
    const { page, words } = await openWords();
    const paragraph = words.paragraph(TOTAL);
    await words.placeCursorBehind(paragraph, '494.53');
    await page.keyboard.press('Backspace');
    expect(await figures(paragraph)).toEqual(['494.53']);
    await page.locator('.ProseMirror-selectednode').waitFor();
    await page.keyboard.press('Backspace');
    expect(await figures(words.paragraph(TOTAL))).toEqual([]);
    await page.keyboard.press('Control+z');
    expect(await figures(words.paragraph(TOTAL))).toEqual(['494.53']);
  });

  it('figures stay whole when an input method composes next to them (tiptap#7135)', async () => {
    const { page, words } = await openWords();
    const paragraph = words.paragraph(TOTAL);
    const before = (await paragraph.textContent()) ?? '';
    const input = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await words.placeCursorBehind(paragraph, '494.53');
    await compose('ceshi');
    await compose('ces');
    await input.send('Input.insertText', { text: '测试' });
    await expect.poll(() => paragraph.textContent()).toBe(before.replace('494.53', '494.53测试'));
    await compose('quxiao');
    await compose('');
    expect(await paragraph.textContent()).toBe(before.replace('494.53', '494.53测试'));
    expect(await figures(paragraph)).toEqual(['494.53']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => paragraph.textContent()).toBe(before);
  });

  it('figures lead to their cells', async () => {
    const { page, words } = await openWords();
    await words.paragraph(TOTAL).locator('.figure').dblclick();
    await page.getByRole('treegrid', { name: '收入支出决算总表' }).waitFor();
  });

  it('figures show 【缺数】 if a fact is missing, lead to it, and fill in when it is entered', async () => {
    const { page, words } = await openWords();
    await words.editor.locator('.figure.missing').first().dblclick();
    await page.getByRole('heading', { name: '补充数据' }).waitFor();
    for (const label of ['省级领导干部用车', '主要领导干部用车', '机要通信用车', '应急保障车'])
      await page.getByLabel(label).fill('0');
    for (const label of ['执法执勤用车', '特种专业技术用车', '离退休干部用车'])
      await page.getByLabel(label).fill('0');
    await page.getByLabel('其他用车').fill('40');
    await page.getByLabel('价值100万元（含）以上设备').fill('3');
    await page.keyboard.press('Tab');
    await words.open('决算情况说明');
    expect(await figures(words.paragraph('单位价值100万元'))).toContain('3');
  });

  it('figures can be inserted from a list of cells and facts', async () => {
    const { page, words } = await openWords();
    await words.placeCursorBehind(words.paragraph(TOTAL), '494.53');
    await button(page.getByRole('main'), '插入数').click();
    await page.getByRole('combobox', { name: '哪个数' }).fill('公开02 合计 事业收入');
    await page.keyboard.press('Enter');
    await button(await still(page.getByRole('dialog')), '插入').click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await figures(words.paragraph(TOTAL))).toEqual(['494.53', '18.20']);
  });
});

describe('a paragraph', () => {
  it('a paragraph is reworded without losing a link, while the others stay the template’s', async () => {
    const { page, words } = await openWords();
    await words.typeAtEnd(words.paragraph(TOTAL), '特此说明。');
    await words.saved();
    await page.reload();
    await page.getByRole('button', { name: '示例县示范图书馆' }).click();
    await words.open('决算情况说明');
    const paragraph = words.paragraph(TOTAL);
    await expect.poll(() => paragraph.textContent()).toMatch(/特此说明。$/);
    expect(await figures(paragraph)).toEqual(['494.53']);
    expect(await words.editor.locator('p.own').count()).toBe(1);
  });

  it('a paragraph is saved even if the page is left at once', async () => {
    const { words } = await openWords();
    await words.typeAtEnd(words.paragraph(TOTAL), '特此说明。');
    await words.open('名词解释');
    await words.open('决算情况说明');
    await expect.poll(() => words.paragraph(TOTAL).textContent()).toMatch(/特此说明。$/);
  });

  it('a paragraph is compared with the template’s, and replaced by it', async () => {
    const { page, words } = await openWords();
    await words.typeAtEnd(words.paragraph(TOTAL), '特此说明。');
    await words.saved();
    await button(page.getByRole('main'), '对照模板').click();
    expect(await page.locator('.difference ins').allTextContents()).toEqual(['特此说明。']);
    await button(page.getByRole('main'), '换成模板文字').click();
    await words.editor.locator('p.own').waitFor({ state: 'detached' });
    await expect.poll(() => words.paragraph(TOTAL).textContent()).not.toContain('特此说明');
  });

  it('an imported paragraph is also compared and replaced', async () => {
    const { page, words } = await openPrinted();
    const paragraph = words.paragraph('2023年度收入合计');
    expect(await figures(paragraph)).toEqual([]);
    await words.goTo(paragraph);
    await page.getByText('印出的文字').waitFor();
    await words.typeAtEnd(paragraph, '另：');
    await words.saved();
    await button(page.getByRole('main'), '换成模板文字').click();
    expect((await figures(words.paragraph('2023年度收入合计'))).length).toBeGreaterThan(3);
  });

  it('a paragraph is added, moved, removed and restored', async () => {
    const { page, words } = await openWords();
    const count = (await words.texts()).length;
    await words.goTo(words.paragraph(TOTAL));
    await button(page.getByRole('main'), '加一段').click();
    await page.locator('.ProseMirror-focused').waitFor();
    await page.keyboard.type('新加的一段。');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => words.texts()).toContain('新加的一段。');
    await words.saved();
    const moved = await words.texts();
    expect(moved).toHaveLength(count + 1);
    expect(moved.indexOf('新加的一段。')).toBe(1);
    await words.goTo(words.paragraph(TOTAL));
    await button(page.getByRole('main'), '删本段').click();
    await words.saved();
    await button(page.getByRole('main'), '找回已删 1 段').click();
    await page.getByRole('menuitem').first().click();
    await words.saved();
    expect(await words.texts()).toHaveLength(count + 1);
    expect(await words.editor.locator('p.own').count()).toBe(0);
  });

  it('a paragraph takes Chinese input beside a figure', async () => {
    const { page, words } = await openWords();
    await words.placeCursorBehind(words.paragraph(TOTAL), '494.53');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'teci', selectionStart: 4, selectionEnd: 4 });
    await session.send('Input.insertText', { text: '特此' });
    await words.saved();
    await expect.poll(() => words.paragraph(TOTAL).textContent()).toContain('494.53特此万元');
    expect(await figures(words.paragraph(TOTAL))).toEqual(['494.53']);
  });

  it('a paragraph is copied with its figures: as links here, as digits elsewhere', async () => {
    const { page, words } = await openWords();
    await words.placeCursorBehind(words.paragraph(TOTAL), '494.53');
    await words.press('Home', 'Shift+End', 'Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('收、支总计均为494.53万元');
    await words.press('End', 'Enter', 'Control+v');
    await words.saved();
    const copies = words.editor.locator('p', { hasText: TOTAL });
    await expect.poll(() => copies.count()).toBe(2);
    expect(await figures(copies.nth(1))).toEqual(['494.53']);
  });
});

describe('the preview', () => {
  it('the preview leads to a paragraph of another part, and to the cell of a figure', async () => {
    const { page, words } = await openWords();
    await words.preview.getByText('（一）收集、整理').click();
    await page.getByRole('heading', { name: '部门概况' }).waitFor();
    await words.preview.locator('[data-source="公开01/31/决算数"]').last().click();
    await page.getByRole('treegrid', { name: '收入支出决算总表' }).waitFor();
  });

  it('the preview breaks the text into A4 pages within their margins', async () => {
    const { words } = await openWords();
    const [sheets, lines] = await words.pagesAndLines();
    expect(sheets.length).toBeGreaterThan(3);
    const strays = lines.filter(
      (line) => !sheets.some((sheet) => line.top >= sheet.top + 20 && line.bottom <= sheet.bottom - 20),
    );
    expect(strays).toEqual([]);
  });
});

describe('part one', () => {
  it('part one is read into lists, counts them, and needs nothing more', async () => {
    const { page, words } = await openPrinted();
    await words.open('部门概况');
    await button(page.getByRole('main'), '读成名单，用模板成文').click();
    await page.getByLabel('内设机构').fill('办公室\n借阅部\n采编部');
    await page.getByLabel('主要职责').click();
    await words.paragraph('内设机构3个，包括：办公室、借阅部、采编部。').waitFor();
  });
});

describe('reasons', () => {
  it('reasons are requested where they are required, with earlier ones to choose from', async () => {
    const { page, words } = await openWords();
    await page.getByRole('button', { name: /\d+ 段待填原因/ }).click();
    const field = page.getByRole('combobox', { name: /^原因：/ }).first();
    await expect.poll(() => field.evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.insertText('新增两名在编人员，工资和社保相应增加');
    await page.keyboard.press('Tab');
    await words.saved();
    await words.editor.getByText('新增两名在编人员').waitFor();
    await page.getByRole('button', { name: /\d+ 段待填原因/ }).click();
    await page
      .getByRole('combobox', { name: /^原因：/ })
      .first()
      .click();
    await page.getByTitle('新增两名在编人员，工资和社保相应增加').last().click();
    await page.keyboard.press('Tab');
    await words.saved();
    await expect.poll(() => words.editor.locator('p', { hasText: '新增两名在编人员' }).count()).toBe(2);
  });
});

describe('part four', () => {
  it('part four explains the terms used; a definition is reworded and a term added', async () => {
    const { page, words } = await openWords();
    await words.open('名词解释');
    if (await button(page.getByRole('main'), '全部改用模板').isVisible())
      await words.takeTemplateThroughout();
    const count = (await words.texts()).length;
    await words.typeAtEnd(words.paragraph('基本支出：'), '（自己的话）');
    await words.saved();
    await page.getByRole('combobox', { name: '加一个名词' }).fill('附属单位上缴收入');
    await page.keyboard.press('Enter');
    await words.saved();
    const texts = await words.texts();
    expect(texts).toHaveLength(count + 1);
    const ordinals = texts.map((text) => text.split('、')[0]);
    expect(ordinals.slice(0, 3)).toEqual(['一', '二', '三']);
    expect(new Set(ordinals).size).toBe(count + 1);
  });
});

describe('the facts', () => {
  it('facts are visited with Enter, show their problems, and lead to the sentence that cites them', async () => {
    const { page, words } = await openWords();
    await page.getByRole('navigation').getByRole('button', { name: '补充数据' }).click();
    await page.getByLabel('政府采购支出总额').fill('30');
    await page.keyboard.press('Enter');
    await page.keyboard.type('十');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await page.getByLabel('政府采购货物支出').fill('10');
    for (const text of ['0', '5']) {
      await page.keyboard.press('Enter');
      await page.keyboard.type(text);
    }
    await page.keyboard.press('Enter');
    await page.getByText('货物、工程、服务之和 15.00万元不等于政府采购支出总额 30.00万元').waitFor();
    await page.getByRole('button', { name: '用于十一' }).first().click();
    await page.getByRole('heading', { name: '决算情况说明' }).waitFor();
    await words.paragraph('政府采购支出总额30.00万元').waitFor();
  });
});
