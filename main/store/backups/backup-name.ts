import { basename, extname } from 'node:path';
import { stamp } from '#main/store/file/names';

/** The occasion of a backup. */
export type BackupKind = '每日' | '手动' | '升级前' | '恢复前' | '抢救';

/** A backup, by its file's name: `juesuan-000012-每日-2026-01-02T03-04-05-678Z.db`. */
export interface Backup {
  readonly name: string;
  /** Increases, whatever the clock says. */
  readonly sequence: number;
  readonly kind: string;
  /** ISO 8601, UTC, by the machine's clock. */
  readonly madeAt: string;
}

/** A parsed backup name, with the name of its data file. */
export interface ParsedName extends Backup {
  readonly of: string;
}

const NAME = /^(.*)-(\d{6,})-(\p{L}+)-(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3}Z)(\.[^.]*)?$/u;

/** The name of a backup of a data file, whatever the file's extension. */
export function backupName(file: string, sequence: number, kind: BackupKind, now: Date): Backup {
  const extension = extname(file);
  const base = basename(file, extension);
  const name = `${base}-${String(sequence).padStart(6, '0')}-${kind}-${stamp(now)}${extension}`;
  return { name, sequence, kind, madeAt: now.toISOString() };
}

/** `null` if a file is not a backup, by its name. */
export function parseBackupName(name: string): ParsedName | null {
  const match = NAME.exec(name);
  if (match === null) return null;
  const [, base, sequence = '', kind = '', hour, minute, second, rest, extension = ''] = match;
  const madeAt = `${hour}:${minute}:${second}.${rest}`;
  if (Number.isNaN(Date.parse(madeAt))) return null;
  return { name, sequence: Number(sequence), kind, madeAt, of: `${base}${extension}` };
}

/** The local calendar day of an instant: `2026-01-02`. */
export function localDay(instant: string | Date): string {
  const date = new Date(instant);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The time of a backup, formatted for people. */
export function backupTime({ madeAt }: Pick<Backup, 'madeAt'>): string {
  return new Date(madeAt).toLocaleString('zh-CN', { hour12: false });
}
