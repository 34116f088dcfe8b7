import type { PrintedWords } from '#shared/report/report';
import { success } from '#shared/result';
import type { TableDefinition } from '#shared/tables/grammar';
import { findTable } from '#shared/tables/packs/index';
import type { Handlers } from '../dispatch.ts';
import { openReport } from '../open-report.ts';

export const wordHandlers = {
  'words.write': ({ report: id, table, words }, { store }) => {
    const opened = openReport(store, id);
    if (!opened.ok) return opened;
    const { report, pack } = opened.value;
    const after = change(report.tables[table].printed, words, findTable(pack, table));
    const names = Object.keys(words).join('、');
    store.write(id, `修改 ${table} 的${names}`, [{ kind: 'words', table, words: after }]);
    return success({});
  },
} satisfies Pick<Handlers, 'words.write'>;

type Given = { readonly [K in '标题' | '注' | '说明']?: string | null | undefined };

/** The words of a form with those given changed; what the template says anyway is not kept. */
function change(before: PrintedWords, given: Given, { title, note }: TableDefinition): PrintedWords {
  const template: Given = { 标题: title, 注: note };
  const all = { ...before, ...given };
  const kept = Object.entries(all).filter(
    ([name, text]) => text !== null && text !== undefined && text !== template[name as keyof Given],
  );
  return Object.fromEntries(kept);
}
