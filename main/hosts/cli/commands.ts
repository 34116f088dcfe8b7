import { config } from 'zod';
import { defectSentence } from '#main/hosts/defects/defect-sentence';
import { KINDS } from '#shared/imports/source/formats';
import { EXIT, UsageError } from './exit.ts';

// a command validates a few inputs once: compiling a function for each schema takes longer than it saves
config({ jitless: true });

/** Each is loaded on demand. */
const COMMANDS: Readonly<Record<string, () => Promise<(args: string[]) => Promise<number>>>> = {
  import: async () => (await import('./commands/import.ts')).importCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  read: async () => (await import('./commands/read.ts')).readCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  trace: async () => (await import('./commands/trace.ts')).traceCommand,
  clean: async () => (await import('./commands/clean.ts')).cleanCommand,
  combine: async () => (await import('./commands/combine.ts')).combineCommand,
  pack: async () => (await import('./commands/pack.ts')).packCommand,
  many: async () => (await import('./commands/many.ts')).manyCommand,
  list: async () => (await import('./commands/list.ts')).listCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  demo: async () => (await import('./commands/demo.ts')).demoCommand,
};

const USAGE = `用法：
  npm run cli -- import 文件… --db 数据.db [--report 编号] [--name 部门] [--year 年度] [--pack 模板] [--partial]
  npm run cli -- import 财决.xls 预算公开.docx 上年.pdf --db 数据.db [--report 编号] [--partial] [--explain]
  npm run cli -- import 文件.json --db 数据.db
  npm run cli -- import 文件夹 --db 数据.db [--partial]      （一个文件或一个子文件夹是一个部门）
  npm run cli -- check 文件… [--pack 模板 [--db 数据.db]] [--json]
  npm run cli -- check 文件.json | --db 数据.db [--report 编号] [--json]
  npm run cli -- read 文件… [--json]
  npm run cli -- export --db 数据.db [--report 编号] [--word 文件.docx] [--excel 文件.xlsx]
                          [--pdf 文件.pdf] [--html 文件.html] [--json 文件.json]
                          [--site 文件夹] [--data 文件夹] [--set 文件夹]
                          [--edition public|working]
                          [--page 版心] [--fonts 字体] [--charts 图表]
                          [--number 索引号] [--issuer 发布机构] [--dated 成文日期] [--openness 公开方式]
  npm run cli -- trace 工作底稿.docx [--db 数据.db] [--report 编号] [--json]
  npm run cli -- trace 公开.docx --beside 工作底稿.docx [--db 数据.db] [--report 编号] [--json]
  npm run cli -- clean 公开.docx 公开.xlsx…
  npm run cli -- export --db 数据.db --all [--where 年度=2024,状态=已核实] --out 文件夹 [--kinds word,excel]
  npm run cli -- check 文件夹 [--pack 模板 [--db 数据.db]] [--excel 结果.xlsx] [--notices 文件夹 [--notice 文字.txt]] [--json]
  npm run cli -- check --db 数据.db --all [--where 条件] [--json]
  npm run cli -- combine --db 数据.db --into 部门 编号… [--no-offset]
  npm run cli -- combine --db 数据.db --again 编号 [编号…] [--no-offset]
  npm run cli -- combine --compare 部门.docx 单位.pdf… [--json]
  npm run cli -- pack learn 文件… --out 模板.jsmb [--id 编号] [--title 名称] [--json]
  npm run cli -- pack check 模板.jsmb
  npm run cli -- pack show 模板.jsmb
  npm run cli -- list --db 数据.db [--where 条件] [--json]
  npm run cli -- many next-year|last-year|delete --db 数据.db 编号… | --where 条件 | --all
  npm run cli -- many move --pack 模板 [--lose] --db 数据.db 编号… | --where 条件 | --all
  npm run cli -- many restore --db 数据.db 编号… | --all      （找回已删除的）
  npm run cli -- verify --db 数据.db
  npm run demo
文件：${formats()}；几个文件是一份公开的几部分`;

/** Each kind by its first extension. */
function formats(): string {
  return Object.values(KINDS)
    .map(({ extensions }) => `.${extensions[0]}`)
    .join(' ');
}

/** Runs one command; returns the exit code: 0 done, 1 findings, 2 usage or input error. */
export async function runCommand(argv: readonly string[]): Promise<number> {
  const [name = '', ...args] = argv;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    console.error(USAGE);
    return EXIT.error;
  }
  try {
    const run = await command();
    return await run(args);
  } catch (error) {
    console.error(error instanceof UsageError ? error.message : defectSentence(error));
    return EXIT.error;
  }
}
