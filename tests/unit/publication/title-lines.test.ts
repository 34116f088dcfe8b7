import { describe, expect, it } from 'vitest';
import { entryLines, titleLines } from '#shared/publication/title-lines';

describe('a title', () => {
  it('a title that fits stays whole after “第N部分”', () => {
    expect(titleLines('第四部分 名词解释', '示例县局', 20)).toEqual(['第四部分', '名词解释']);
  });

  it('a title breaks around the department’s name, and within it after a region or an office', () => {
    const name = '示例市高新技术产业开发区经济发展和科技创新促进局（示例市高新区工业信息服务中心）';
    expect(titleLines(`第三部分 ${name}2023年度部门决算情况说明`, name, 20)).toEqual([
      '第三部分',
      '示例市高新技术产业开发区',
      '经济发展和科技创新促进局（示例市',
      '高新区工业信息服务中心）',
      '2023年度部门决算情况说明',
    ]);
  });

  it('a title’s width includes the gaps that programs set between words and figures', () => {
    const title = '2023年度示例县示范图书馆部门决算情况说明';
    expect(titleLines(title, '示例县示范图书馆', 20.1)).toEqual([
      '2023年度示例县示范图书馆',
      '部门决算情况说明',
    ]);
  });

  it('the title of a table breaks between words', () => {
    expect(titleLines('国有资本经营预算财政拨款支出决算表', '', 10).join('|')).not.toMatch(
      /财政\|拨款|决\|算|支\|出|国有\|资本|预\|算/,
    );
  });

  it('a title’s text never changes', () => {
    for (let room = 4; room < 30; room++) {
      const title = '第三部分 示例市示范局2023年度部门决算情况说明';
      expect(titleLines(title, '示例市示范局', room).join('')).toBe(title.replace(' ', ''));
      for (const line of titleLines(title, '示例市示范局', room))
        expect([...line].length).toBeLessThanOrEqual(room + 2);
    }
  });
});

describe('an entry of the 目录', () => {
  it('an entry that fits stays on one line, and a longer one breaks after the name, never inside a word', () => {
    const name = '示例市解放区人力资源和社会保障局（本级）';
    const entry = `第三部分 2023年度${name}部门决算情况说明`;
    expect(entryLines('第四部分 名词解释', name, 20)).toEqual(['第四部分 名词解释']);
    expect(entryLines(entry, name, 30)).toEqual([`第三部分 2023年度${name}`, '部门决算情况说明']);
    expect(entryLines(entry, name, 30, 28)).toHaveLength(2);
    expect(entryLines('一、国有资本经营预算财政拨款支出决算情况说明', name, 22, 20)).toHaveLength(2);
    for (let room = 8; room < 40; room++) {
      const lines = entryLines(entry, name, room);
      expect(lines.join('')).toBe(entry);
      expect(lines.join('|')).not.toMatch(/决\|算|部\|门|情\|况|说\|明|年\|度/);
    }
  });
});
