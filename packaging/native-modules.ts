import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Arch } from './unpacked.ts';

/** Machine numbers in the headers of ELF and PE files. */
const ELF_MACHINES: Readonly<Record<number, Arch>> = { 62: 'x64', 183: 'arm64' };
const PE_MACHINES: Readonly<Record<number, Arch>> = { 34404: 'x64', 43620: 'arm64' };

/** The CPU of a native module; `null` if its header names none of ours. */
export function cpuOf(file: string): Arch | null {
  const head = readFileSync(file);
  if (head.subarray(0, 4).toString('latin1') === '\x7fELF')
    return ELF_MACHINES[head.readUInt16LE(18)] ?? null;
  if (head.subarray(0, 2).toString('latin1') !== 'MZ') return null;
  const at = head.readUInt32LE(60);
  return head.subarray(at, at + 2).toString('latin1') === 'PE'
    ? (PE_MACHINES[head.readUInt16LE(at + 4)] ?? null)
    : null;
}

/** Prebuilt modules are side by side, `prebuilds/linux-arm64.node`, and each machine uses its own. */
function isOfAnother(name: string, arch: Arch): boolean {
  const [, made] = /prebuilds[\\/][^\\/]*-([^-\\/]+)\.node$/.exec(name) ?? [];
  return /prebuilds[\\/]darwin/.test(name) || (made !== undefined && made !== arch);
}

/**
 * Fails if an unpacked program contains no native module for this CPU, or one for another CPU, as may happen when
 * building for another machine: the package could be installed but would not start.
 */
export function expectModulesFor(folder: string, arch: Arch): void {
  const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.node') && !isOfAnother(name, arch))
    .map((name) => join(folder, name));
  const others = modules.filter((file) => cpuOf(file) !== arch);
  if (modules.length === 0) throw new Error(`${folder} 里没有数据库模块（.node），安装后不能启动`);
  if (others.length > 0)
    throw new Error(`给 ${arch} 的安装包里有别的机器的模块，安装后不能启动：${others.join('、')}`);
}
