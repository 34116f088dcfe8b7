import { arch, platform, release, totalmem } from 'node:os';
import type { Log } from '#main/hosts/log';

/** Program, system and log as one text, without figures, names or other content of reports. */
export function diagnostics(log: Log, version: string): string {
  const { node, electron = '无', chrome = '无' } = process.versions;
  return [
    `决算公开 ${version}`,
    `系统 ${platform()} ${release()} ${arch()}，内存 ${Math.round(totalmem() / 2 ** 30)} GB`,
    `Node ${node}，Electron ${electron}，Chromium ${chrome}`,
    '',
    '出错记录（只有类型和程序位置）：',
    log.read() || '（没有）',
  ].join('\n');
}
