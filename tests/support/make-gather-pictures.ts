// npm run docs:pictures: 取数 from the list to the draft and again, for docs/gather.md.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from '#main/hosts/launch/build';
import { GatherPage } from '../e2e/pages/gather-page.ts';
import { accountForms } from '../gather/accounts.ts';
import { PLACES } from '../gather/budgets/places.ts';
import { budgetFile } from '../gather/budgets.ts';
import { lastYearFile } from '../gather/last-year.ts';
import { performanceFile } from '../gather/performance.ts';
import { drawUnit } from '../gather/unit.ts';
import { PLAIN } from '../gather/variants/accounts.ts';
import { withFigure } from '../gather/variants/edits.ts';
import { accountFiles, filesOf, type GivenFile } from '../gather/workbooks.ts';
import { LAYOUTS } from '../imports/layouts/layouts.ts';
import { known } from '../imports/layouts/random.ts';
import { launchChromium, prepareChromium } from './chromium.ts';
import { startHost } from './http-host.ts';
import { ROOT } from './root.ts';

const UNIT = drawUnit(11, 'exact', 2024);
const picked = (files: readonly GivenFile[]) =>
  files.map(({ filename, bytes }) => ({ name: filename, bytes }));

if (!(await buildIfStale())) throw new Error('the build failed');
const folder = await mkdtemp(join(tmpdir(), 'juesuan-pictures-'));
const host = await startHost(join(folder, 'juesuan.db'));
const browser = await launchChromium(await prepareChromium());
try {
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
  await page.goto(host.address());
  const gather = new GatherPage(page);
  const take = async (name: string) => {
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(ROOT, 'docs/images', `gather-${name}.png`) });
  };
  const others = [
    await budgetFile(UNIT, known(PLACES[0]), 'docx'),
    await lastYearFile(UNIT, known(LAYOUTS[0]), 'docx'),
    await performanceFile(UNIT),
  ];
  await gather.open();
  await take('1');
  await gather.pick(...picked([...(await accountFiles(UNIT, PLAIN)), ...others]));
  await gather.headline();
  await take('2');
  await gather.commit();
  await page.locator('.preview').getByText('收入支出决算总体情况说明').first().waitFor();
  await page
    .locator('.ant-notification')
    .getByRole('button', { name: /关闭|Close/i })
    .click();
  await take('3');

  await page.getByRole('navigation').getByRole('button', { name: '补充数据' }).click();
  await page.getByLabel('国内来宾人次').fill('600');
  await page.keyboard.press('Enter');
  await gather.open();
  const place = { form: '财决附03', row: 15, column: '统计' } as const;
  const corrected = await filesOf(withFigure(accountForms(UNIT, 'now'), place, 1), UNIT, PLAIN);
  await gather.pick(...picked([...corrected, ...others]));
  await gather.headline();
  await take('4');
} finally {
  await browser.close();
  await host.close();
  await rm(folder, { recursive: true });
}
