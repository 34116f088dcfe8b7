import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '#shared/checks/findings/finding';
import type { Inspected } from '#shared/desk/inspection';
import { DEFAULT_NOTICE, namedNotices, noticeOf, readNotice } from '#shared/desk/notice';

const AT = new Date(2024, 8, 2);

function finding(severity: Severity, message: string): Finding {
  return {
    key: message,
    rule: '文表数额',
    severity,
    where: { table: '公开09' },
    message,
    expected: null,
    actual: null,
    difference: null,
    formula: null,
    correction: null,
  };
}

const found: Inspected = {
  name: '甲.docx',
  why: null,
  figures: null,
  document: {
    read: { 部门: '甲局', 年度: 2023, kind: '决算', pack: 'henan-2023', tables: [], unread: [] },
    checked: {
      findings: [finding('error', '一'), finding('warning', '二'), finding('info', '三')],
      verified: [],
      skipped: [],
      numbers: { checked: 0, total: 0 },
    },
    notChecked: null,
  },
};

describe('整改通知', () => {
  it('a notice names its department and the number of findings, and lists them', () => {
    const { title, blocks } = noticeOf(found, { text: DEFAULT_NOTICE, scope: 'errors and warnings', at: AT });
    expect(title).toBe('关于整改2023年度部门决算公开问题的通知');
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'salutation',
      'paragraph',
      'findings',
      'paragraph',
      'signature',
      'signature',
    ]);
    expect(blocks[0]).toMatchObject({ text: '甲局：' });
    expect(blocks[1]).toMatchObject({ text: expect.stringContaining('有2处问题（错误1处、警告1处）') });
    const listed = blocks.flatMap((block) => (block.kind === 'findings' ? block.rows : []));
    expect(listed.map(({ message }) => message)).toEqual(['一', '二']);
    expect(blocks.at(-1)).toMatchObject({ text: '2024年9月2日' });
  });

  it('a notice omits warnings if only errors are requested', () => {
    const { blocks } = noticeOf(found, { text: '题\n{问题}', scope: 'errors', at: AT });
    expect(blocks).toMatchObject([{ kind: 'findings', rows: [{ number: 1, message: '一' }] }]);
  });

  it('a text with an unknown field is refused, and the field named', () => {
    expect(readNotice('题\n{谁}：')).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('“{谁}”') },
    });
    expect(readNotice(DEFAULT_NOTICE).ok).toBe(true);
  });

  it('the files of several notices to one department are numbered', () => {
    const notice = noticeOf(found, { text: '题', scope: 'errors', at: AT });
    expect(namedNotices([notice, notice]).map(({ stem }) => stem)).toEqual([
      '甲局整改通知',
      '甲局整改通知（2）',
    ]);
  });
});
