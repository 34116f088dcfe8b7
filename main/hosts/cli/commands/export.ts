import { mkdir } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { App } from '#main/app';
import { EXIT, must, UsageError } from '#main/hosts/cli/exit';
import {
  type DocumentChoices,
  readChoices,
  readDisclosure,
  readEdition,
  readLetterheadFile,
} from '#main/hosts/cli/export-options';
import { exportAll, readKinds } from '#main/hosts/cli/many/export-all';
import { readOptions, requireOption } from '#main/hosts/cli/options';
import { chooseReport, withExistingApp } from '#main/hosts/cli/with-app';
import { saveFiles } from '#main/hosts/files/save-file';
import { newId } from '#main/hosts/new-id';
import type { MadeFile, MadeSet } from '#shared/api/contract';
import type { LetterheadFile } from '#shared/api/settings';
import { EDITIONS, type Edition, isDraft } from '#shared/publication/editions/edition';
import { FILES, type FileKind, WHOLE_SET } from '#shared/publication/editions/kinds';
import { leftoverLines } from '#shared/publication/editions/leftover';

const OPTIONS = {
  db: { type: 'string' },
  report: { type: 'string' },
  edition: { type: 'string' },
  word: { type: 'string' },
  excel: { type: 'string' },
  pdf: { type: 'string' },
  ofd: { type: 'string' },
  html: { type: 'string' },
  json: { type: 'string' },
  site: { type: 'string' },
  data: { type: 'string' },
  set: { type: 'string' },
  page: { type: 'string' },
  fonts: { type: 'string' },
  charts: { type: 'string' },
  letterhead: { type: 'string' },
  number: { type: 'string' },
  issuer: { type: 'string' },
  dated: { type: 'string' },
  openness: { type: 'string' },
  all: { type: 'boolean' },
  where: { type: 'string' },
  out: { type: 'string' },
  kinds: { type: 'string' },
  help: { type: 'boolean' },
} as const;

const HELP = `用法：npm run cli -- export --db 数据.db [--report 编号] [--edition public|working]
  --word 文件.docx   --excel 文件.xlsx   --pdf 文件.pdf   --ofd 文件.ofd   --html 文件.html   --json 文件.json
  --site 文件夹      网站用的文件夹        --data 文件夹    开放数据（CSV）
  --set 文件夹       一键全套：公开版、工作底稿两个文件夹
  --all [--where 年度=2024,状态=已核实] --out 文件夹 [--kinds word,excel]   多份一起导出，各在一个文件夹；再运行接着做
  --edition          public 公开版（默认），working 工作底稿
  --page 版心  --fonts 字体  --charts 图表
  --letterhead 单位的.docx   Word 的封面、页眉页脚、样式照它；无 不用（默认用窗口里选的）
  --number 索引号  --issuer 发布机构  --dated 成文日期  --openness 公开方式（写进网站文件夹）`;

const WRITTEN = ['word', 'excel', 'pdf', 'ofd', 'html', 'json', 'site', 'data'] as const;
type Written = (typeof WRITTEN)[number];
type Paths = Partial<Record<Written, string | undefined>>;

/** Writes files of a report; exit code 1 while 错误 or 待填 remain, because the files are then drafts. */
export async function exportCommand(args: string[]): Promise<number> {
  const { values } = readOptions(args, OPTIONS, 0);
  if (values.help === true) {
    console.log(HELP);
    return EXIT.done;
  }
  const db = requireOption(values.db, '--db');
  if (values.all === true || values.where !== undefined) return exportMany(db, values);
  if (values.set === undefined && WRITTEN.every((kind) => values[kind] === undefined)) {
    throw new UsageError(
      '请用 --word、--excel、--pdf、--ofd、--html、--json、--site、--data 或 --set 给出要写出的文件',
    );
  }
  const edition = readEdition(values.edition);
  const choices = {
    ...readChoices(values),
    ...(await readLetterheadFile(values.letterhead)),
    disclosure: readDisclosure(values),
  };
  return withExistingApp(db, async (app) => {
    const report = await chooseReport(app, values.report);
    const isWord = values.word !== undefined || values.set !== undefined;
    const hint = isWord ? await hintOfFonts(app, choices) : null;
    const made: MadeSet[] = [];
    if (values.set !== undefined) made.push(await exportSet(app, report, values.set, choices, hint));
    if (WRITTEN.some((kind) => values[kind] !== undefined))
      made.push(
        await exportFiles(app, report, values, edition, choices, values.set === undefined ? hint : null),
      );
    return made.some(({ open }) => isDraft(open)) ? EXIT.findings : EXIT.done;
  });
}

type Values = ReturnType<typeof readOptions<typeof OPTIONS>>['values'];

/** Many reports at once, each into its own folder. */
async function exportMany(db: string, values: Values): Promise<number> {
  const out = requireOption(values.out, '--out');
  const editions: Edition[] = values.edition === undefined ? [...EDITIONS] : [readEdition(values.edition)];
  const asked = {
    ...readChoices(values),
    ...(await readLetterheadFile(values.letterhead)),
    disclosure: readDisclosure(values),
    editions,
  };
  const kinds = readKinds(values.kinds);
  return withExistingApp(db, (app) => exportAll(app, out, { where: values.where, kinds, asked }), true);
}

type Choices = Partial<DocumentChoices> & {
  readonly letterhead?: LetterheadFile | null;
  readonly disclosure?: ReturnType<typeof readDisclosure>;
};

/** A line on the fonts of the document that are not installed on this PC; `null` if all are. */
async function hintOfFonts(app: App, choices: Choices): Promise<string | null> {
  const fonts = choices.fonts ?? must(await app.dispatch('settings.read', {})).fonts;
  const { missing } = must(await app.dispatch('fonts.missing', { fonts }));
  return missing.length === 0 ? null : `提示：本机没有安装 ${missing.join('、')}，打开文件时会换成相近的字体`;
}

/** Writes each named file, and prints its path, after the hint if there is one. */
export async function exportFiles(
  app: App,
  report: string,
  paths: Paths,
  edition: Edition,
  choices: Choices = {},
  hint: string | null = null,
): Promise<MadeSet> {
  const kinds = WRITTEN.filter((kind) => paths[kind] !== undefined);
  const made = await makeSet(app, { report, kinds, editions: [edition], ...choices });
  if (hint !== null) console.log(hint);
  for (const kind of kinds) {
    const path = paths[kind] ?? '';
    await save(resolve(path), filesOf(kind, made.files));
    console.log(`已写出 ${path}`);
  }
  if (edition === '公开版') await app.dispatch('desk.exported', { report });
  sayState(made);
  return made;
}

/** Everything, in both editions, into two folders. */
async function exportSet(
  app: App,
  report: string,
  folder: string,
  choices: Choices,
  hint: string | null,
): Promise<MadeSet> {
  const made = await makeSet(app, { report, kinds: WHOLE_SET, editions: ['公开版', '工作底稿'], ...choices });
  if (hint !== null) console.log(hint);
  await save(resolve(folder), made.files);
  await app.dispatch('desk.exported', { report });
  console.log(`已写出 ${folder}：公开版、工作底稿，共 ${made.files.length} 个文件`);
  sayState(made);
  return made;
}

async function makeSet(
  app: App,
  asked: { report: string; kinds: readonly FileKind[]; editions: Edition[] } & Choices,
): Promise<MadeSet> {
  const { kinds, ...rest } = asked;
  const made = must(
    await app.dispatch('publish.set', { ...rest, kinds: [...kinds], run: newId(), zip: false }),
  );
  if (made === null) throw new Error('an export that nobody cancelled');
  return made;
}

/** The files of one kind: by the end of their names, or by their folder. */
function filesOf(kind: Written, files: readonly MadeFile[]): readonly MadeFile[] {
  const { ending, folder } = FILES[kind];
  if (folder !== true)
    return files.filter(({ filename }) => filename.endsWith(ending) && !filename.includes('/'));
  return files.flatMap(({ filename, base64 }) => {
    const [, path] = filename.split(`${ending}/`);
    return path === undefined ? [] : [{ filename: path, base64 }];
  });
}

/** One file at `path`, or the files of a folder in it. */
async function save(path: string, files: readonly MadeFile[]): Promise<void> {
  const isFolder = files.length > 1 || files.some(({ filename }) => filename.includes('/'));
  const folder = isFolder ? path : dirname(path);
  // if a folder cannot be made, it cannot be written either: `saveFiles` reports it
  if (isFolder) await mkdir(folder, { recursive: true }).catch(() => undefined);
  const whole = files.map(({ filename, base64 }) => ({
    filename: isFolder ? filename : basename(path),
    bytes: Buffer.from(base64, 'base64'),
  }));
  must(
    await saveFiles(
      folder,
      whole,
      whole.map(({ filename }) => filename),
    ),
  );
}

/** Prints the open findings, and the content of the public files besides the publication. */
function sayState({ open: { errors, todo }, left }: MadeSet): void {
  const said = [...(errors > 0 ? [`${errors} 处错误`] : []), ...(todo > 0 ? [`${todo} 处待填`] : [])];
  if (said.length > 0) {
    console.error(`提示：检查发现 ${said.join('、')}，写出的文件每页印有“草稿”，请用 check 查看`);
  }
  for (const line of leftoverLines(left)) console.error(`公开版里还有${line}`);
}
