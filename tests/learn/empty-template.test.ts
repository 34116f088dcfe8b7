// A pack learned from the empty template that a region issues, before it is filled in.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readApart } from '#main/imports/apart/read-apart';
import { recognise } from '#shared/imports/document/recognise';
import { learnPack } from '#shared/learn/learn-pack';
import { proveText, takeIn, writtenText } from '#shared/learn/prove-pack';
import { filledText, namedInTemplate } from '#shared/learn/text/filled-template';
import { readPack } from '#shared/packs/read-pack';
import { writePack } from '#shared/packs/write-pack';
import { documentPath } from '../cases/documents/truth.ts';
import { learnedFrom } from './real-documents.ts';

async function learnTemplate() {
  const path = documentPath('template-2024');
  const read = await readApart()([{ filename: basename(path), bytes: readFileSync(path) }]);
  if (!read.ok) throw new Error(read.error.message);
  return learnPack(read.value, recognise(read.value, null), { id: '空白模板', title: '空白模板' });
}

describe('an empty template', () => {
  it('an empty template is read like the text after filling it in', () => {
    const of = (text: string) => filledText(text, '示例市财政局');
    expect(of('与2023年度相比增加（减少）XXX万元，增长（下降）XX%。（如持平作持平表述）')).toBe(
      '与2023年度相比增加8.88万元，增长8.88%。',
    );
    expect(of('共有车辆XX辆')).toBe('共有车辆0辆');
    expect(of('主要包括：基本工资、奖金……其他补助（不涉及的不列）；')).toBe(
      '主要包括：基本工资、奖金、其他补助；',
    );
    expect(of('XX部门（单位）共有车辆XX辆')).toBe('示例市财政局共有车辆0辆');
    expect(of('无政府性基金预算财政拨款收入支出的部门，作下述说明：')).toBeNull();
    expect(of('按上述格式依次说明到各项级科目，预决算持平的不用说明变动原因。')).toBeNull();
    expect(of('主要原因：XXXXXXXX。')).toBe('主要原因：XXXXXXXX。');
  });

  it('an empty template names no department but a blank', () => {
    const name = namedInTemplate(['第一部分 示例市XX局概况', '示例市XX局2024年度部门决算表', '一、主要职能']);
    expect(name).toBe('示例市XX局');
    expect(namedInTemplate(['示例市财政局2024年度部门决算'])).toBeNull();
  });

  it('an empty template gives a pack without any blank or filled-in figure', async () => {
    const { pack, reasons } = await learnTemplate();
    const read = readPack(JSON.parse(JSON.stringify(writePack(pack))));
    expect(read).toMatchObject({ ok: true });
    expect(pack.tables).toHaveLength(9);
    const texts = JSON.stringify([pack.narrative, pack.glossary, pack.parts]);
    expect(texts).not.toMatch(/8\.88|X{2}|（如持平|不涉及的不列|作下述说明|按上述格式/);
    expect(texts).toContain('请填写制度名称');
    expect(Object.values(reasons).filter((words) => /X{2}/.test(words))).toEqual([]);
  });

  it.each(['finance-bureau-2024', 'social-work-2024'] as const)(
    'writes nine tenths of %s, which was filled in from it',
    async (name) => {
      const { files, learned } = await learnedFrom(name);
      const taken = takeIn(files, (await learnTemplate()).pack, { facts: learned.facts, reasons: {} });
      expect(taken.document.problems).toEqual([]);
      const reasons = Object.values(learned.reasons).toSorted((a, b) => b.length - a.length);
      const plain = (text: string) => reasons.reduce((rest, reason) => rest.replaceAll(reason, ''), text);
      const printed = learned.sentences
        .filter(({ part }) => part !== '部门概况')
        .map(({ text }) => plain(text));
      const written = writtenText(taken).map((text) => text.replace(/【[^】]*】/g, ''));
      const text = proveText(printed, written, taken);
      console.log(`空白模板 → ${name}：${text.same}/${text.printed} 字写出，模板共写 ${text.written} 字`);
      expect(text.same / text.printed).toBeGreaterThanOrEqual(0.9);
    },
  );
});
