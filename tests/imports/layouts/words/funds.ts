import { functionalSubjects } from '#shared/tables/codes/functional';
import { joined, type Said, say } from './said.ts';
import type { Story } from './story.ts';

/** 政府性基金预算财政拨款收入支出决算情况. */
export function fundWords(story: Story): readonly Said[] {
  const { at, year, speech, self } = story;
  const money = (column: string) => speech.money(at('公开07', '合计', column));
  if (story.figures.公开07.length === 1)
    return [say`${self}${year}年度没有政府性基金收入，也没有使用政府性基金安排的支出。`];
  return [
    say`${year}年度政府性基金预算财政拨款年初结转和结余${money('年初结转和结余')}，本年收入${money('本年收入')}，本年支出${money('本年支出小计')}，年末结转和结余${money('年末结转和结余')}。具体情况如下：`,
    ...items(story, '公开07', '本年支出小计'),
  ];
}

/** 国有资本经营预算财政拨款支出决算情况. */
export function capitalWords(story: Story): readonly Said[] {
  const { at, year, speech, self } = story;
  if (story.figures.公开08.length === 1) return [say`${self}${year}年度没有使用国有资本经营预算安排的支出。`];
  return [
    say`${year}年度国有资本经营预算财政拨款支出${speech.money(at('公开08', '合计', '合计'))}。具体情况如下：`,
    ...items(story, '公开08', '合计'),
  ];
}

function items(story: Story, table: '公开07' | '公开08', column: string): readonly Said[] {
  const dictionary = functionalSubjects(story.year);
  return story.figures[table]
    .filter(({ code, cells }) => code?.length === 7 && (cells[column] ?? 0) > 0)
    .map(({ id, cells }, index) => {
      const name = (length: number) => dictionary.nameOf(id.slice(0, length)) ?? '';
      const mark = story.manner.listed.replace('1', String(index + 1));
      const money = story.speech.money(cells[column] ?? 0, `项/${id}`);
      return joined(
        [mark, say`${name(3)}（类）${name(5)}（款）${name(7)}（项）。支出决算为${money}。`],
        'item',
      );
    });
}
