// Reports of a bureau's units that brought packs of their own along.
import { describe, expect, it } from 'vitest';
import { withOwnPacks } from '#main/bureau/roster/with-own-packs';
import { writeHandover } from '#main/exports/make/handover';
import { createReport } from '#shared/report/create';
import { withFreeForms as pack } from '../../support/free-forms.ts';
import { henan2023 } from '../../support/packs.ts';

const reportWith = (id: string, of = pack) =>
  createReport({ id, 部门: id, 年度: 2023, 单位: '元', pack: of });

describe('units with packs of their own', () => {
  it('come with the pack of their handover file; other contents under the same id get another id', async () => {
    const other = { ...pack, title: '另一个内容' };
    const handed = [
      { report: reportWith('甲', henan2023), pack: null },
      { report: reportWith('乙'), pack },
      { report: reportWith('丙'), pack },
      { report: reportWith('丁'), pack: other },
      { report: reportWith('戊'), pack: null },
    ];
    const { reports, own } = await withOwnPacks(handed, async ({ report, pack: its }) =>
      its === null ? null : Buffer.from(await writeHandover(report, its)),
    );
    expect(reports.map(({ id, pack: of }) => [id, of])).toEqual([
      ['甲', henan2023.id],
      ['乙', pack.id],
      ['丙', pack.id],
      ['丁', `${pack.id}-2`],
    ]);
    expect(own.map(({ id, title }) => [id, title])).toEqual([
      [pack.id, pack.title],
      [`${pack.id}-2`, '另一个内容'],
    ]);
  });
});
