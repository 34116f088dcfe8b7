import { factKind } from '#shared/narrative/facts';
import type { Write } from '#shared/report/write';
import { failure, success } from '#shared/result';
import type { Handlers } from '../dispatch.ts';
import { openReport } from '../open-report.ts';

export const textHandlers = {
  'texts.write': ({ report, part, paragraphs }, { store }) => {
    const opened = openReport(store, report);
    if (!opened.ok) return opened;
    store.write(report, `修改文字 ${part}`, [{ kind: 'text', part, paragraphs }]);
    return success({});
  },

  'facts.write': ({ report, facts }, { store }) => {
    const opened = openReport(store, report);
    if (!opened.ok) return opened;
    const unknown = facts.find(({ key }) => factKind(key) === null);
    if (unknown !== undefined) return failure('input', `没有名为“${unknown.key}”的补充数据，请刷新后重试`);
    store.write(report, labelFor('补充数据', facts), facts.map(toWrite));
    return success({});
  },

  'reasons.earlier': (_input, { store }) => success(store.earlierReasons()),

  'reasons.write': ({ report, key, words }, { store }) => {
    const opened = openReport(store, report);
    if (!opened.ok) return opened;
    store.write(report, `填写原因 ${key}`, [{ kind: 'reason', key, words: words.trim() || null }]);
    return success({});
  },
} satisfies Pick<Handlers, 'texts.write' | 'facts.write' | 'reasons.earlier' | 'reasons.write'>;

interface Fact {
  readonly key: string;
  readonly value: number | null;
}

function toWrite({ key, value }: Fact): Write {
  return { kind: 'fact', key, value };
}

function labelFor(what: string, facts: readonly Fact[]): string {
  const more = facts.length > 1 ? ` 等 ${facts.length} 项` : '';
  return `${what} ${facts[0]?.key ?? ''}${more}`;
}
