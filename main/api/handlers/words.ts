import type { Handlers } from '#main/api/handler';
import { openReport } from '#main/api/open-report';
import { tableOf } from '#shared/report/report';
import { changeWords } from '#shared/report/writes/change-words';
import { success } from '#shared/result';
import { findTable } from '#shared/tables/find-table';

export const wordHandlers = {
  'words.write': ({ report: id, table, words }, { store }) => {
    const opened = openReport(store, id);
    if (!opened.ok) return opened;
    const { report, pack } = opened.value;
    const { title, note, emptyNote } = findTable(pack, table);
    const template = { 标题: title, 注: note, 说明: emptyNote };
    const after = changeWords(tableOf(report.tables, table).printed, words, template);
    const names = Object.keys(words).join('、');
    store.write(id, `修改 ${table} 的${names}`, [{ kind: 'words', table, words: after }]);
    return success({});
  },
} satisfies Pick<Handlers, 'words.write'>;
