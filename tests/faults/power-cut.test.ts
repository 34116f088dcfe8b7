import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { DiskImage, disksMissing } from './disk-image.ts';
import { random, rounds } from './rounds.ts';
import { acknowledged, findLosses, prepare, WRITER } from './written.ts';

const ROUNDS = rounds(6, 300);
const CONTROL_ROUNDS = rounds(6, 60);
const SEED = 20_261_125;
const missing = disksMissing();
if (missing !== null) console.warn(`跳过断电试验：${missing}`);

interface Cut {
  readonly losses: readonly string[];
  readonly edits: number;
}

/** Cuts the power at some moment while the writer runs, and reads the disk as the next start finds it. */
async function cutPower(folder: string, mode: 'FULL' | 'NORMAL', afterMs: number): Promise<Cut> {
  const disk = DiskImage.create(folder, 'disk', 24);
  try {
    const file = join(disk.mountPoint, 'a.db');
    prepare(file);
    const writer = spawn(process.execPath, [WRITER, file, '1000000', mode], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    writer.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    await new Promise((started) => writer.stdout.once('data', started));
    await sleep(afterMs);
    writer.kill('SIGSTOP');
    await sleep(20);
    const saved = acknowledged(output);
    const after = disk.cutPower(folder, 'after');
    try {
      return { losses: findLosses(join(after.mountPoint, 'a.db'), saved), edits: saved.size };
    } finally {
      await end(writer);
      after.remove();
    }
  } finally {
    disk.remove();
  }
}

function end(child: ChildProcess): Promise<unknown> {
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGKILL');
  return ended;
}

async function repeat(mode: 'FULL' | 'NORMAL', times: number): Promise<readonly Cut[]> {
  const folder = mkdtempSync('/dev/shm/juesuan-');
  const next = random(SEED);
  const cuts: Cut[] = [];
  try {
    for (let round = 0; round < times; round++) cuts.push(await cutPower(folder, mode, 20 + next() * 150));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return cuts;
}

describe.skipIf(missing !== null)('a power cut during edits', () => {
  it(`a power cut loses nothing acknowledged in ${ROUNDS} rounds`, { timeout: ROUNDS * 6000 }, async () => {
    const cuts = await repeat('FULL', ROUNDS);
    expect(cuts.flatMap(({ losses }) => losses)).toEqual([]);
    expect(cuts.every(({ edits }) => edits > 0)).toBe(true);
    console.log(`断电：${ROUNDS} 轮，丢失 0`);
  });

  it(`a loss would be detected: with synchronous=NORMAL, ${CONTROL_ROUNDS} rounds lose some`, {
    timeout: CONTROL_ROUNDS * 6000,
  }, async () => {
    const lost = (await repeat('NORMAL', CONTROL_ROUNDS)).filter(({ losses }) => losses.length > 0);
    expect(lost.length).toBeGreaterThan(0);
    console.log(`断电对照（NORMAL）：${CONTROL_ROUNDS} 轮中 ${lost.length} 轮有丢失`);
  });
});
