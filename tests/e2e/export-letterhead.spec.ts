import { join } from 'node:path';
import { it } from 'vitest';
import { ROOT } from '../support/root.ts';
import { browserForTests } from '../support/windows.ts';
import { button } from './pages/button.ts';
import { still } from './pages/still.ts';

const openWindow = browserForTests();
const LETTERHEAD = join(ROOT, 'tests/exports/letterhead/office-letterhead.docx');

it('an office’s own .docx is chosen in the export dialog, described, refused in one sentence, removed', async () => {
  const page = await openWindow();
  await page.getByRole('button', { name: /^打开示例/ }).click();
  await page.getByRole('treegrid').waitFor();
  await button(page, '导出').click();
  const dialog = await still(page.getByRole('dialog', { name: '导出', exact: true }));
  const choose = async (name: RegExp, path: string) => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      dialog.getByRole('button', { name }).click(),
    ]);
    await chooser.setFiles(path);
  };
  await choose(/^选择 \.docx/, LETTERHEAD);
  await dialog
    .getByText('office-letterhead.docx：封面、页眉、页脚、页边距、样式（正文、标题 1、标题 2）')
    .waitFor();
  await choose(/^换一个/, join(ROOT, 'LICENSE'));
  await dialog.getByText(/^版式文件要用 Word 文档（\.docx）/).waitFor();
  await button(dialog, '不用').click();
  await dialog.getByText('单位自己的 .docx：').waitFor();
});
