import { z } from 'zod';
import type { AcrossRow } from '#shared/desk/across';
import type { ActRecord, RosterLine, SubmissionDetail, SubmissionRecord, UnitRecord } from './records.ts';
import { type Person, ROLES, type Role } from './roles.ts';
import { DECISIONS, STATES } from './states.ts';

const id = z.uuid();
const year = z.int().min(2000).max(2100);
const name = z.string().trim().min(1, '请填写名称').max(200);
const password = z.string().min(10, '口令至少 10 个字符').max(200);
/** All units of a year, or those of one 科室. */
const scope = { year, group: z.string().trim().max(100).nullable().default(null) };
/** The last line of the page before, which this one continues; `null` for the first page. */
const after = z
  .strictObject({ group: z.string().max(200), name: z.string().max(200) })
  .nullable()
  .default(null);
const limit = z.int().min(1).max(200).default(50);
const page = { offset: z.int().min(0).max(1_000_000).default(0), limit };
const day = z.iso.date('日期应写成 2025-08-01 的样子');

const EVERYONE: readonly Role[] = ROLES;
const READERS: readonly Role[] = ['管理员', '经办', '审计'];
const OFFICERS: readonly Role[] = ['管理员', '经办'];
const ADMINISTRATORS: readonly Role[] = ['管理员'];
const UNITS: readonly Role[] = ['单位'];

/** Roles that may download what many units handed in, and its checks. */
export const MAY_TAKE_FILES = READERS;

/** All files of a year as a zip. */
export const ALL_FILES = '/files.zip';
/** The findings and figures of what the units last handed in, as a workbook. */
export const INSPECTION_BOOK = '/inspection.xlsx';

/** The address of a download: `/inspection.xlsx?year=2024&group=…`; `group` left out: the whole year. */
export function downloadAddress(path: string, year: number, group: string | null = null): string {
  return `${path}?year=${year}${group === null ? '' : `&group=${encodeURIComponent(group)}`}`;
}

/** Matches of a search in a list are counted up to this number. */
export const MOST_COUNTED = 200;
/** Matches of a search in the texts are counted up to this number. */
export const MOST_FOUND = 1000;

/**
 * The methods of the service: their inputs and the roles that may call them. The database limits the visible rows.
 */
export const methods = {
  'me.read': { roles: EVERYONE, input: z.strictObject({}) },
  'me.password': { roles: EVERYONE, input: z.strictObject({ old: z.string().max(200), password }) },

  'roster.list': {
    roles: EVERYONE,
    input: z.strictObject({
      year,
      search: z.string().trim().max(100).default(''),
      states: z.array(z.enum(STATES)).default([]),
      after,
      limit,
    }),
  },
  'roster.counts': { roles: EVERYONE, input: z.strictObject({ year }) },
  'roster.take': {
    roles: ADMINISTRATORS,
    input: z.strictObject({
      year,
      units: z
        .array(
          z.strictObject({
            name,
            parent: name.nullable().default(null),
            group: z.string().trim().max(100).default(''),
            approved: day.nullable().default(null),
          }),
        )
        .min(1)
        .max(50_000),
    }),
  },
  /** The first four columns of a roster in Excel, as they would be pasted. */
  'roster.read': {
    roles: ADMINISTRATORS,
    input: z.strictObject({ filename: z.string().trim().min(1).max(255), base64: z.base64().max(4_000_000) }),
  },
  /** 汇总 of a department and its units, from what they last handed in. */
  'roster.combine': {
    roles: READERS,
    input: z.strictObject({ year, parent: id, offset: z.boolean().default(true) }),
  },
  /** The 科室 of a year, with the number of their units. */
  'roster.groups': { roles: READERS, input: z.strictObject({ year }) },
  /** The figures of what the units last handed in, side by side. */
  'roster.across': { roles: READERS, input: z.strictObject(scope) },
  'units.list': {
    roles: READERS,
    input: z.strictObject({ search: z.string().trim().max(100).default(''), ...page }),
  },

  /** Opens an upload, or resumes an interrupted one: returns how much has arrived. */
  'upload.begin': {
    roles: [...UNITS, ...OFFICERS],
    input: z.strictObject({
      year,
      unit: id.nullable().default(null),
      filename: z.string().trim().min(1).max(255),
      size: z.int().min(1).max(20_000_000, '文件超过 20 MB，请检查是否选错了文件'),
      sha256: z.string().regex(/^[0-9a-f]{64}$/, '校验值应为 64 位十六进制数'),
    }),
  },
  'upload.part': {
    roles: [...UNITS, ...OFFICERS],
    input: z.strictObject({
      upload: id,
      offset: z.int().min(0),
      base64: z.string().min(1).max(2_000_000),
    }),
  },

  'submissions.list': { roles: EVERYONE, input: z.strictObject({ unit: id, year }) },
  'submissions.open': { roles: EVERYONE, input: z.strictObject({ submission: id }) },
  'submissions.file': { roles: EVERYONE, input: z.strictObject({ submission: id }) },
  'submissions.search': {
    roles: READERS,
    input: z.strictObject({ year, query: z.string().trim().min(2, '请至少写两个字').max(200), ...page }),
  },
  'submissions.decide': {
    roles: OFFICERS,
    input: z.strictObject({
      submission: id,
      decision: z.enum(DECISIONS),
      remarks: z
        .array(
          z.strictObject({
            finding: z.string().max(400).nullable(),
            place: z.string().max(200),
            text: z.string().trim().min(1).max(2000),
          }),
        )
        .max(500)
        .default([]),
    }),
  },

  'people.list': { roles: ADMINISTRATORS, input: z.strictObject({ ...page }) },
  'people.add': {
    roles: ADMINISTRATORS,
    input: z.strictObject({
      login: z.string().trim().min(2).max(60),
      name,
      role: z.enum(ROLES),
      unit: id.nullable().default(null),
      groups: z.array(z.string().trim().max(100)).max(100).default([]),
      password,
    }),
  },
  'people.disable': { roles: ADMINISTRATORS, input: z.strictObject({ person: id }) },
  /** A token for handing in for a unit: shown once. */
  'tokens.make': { roles: ADMINISTRATORS, input: z.strictObject({ unit: id }) },
  'tokens.revoke': { roles: ADMINISTRATORS, input: z.strictObject({ unit: id }) },

  'acts.list': { roles: ['管理员', '审计'] as readonly Role[], input: z.strictObject({ ...page }) },
  'acts.verify': { roles: ['管理员', '审计'] as readonly Role[], input: z.strictObject({}) },
} as const satisfies Record<string, { roles: readonly Role[]; input: z.ZodType }>;

export type BureauMethod = keyof typeof methods;
export type BureauInput<M extends BureauMethod> = z.input<(typeof methods)[M]['input']>;
export type ParsedBureauInput<M extends BureauMethod> = z.output<(typeof methods)[M]['input']>;

export interface PersonRecord extends Person {
  readonly login: string;
  readonly disabled: boolean;
}

export interface BureauOutputs {
  'me.read': Person;
  'me.password': null;
  /** `more`: whether another page follows. */
  'roster.list': { readonly lines: readonly RosterLine[]; readonly more: boolean; readonly total: number };
  'roster.counts': Readonly<Record<(typeof STATES)[number], number>>;
  'roster.take': { readonly added: number; readonly changed: number };
  'roster.read': { readonly text: string };
  'roster.combine': {
    readonly filename: string;
    /** A .jsgk file. */
    readonly base64: string;
    /** The units included, and those without a readable submission. */
    readonly units: readonly string[];
    readonly missing: readonly string[];
    /** Figures outside the forms that a person has to supply. */
    readonly asked: readonly string[];
    /** The number of internal transfers set off. */
    readonly offsets: number;
    readonly remarks: readonly string[];
  };
  'roster.groups': readonly { readonly group: string; readonly count: number }[];
  /** `id` of a row: the unit's. `missing`: units without figures. */
  'roster.across': { readonly rows: readonly AcrossRow[]; readonly missing: number };
  'units.list': { readonly units: readonly UnitRecord[]; readonly total: number };
  /** `done`: the submission, if the same file arrived earlier or the last part is in. */
  'upload.begin': { readonly upload: string; readonly received: number; readonly done: string | null };
  'upload.part': { readonly received: number; readonly done: string | null };
  'submissions.list': readonly SubmissionRecord[];
  'submissions.open': SubmissionDetail;
  'submissions.file': { readonly filename: string; readonly base64: string };
  'submissions.search': {
    readonly found: readonly { readonly submission: SubmissionRecord; readonly words: string }[];
    readonly total: number;
  };
  'submissions.decide': null;
  'people.list': { readonly people: readonly PersonRecord[]; readonly total: number };
  'people.add': { readonly person: string };
  'people.disable': null;
  'tokens.make': { readonly token: string };
  'tokens.revoke': { readonly revoked: number };
  'acts.list': { readonly acts: readonly ActRecord[]; readonly total: number };
  /** `broken`: number of the first entry that does not follow from the one before; `null` if all do. */
  'acts.verify': { readonly entries: number; readonly broken: number | null };
}
