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
