import { writeFile } from 'node:fs/promises';
import { packFiles } from '#main/files';
import { EXIT, must, UsageError } from '#main/hosts/cli/exit';
import { isForeign, MOST_FILES, readBytes, readSources } from '#main/hosts/cli/given/given-files';
import { readGivenPack } from '#main/hosts/cli/given/given-pack';
import { packsAt } from '#main/hosts/cli/given/pack-asked';
import { readOptions, requireOption } from '#main/hosts/cli/options';
import { answerAll, readAnswers } from '#shared/learn/answers-file';
import { learnDocuments } from '#shared/learn/learn-documents';
import type { LearnedPack, Proof } from '#shared/learn/learned-pack';
import { provePack } from '#shared/learn/prove-pack';
import { fen } from '#shared/money/amount';
import { formatPercent, ratio } from '#shared/money/ratio';
import { packProblems } from '#shared/narrative/pack-problems';
import { writePack } from '#shared/packs/write-pack';
import type { TemplatePack } from '#shared/tables/grammar';

/** 模板：从公开的文件学、检查、查看. */
export async function packCommand([action, ...args]: string[]): Promise<number> {
  switch (action) {
    case 'learn':
      return learn(args);
    case 'check':
      return check(args);
    case 'show':
      return show(args);
    default:
      throw new UsageError(
        '请写 pack learn 文件… --out 模板.jsmb，pack check 模板.jsmb，或 pack show 模板.jsmb',
      );
  }
}

async function learn(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    {
      out: { type: 'string' },
      id: { type: 'string' },
      title: { type: 'string' },
      answers: { type: 'string' },
      json: { type: 'boolean' },
    },
    MOST_FILES,
  );
  const out = requireOption(values.out, '--out 模板.jsmb');
  if (positionals.length === 0)
    throw new UsageError('请给出一份已公开的决算或空白模板，如 pack learn 公开.pdf');
  if (!positionals.every(isForeign))
    throw new UsageError('转录文件（.json）不是公开的样子，请给出公开的文件');
  const files = await readSources(positionals);
  const { id, title } = values;
  const made = must(learnDocuments(files, { ...(id && { id }), ...(title && { title }) }));
  const learned = values.answers === undefined ? made.learned : await answered(made.learned, values.answers);
  const { writePackFile } = await packFiles();
  await writeFile(out, await writePackFile(learned.pack));
  const proof = made.isTemplate ? null : provePack(made.files, learned);
  console.log(
    values.json ? JSON.stringify(asJson(learned, proof), null, 1) : asText(learned, proof, out, made.count),
  );
  return learned.questions.length === 0 && differences(proof).length === 0 ? EXIT.done : EXIT.findings;
}

/** The learned pack with the answers of a file; an answer to a question that is not asked is refused. */
async function answered(made: LearnedPack, path: string): Promise<LearnedPack> {
  const answers = must(readAnswers(new TextDecoder().decode(await readBytes(path))));
  const { learned, unasked } = answerAll(made, answers);
  const [first] = unasked;
  if (first !== undefined)
    throw new UsageError(
      `回答文件里的“${first.asked.printed}”（第 ${first.asked.paragraph} 段）不在要问的里面，请对照 pack learn --json 列出的 questions`,
    );
  return learned;
}

async function check(args: string[]): Promise<number> {
  const { positionals, values } = readOptions(args, { db: { type: 'string' } }, 1);
  const [path] = positionals;
  if (path === undefined) throw new UsageError('请给出模板文件，如 pack check 模板.jsmb');
  const pack = await readGivenPack(path, await packsAt(values.db));
  const problems = packProblems(pack);
  console.log(
    problems.length === 0
      ? described(pack)
      : problems.map(({ place, message }) => `${place}：${message}`).join('\n'),
  );
  return problems.length === 0 ? EXIT.done : EXIT.findings;
}

/** The whole content, as in its file. */
async function show(args: string[]): Promise<number> {
  const { positionals, values } = readOptions(args, { db: { type: 'string' } }, 1);
  const [path] = positionals;
  if (path === undefined) throw new UsageError('请给出模板文件，如 pack show 模板.jsmb');
  console.log(JSON.stringify(writePack(await readGivenPack(path, await packsAt(values.db))), null, 1));
  return EXIT.done;
}

function described({ id, title, year, source, inferred, tables, narrative, facts }: TemplatePack): string {
  return [
    `${id}　${title}，${year}年度`,
    `依据：${source}`,
    ...inferred.map((each) => `推定：${each}`),
    ...tables.map((form) => `表：${[form.number, form.title].filter(Boolean).join(' ')}`),
    `文字 ${narrative.sections.length} 节，自有的补充数据 ${facts.length} 项`,
  ].join('\n');
}

function differences(proof: Proof | null): Proof['text']['differences'] {
  if (proof === null) return [];
  return [...proof.forms.flatMap((form) => form.differences), ...proof.text.differences];
}

/** The public contract of `pack learn --json` (docs/packs.md). */
function asJson({ pack, sentences, questions }: LearnedPack, proof: Proof | null) {
  return { id: pack.id, title: pack.title, inferred: pack.inferred, sentences, questions, proof };
}

const MOST_SHOWN = 20;

function asText(learned: LearnedPack, proof: Proof | null, out: string, documents: number): string {
  const { sentences, questions, pack } = learned;
  const count = (state: string) => sentences.filter((each) => each.state === state).length;
  return [
    `${documents > 1 ? `由 ${documents} 份文件合起来` : ''}学得模板“${pack.title}”，已写入 ${out}`,
    `文字：已绑定 ${count('bound')} 段，要问 ${count('asked')} 段，照原文 ${count('left')} 段`,
    ...(proof === null ? [] : proved(proof)),
    ...pack.inferred.map((each) => `推定：${each}`),
    ...shown(questions.map(asked)),
  ].join('\n');
}

function proved(proof: Proof): readonly string[] {
  const { text, forms } = proof;
  const share = ratio(fen(text.same), fen(text.printed));
  const cells = forms.reduce((sum, each) => sum + each.cells, 0);
  const wrong = forms.reduce((sum, each) => sum + each.differences.length, 0);
  return [
    `照原文再写一遍：表 ${forms.length} 张 ${cells} 格，${wrong} 格不同；文字 ${share === null ? '没有' : formatPercent(share)} 相同`,
    ...shown(
      differences(proof).map(
        ({ place, printed, written, reason }) => `不同：${place}“${printed}”→“${written}”，${reason}`,
      ),
    ),
  ];
}

function asked({ printed, words, fact, candidates }: LearnedPack['questions'][number]): string {
  const same = candidates.length === 0 ? '' : `；数额相同的格：${candidates.join('、')}`;
  return fact === null
    ? `要问：“${words}”后面的“${printed}”从哪里来，现在照原文写${same}`
    : `要问：“${words}”后面的“${printed}”现在作为补充数据“${fact}”填写${same}`;
}

function shown(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_SHOWN) return lines;
  return [...lines.slice(0, MOST_SHOWN), `…… 另有 ${lines.length - MOST_SHOWN} 处，用 --json 看全部`];
}
