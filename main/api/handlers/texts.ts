import type { Handlers } from '#main/api/handler';
import { openReport } from '#main/api/open-report';
import { outdated } from '#main/api/seen';
import { describe } from '#shared/edits/describe';
import { factKind } from '#shared/narrative/facts/facts';
import type { Report } from '#shared/report/report';
import { applyWrites } from '#shared/report/writes/apply-writes';
import type { Write } from '#shared/report/writes/write';
import { failure, success } from '#shared/result';

export const textHandlers = {
  'texts.write': ({ report, part, paragraphs, ...seen }, { store }) => {
    const opened = openReport(store, report);
    if (!opened.ok) return opened;
    const standing = opened.value.report.texts[part];
    const conflict = outdated({ place: part, standing, wanted: paragraphs, ...seen });
    if (conflict !== null) return conflict;
    const write: Write = { kind: 'text', part, paragraphs };
    store.write(report, `修改文字 ${placeOf(opened.value.report, write) ?? part}`, [write]);
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

  'reasons.write': ({ report, key, words, ...seen }, { store }) => {
    const opened = openReport(store, report);
    if (!opened.ok) return opened;
    const wanted = words.trim() || null;
    const standing = opened.value.report.reasons[key] ?? null;
    const conflict = outdated({ place: key, standing, wanted, ...seen });
    if (conflict !== null) return conflict;
    store.write(report, `填写原因 ${key}`, [{ kind: 'reason', key, words: wanted }]);
    return success({});
  },
} satisfies Pick<Handlers, 'texts.write' | 'facts.write' | 'reasons.earlier' | 'reasons.write'>;

interface Fact {
  readonly key: string;
  readonly value: number | null;
}

/** `决算情况说明 第3段`: where a write of a text begins to differ. */
function placeOf(report: Report, write: Write): string | null {
  const [done] = applyWrites(report, [write]).done;
  const [part, paragraph] = done === undefined ? [] : describe(done, report.单位).place.split('/');
  return part === undefined ? null : `${part} 第${paragraph}段`;
}

function toWrite({ key, value }: Fact): Write {
  return { kind: 'fact', key, value };
}

function labelFor(what: string, facts: readonly Fact[]): string {
  const more = facts.length > 1 ? ` 等 ${facts.length} 项` : '';
  return `${what} ${facts[0]?.key ?? ''}${more}`;
}
