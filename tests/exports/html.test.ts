import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { writeHtml } from '#main/exports/html/write-html';
import { DEFAULT_SETTINGS } from '#shared/api/settings';
import { publishReference } from '../publication/reference.ts';
import { prepareChromium } from '../support/chromium.ts';
import { testBrowser } from '../support/test-browser.ts';

const { publication } = publishReference();
const source = await writeHtml(publication, DEFAULT_SETTINGS);
const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });

const browser = testBrowser(prepareChromium);

async function open(html: string): Promise<{ page: Page; requests: readonly string[] }> {
  const page = await browser().newPage({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('dialog', (dialog) => requests.push(dialog.message()));
  await page.setContent(html);
  return { page, requests };
}

async function objections(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map((each) => `${each.line}: ${each.message}`));
}

describe('the web page', () => {
  it('the web page is valid HTML', async () => {
    expect(await objections(source)).toEqual([]);
  });

  it.each([1366, 375])('the web page is accessible, %i pixels wide', async (width) => {
    const { page } = await open(source);
    await page.setViewportSize({ width, height: 768 });
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => Reflect.get(window, 'axe').run());
    expect(violations.map((each: axe.Result) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
    await page.close();
  });

  it('P1, P14: a phone shows all text despite a long address, and heads and names beside the figures', async () => {
    const address = `http://www.example.gov.cn/${'a1b2c3d4'.repeat(7)}`;
    const long = publishReference((given) => ({
      ...given,
      texts: { ...given.texts, 部门概况: [`公开网址为${address}，请查阅。`] },
    }));
    const { page } = await open(await writeHtml(long.publication, DEFAULT_SETTINGS));
    await page.setViewportSize({ width: 390, height: 768 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const seen = await page.evaluate(() =>
      ['公开02', '公开03', '公开05'].map((id) => {
        const table = document.querySelector(`[id="grid-${id}"]`) as HTMLElement;
        const box = table.closest('.scroll') as HTMLElement;
        box.scrollIntoView();
        box.scrollTo(400, 200);
        const frame = box.getBoundingClientRect();
        const head = (table.querySelector('thead') as Element).getBoundingClientRect();
        const names = [...table.querySelectorAll('tbody .k2')].map((cell) => cell.getBoundingClientRect());
        return {
          id,
          scrolled: box.scrollLeft > 0,
          head: Math.round(head.top - frame.top),
          left: [...new Set(names.map(({ left }) => Math.round(left - frame.left)))],
          narrow: names.every(({ width }) => width < frame.width / 2),
        };
      }),
    );
    const expected = { scrolled: true, head: 0, left: [0], narrow: true };
    expect(seen).toEqual(['公开02', '公开03', '公开05'].map((id) => ({ id, ...expected })));
    await page.close();
  });

  it('the web page is self-contained and runs nothing', async () => {
    const { page, requests } = await open(source);
    expect(requests).toEqual([]);
    expect(await page.locator('script, link, img, iframe, object, embed, form').count()).toBe(0);
    expect(source).not.toMatch(/(?:src|href)="(?!#)|url\((?!data:font\/)|@import|javascript:/);
    await page.close();
  });

  it('every line of the 目录 links to its heading', async () => {
    const { page } = await open(source);
    const lines = await page.locator('nav a').evaluateAll((links) =>
      links.map((link) => {
        const target = document.getElementById(decodeURIComponent(link.getAttribute('href') ?? '').slice(1));
        return { line: link.textContent, level: target?.tagName, heading: target?.textContent };
      }),
    );
    expect(lines).toHaveLength(31);
    for (const { line, level, heading } of lines) {
      expect(heading).toBe(line);
      expect(level).toMatch(/^H[23]$/);
    }
    await page.close();
  });

  it('every text is escaped in the web page', async () => {
    const payloads = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '"><svg onload=alert(1)>',
      '</style><script>alert(1)</script>',
      '</title><script>alert(1)</script>',
      '<!--',
      ']]>',
      '&lt;b&gt;',
      'javascript:alert(1)',
    ];
    const hostile = publishReference((given) => ({
      ...given,
      部门: payloads.join(''),
      texts: { ...given.texts, 名词解释: payloads, 部门概况: ['一、"onmouseover="alert(1)'] },
    }));
    const { page, requests } = await open(await writeHtml(hostile.publication, DEFAULT_SETTINGS));
    const words = (await page.locator('body').textContent()) ?? '';
    for (const payload of payloads) expect(words).toContain(payload);
    expect(requests).toEqual([]);
    expect(await page.locator('script, img, svg, [onmouseover]').count()).toBe(0);
    await page.close();
  });
});
