import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const RECORD = '导出记录.txt';

/**
 * Which reports lie whole in a folder, each with the checksum that it was exported at and the choices made: one line a
 * report, appended when all its files are written. A batch that was stopped or killed goes on behind the last line.
 */
export class ExportRecord {
  readonly #file: string;
  readonly #choices: string;
  readonly #done: Set<string>;

  private constructor(file: string, choices: string, done: Set<string>) {
    this.#file = file;
    this.#choices = choices;
    this.#done = done;
  }

  /** A line that was not written whole is none. */
  static async open(folder: string, choices: string): Promise<ExportRecord> {
    const file = join(folder, RECORD);
    const text = await readFile(file, 'utf8').catch(() => '');
    return new ExportRecord(file, choices, new Set(text.split('\n').slice(0, -1)));
  }

  has(report: string, sum: string): boolean {
    return this.#done.has(this.#line(report, sum));
  }

  async add(report: string, sum: string): Promise<void> {
    const line = this.#line(report, sum);
    this.#done.add(line);
    await appendFile(this.#file, `${line}\n`);
  }

  #line(report: string, sum: string): string {
    return [report, sum, this.#choices].join('\t');
  }
}
