import { resolve } from 'node:path';
import type { App } from '#main/app';
import { saveFile } from '#main/hosts/save-file';
import { CHART_CHOICES, type Settings } from '#shared/api/settings';
import type { Severity } from '#shared/checks/finding';
import { EXPORT_KINDS, type ExportKind } from '#shared/publication/kinds';
import { FONT_PRESET_IDS } from '#shared/publication/presets/fonts';
import { PAGE_PRESET_IDS } from '#shared/publication/presets/pages';
import { EXIT, must, UsageError } from '../exit.ts';
import { readOptions, requireOption } from '../options.ts';
import { chooseReport, withExistingApp } from '../with-app.ts';

const OPTIONS = {
  db: { type: 'string' },
  report: { type: 'string' },
  word: { type: 'string' },
  excel: { type: 'string' },
  pdf: { type: 'string' },
  html: { type: 'string' },
  json: { type: 'string' },
  page: { type: 'string' },
  fonts: { type: 'string' },
  charts: { type: 'string' },
} as const;

export async function exportCommand(args: string[]): Promise<number> {
  const { values } = readOptions(args, OPTIONS, 0);
  const db = requireOption(values.db, '--db');
  if (EXPORT_KINDS.every((kind) => values[kind] === undefined)) {
    throw new UsageError('请用 --word、--excel、--pdf、--html 或 --json 给出要写出的文件');
  }
  return withExistingApp(db, async (app) => {
    const report = await chooseReport(app, values.report);
    const choices = readChoices(values);
    if (values.word !== undefined) await warnOfFonts(app, choices);
    await warnOfErrors(app, report);
    await exportFiles(app, report, values, choices);
    return EXIT.done;
  });
}

type DocumentChoices = Pick<Settings, 'page' | 'fonts' | 'charts'>;

const CHOICES = { page: PAGE_PRESET_IDS, fonts: FONT_PRESET_IDS, charts: CHART_CHOICES } as const;

/** Says which fonts of the document this PC lacks. */
async function warnOfFonts(app: App, choices: Partial<DocumentChoices>): Promise<void> {
  const fonts = choices.fonts ?? must(await app.dispatch('settings.read', {})).fonts;
  const { missing } = must(await app.dispatch('fonts.missing', { fonts }));
  if (missing.length > 0) console.log(`提示：本机没有安装 ${missing.join('、')}，打开文件时会换成相近的字体`);
}

/** Says how many errors the check finds in the report, as the window asks before it exports one. */
async function warnOfErrors(app: App, report: string): Promise<void> {
  const { findings } = must(await app.dispatch('checks.run', { report }));
  const count = (severity: Severity) => findings.filter((each) => each.severity === severity).length;
  const [errors, todo] = [count('error'), count('todo')];
  const said = [...(errors > 0 ? [`${errors} 处错误`] : []), ...(todo > 0 ? [`${todo} 处待填`] : [])];
  if (said.length > 0) console.error(`提示：检查发现 ${said.join('、')}，文件照样写出，请用 check 查看`);
}

/** The choices named; those left out are the ones remembered in the data file. */
function readChoices(values: Partial<Record<keyof DocumentChoices, string>>): Partial<DocumentChoices> {
  const chosen = Object.entries(CHOICES).flatMap(([option, known]): [string, string][] => {
    const value = values[option as keyof DocumentChoices];
    if (value === undefined) return [];
    if (known.some((each) => each === value)) return [[option, value]];
    throw new UsageError(`--${option} 没有“${value}”，可以是：${known.join('、')}`);
  });
  return Object.fromEntries(chosen);
}

/** Writes each file that is named, and says so. */
export async function exportFiles(
  app: App,
  report: string,
  paths: Partial<Record<ExportKind, string | undefined>>,
  choices: Partial<DocumentChoices> = {},
): Promise<void> {
  for (const kind of EXPORT_KINDS) {
    const path = paths[kind];
    if (path === undefined) continue;
    const made = must(await app.dispatch(`publish.${kind}`, { report, ...choices }));
    must(await saveFile(resolve(path), Buffer.from(made.base64, 'base64')));
    console.log(`已写出 ${path}`);
  }
}
