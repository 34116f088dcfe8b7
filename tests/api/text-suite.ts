import { expect, it } from 'vitest';
import { createAnnex1 } from '#renderer/screens/report/annexes/create.ts';
import type { Call } from '#shared/api/transport';
import { create, must, NEW } from './calls.ts';

/** Tests how texts are normalised, and that no text is overwritten unseen. */
export function textSuite(connect: () => Promise<Call>): void {
  it('a text is stored in normalised form, and the alteration is reported', async () => {
    const dispatch = await connect();
    const made = await dispatch('reports.create', { ...NEW, 部门: '示例\u202e局\ud83d' });
    expect(made).toMatchObject({ ok: true, notice: expect.stringMatching(/残缺的字符.*改变文字方向的符号/) });
    const report = made.ok ? made.value.report : '';
    expect(await must(dispatch('reports.open', { report }))).toMatchObject({ 部门: '示例局\ufffd' });
    const words = '一\r\n二\u0000🙂';
    expect(
      await dispatch('report.edit', { report, edits: [{ kind: 'reason', key: '收入', words }] }),
    ).toMatchObject({
      ok: true,
      notice: '有的字符不能保存：看不见的控制字符已去掉；其余照原样保存',
    });
    expect((await must(dispatch('reports.open', { report }))).reasons).toEqual({ 收入: '一\n二🙂' });
    expect(
      await dispatch('report.edit', {
        report,
        edits: [{ kind: 'reason', key: '支出', words: '一切照常🙂' }],
      }),
    ).toEqual({ ok: true, value: { label: '填写原因 支出', left: [] } });
  });

  it('a text that the writer has not seen is not overwritten', async () => {
    const dispatch = await connect();
    const report = await create(dispatch);
    const part = '决算情况说明';
    const write = (paragraphs: string[] | null, ...seen: (string[] | null)[]) =>
      dispatch('report.edit', {
        report,
        edits: [{ kind: 'text', part, paragraphs, ...(seen[0] === undefined ? {} : { seen: seen[0] }) }],
      });
    await must(write(['甲写的'], null));
    expect(await write(['乙写的'], null)).toMatchObject({
      ok: false,
      error: { code: 'conflict', message: /“决算情况说明”在别的窗口里改过了.*没有保存/ },
    });
    expect((await must(dispatch('reports.open', { report }))).texts[part]).toEqual(['甲写的']);
    await must(write(['甲写的'], null));
    await must(write(['乙写的'], ['甲写的']));
    await must(write(['不问']));
    expect((await must(dispatch('reports.open', { report }))).texts[part]).toEqual(['不问']);
  });

  it('a reason or an annex that the writer has not seen is not overwritten', async () => {
    const dispatch = await connect();
    const report = await create(dispatch);
    const reason = (words: string, seen: string | null) =>
      dispatch('report.edit', { report, edits: [{ kind: 'reason', key: '收入', words, seen }] });
    await must(reason('甲', null));
    expect(await reason('乙', null)).toMatchObject({ ok: false, error: { code: 'conflict' } });
    await must(reason('乙', '甲'));
    const content = createAnnex1(await must(dispatch('reports.open', { report })));
    const annex = (seen: typeof content | null, 得分: string) =>
      dispatch('report.edit', {
        report,
        edits: [
          { kind: 'annex', annex: '附件1', content: { ...content, 总分: { ...content.总分, 得分 } }, seen },
        ],
      });
    await must(annex(null, '90'));
    expect(await annex(null, '80')).toMatchObject({ ok: false, error: { code: 'conflict' } });
    await must(annex({ ...content, 总分: { ...content.总分, 得分: '90' } }, '80'));
  });
}
