import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { CHART_CHOICES, type LetterheadFile, type Settings } from '#shared/api/settings';
import { DEFAULT_DISCLOSURE, type Disclosure, OPENNESS } from '#shared/publication/editions/disclosure';
import { EDITIONS, type Edition } from '#shared/publication/editions/edition';
import { FONT_PRESET_IDS } from '#shared/publication/presets/fonts';
import { PAGE_PRESET_IDS } from '#shared/publication/presets/pages';
import { UsageError } from './exit.ts';

export type DocumentChoices = Pick<Settings, 'page' | 'fonts' | 'charts'>;

const CHOICES = { page: PAGE_PRESET_IDS, fonts: FONT_PRESET_IDS, charts: CHART_CHOICES } as const;
const WORDS: Readonly<Record<string, Edition>> = { public: '公开版', working: '工作底稿' };

/** The choices given; the others are remembered in the data file. */
export function readChoices(
  values: Partial<Record<keyof DocumentChoices, string | undefined>>,
): Partial<DocumentChoices> {
  const chosen = Object.entries(CHOICES).flatMap(([option, known]): [string, string][] => {
    const value = values[option as keyof DocumentChoices];
    return value === undefined ? [] : [[option, oneOf(option, value, known)]];
  });
  return Object.fromEntries(chosen);
}

/**
 * The requested edition; by default 公开版, because a file that leaves the office must not reveal more than
 * intended.
 */
export function readEdition(value: string | undefined): Edition {
  if (value === undefined) return '公开版';
  const edition = WORDS[value] ?? EDITIONS.find((each) => each === value);
  if (edition !== undefined) return edition;
  throw new UsageError(`--edition 没有“${value}”，可以是：${Object.keys(WORDS).join('、')}`);
}

/** Reads the website's details about the publication. */
export function readDisclosure(values: {
  readonly number?: string | undefined;
  readonly issuer?: string | undefined;
  readonly dated?: string | undefined;
  readonly openness?: string | undefined;
}): Disclosure {
  const { number = null, issuer = null, dated = null, openness } = values;
  return {
    索引号: number,
    发布机构: issuer,
    成文日期: dated,
    公开方式: openness === undefined ? DEFAULT_DISCLOSURE.公开方式 : oneOf('openness', openness, OPENNESS),
  };
}

/** The word for no letterhead, even if one is stored. */
const NO_LETTERHEAD = '无';

/** The letterhead given by its path, `null` for none; if omitted, the stored one. */
export async function readLetterheadFile(
  path: string | undefined,
): Promise<{ readonly letterhead?: LetterheadFile | null }> {
  if (path === undefined) return {};
  if (path === NO_LETTERHEAD) return { letterhead: null };
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null)
    throw new UsageError(`--letterhead 打不开“${path}”，请检查路径；不用版式文件写 --letterhead 无`);
  return { letterhead: { name: basename(path), base64: bytes.toString('base64') } };
}

function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find((each) => each === value);
  if (found !== undefined) return found;
  throw new UsageError(`--${option} 没有“${value}”，可以是：${known.join('、')}`);
}
