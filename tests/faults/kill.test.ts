import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../support/temp-folder.ts';
import { random, rounds } from './rounds.ts';
import { acknowledged, findLosses, prepare, WRITER } from './written.ts';

const ROUNDS = rounds(12, 1000);
const SEED = 20_261_124;

/** Runs the writer and kills it after some time; returns what it had acknowledged. */
async function writeUntilKilled(file: string, afterMs: number): Promise<string> {
  const writer = spawn(process.execPath, [WRITER, file, '1000000'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  await new Promise((started) => writer.stdout.once('data', started));
  await sleep(afterMs);
  writer.kill('SIGKILL');
  await new Promise((ended) => writer.once('close', ended));
  return output;
}

describe('kill -9 during edits', () => {
  it(`kill -9 loses nothing acknowledged in ${ROUNDS} rounds`, { timeout: ROUNDS * 3000 }, async () => {
    const file = join(tempFolder(), 'a.db');
    prepare(file);
    const next = random(SEED);
    let edits = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const saved = acknowledged(await writeUntilKilled(file, next() * 120));
      edits += saved.size;
      expect(findLosses(file, saved), `round ${round}`).toEqual([]);
    }
    console.log(`kill -9: ${ROUNDS} 轮，逐格核对 ${edits} 次已确认的修改，丢失 0`);
  });
});
