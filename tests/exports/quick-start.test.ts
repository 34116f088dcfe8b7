import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { printInBrowser } from '#main/hosts/print/print-in-browser';
import { quickStartHtml } from '../../packaging/quick-start.ts';
import { offerTestBrowser } from '../support/export-browser.ts';
import { popplerMissing, readPages } from '../support/pdf-pages.ts';
import { tempFolder } from '../support/temp-folder.ts';

if (popplerMissing) console.warn('跳过快速上手的页数测试：本机没有 poppler');

it.skipIf(popplerMissing)(
  '快速上手 prints on two pages',
  async () => {
    await offerTestBrowser();
    const printed = await printInBrowser(quickStartHtml(), { tagged: true });
    if (!printed.ok) throw new Error(printed.error.message);
    const file = join(process.env.JUESUAN_KEEP_PDF ?? tempFolder(), 'quick-start.pdf');
    writeFileSync(file, printed.value);
    const pages = readPages(file);
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain('从建报表到导出，六步');
    expect(pages[1]).toMatch(/^三、常见的几件事/);
  },
  120_000,
);
