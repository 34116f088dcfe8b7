import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Arch } from './unpacked.ts';

/** Machines as the heads of ELF and PE files number them. */
const ELF_MACHINES: Readonly<Record<number, Arch>> = { 62: 'x64', 183: 'arm64' };
const PE_MACHINES: Readonly<Record<number, Arch>> = { 34404: 'x64', 43620: 'arm64' };

/** The CPU that a native module is made for; `null` where its head says none of ours. */
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

/** Ready-made modules lie side by side, `prebuilds/linux-arm64.node`, and each machine takes its own. */
function isOfAnother(name: string, arch: Arch): boolean {
  const [, made] = /prebuilds[\\/][^\\/]*-([^-\\/]+)\.node$/.exec(name) ?? [];
  return /prebuilds[\\/]darwin/.test(name) || (made !== undefined && made !== arch);
}

/**
 * Fails where an unpacked program holds a native module for another CPU, as a build on one machine for another can
 * leave it, or none at all: such a package would be installed and not start.
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
