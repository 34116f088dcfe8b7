import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readApart } from '#main/imports/apart/read-apart';
import { reportAsRead } from '#shared/checks/check-document';
import type { Finding } from '#shared/checks/findings/finding';
import { recognise } from '#shared/imports/document/recognise';
import type { SourceFile } from '#shared/imports/source/source';
import { type AccountName, documentPath, errorsOf } from '../cases/documents/truth.ts';
import { isAbout } from './about.ts';
import { type DocumentMutation, documentMutations } from './document-mutations.ts';

const ACCOUNTS = ['finance-bureau-2024', 'social-work-2024'] as const;

async function read(name: AccountName): Promise<SourceFile> {
  const path = documentPath(name);
  const result = await readApart()([{ filename: basename(path), bytes: readFileSync(path) }]);
  const [file] = result.ok ? result.value : [];
  if (file === undefined) throw new Error('not read');
  return file;
}

function check(file: SourceFile): readonly Finding[] {
  const { document, pack } = recognise([file], null);
  return reportAsRead(document, pack).checked.findings;
}

const isLoud = ({ severity }: Finding) => severity === 'error' || severity === 'warning';

describe.each(ACCOUNTS)('the check of %s', (name) => {
  const known = errorsOf(name);

  it('the check names each error that is certain', async () => {
    const findings = check(await read(name)).filter(isLoud);
    const certain = known.filter(({ kind, sure }) => kind === '错误' && sure === 'certain');
    expect(certain.length).toBeGreaterThanOrEqual(4);
    const missed = certain.filter(({ text }) => !findings.some((finding) => isAbout(finding, text)));
    expect(missed.map(({ text }) => text)).toEqual([]);
  });

  it('the check reports no error or warning about anything correct', async () => {
    const findings = check(await read(name)).filter(isLoud);
    const invented = findings.filter(
      (finding) => !known.some((error) => isAbout(finding, error.text) || isAbout(finding, error.right)),
    );
    expect(invented.map(({ message }) => message)).toEqual([]);
  });
});

/**
 * The least share of each kind of change that must be found; what a document states once, nothing contradicts.
 */
const LEAST: Readonly<Record<string, number>> = {
  表中少一位: 0.9,
  表中两位颠倒: 0.9,
  表中改一位: 0.9,
  编码改一位: 0.95,
  文中金额: 0.75,
  文中单位: 0.75,
  文中百分比: 0.75,
  文中百分号: 0.9,
  文中年度: 0.7,
  方向词: 0.7,
};
const STEP = process.env.FULL ? 5 : 25;
const LONGEST = 10 * 60_000;

describe.each(ACCOUNTS)('changes to %s', (name) => {
  it(
    'changes are found, kind by kind',
    async () => {
      const file = await read(name);
      const { document } = recognise([file], null);
      const tables = new Set(document.tables.map(({ sheetName }) => sheetName));
      const before = new Set(
        check(file)
          .filter(isLoud)
          .map(({ message }) => message),
      );
      const all = documentMutations(file, tables).filter((_, at) => at % STEP === 0);
      const isFound = (mutation: DocumentMutation) =>
        check(mutation.file()).some((finding) => isLoud(finding) && !before.has(finding.message));
      const missed = all.filter((mutation) => !isFound(mutation));
      console.log(`${name}：${shares(all, missed)}`);
      if (process.env.MISSED !== undefined)
        console.log(missed.map(({ kind, what }) => `${kind} ${what}`).join('\n'));
      for (const kind of new Set(all.map((each) => each.kind))) {
        const [total, lost] = [all, missed].map((list) => list.filter((each) => each.kind === kind).length);
        if ((total ?? 0) >= ENOUGH)
          expect(1 - (lost ?? 0) / (total ?? 1), kind).toBeGreaterThanOrEqual(LEAST[kind] ?? 0);
      }
    },
    LONGEST,
  );
});

/** With fewer a share means nothing. */
const ENOUGH = 8;

function shares(all: readonly DocumentMutation[], missed: readonly DocumentMutation[]): string {
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  const count = (list: readonly DocumentMutation[], kind: string) =>
    list.filter((each) => each.kind === kind).length;
  return kinds
    .map((kind) => `${kind} ${count(all, kind) - count(missed, kind)}/${count(all, kind)}`)
    .join('，');
}
