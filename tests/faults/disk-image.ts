import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });

/**
 * An ext4 file system in a file in memory. Copying the file while it is mounted takes only what has reached the
 * device, like a power cut. Mounting the copy replays the journal, like the next start.
 */
export class DiskImage {
  readonly mountPoint: string;
  readonly #image: string;

  constructor(folder: string, name: string) {
    this.#image = join(folder, `${name}.img`);
    this.mountPoint = join(folder, name);
    mkdirSync(this.mountPoint);
  }

  /** A new empty file system, mounted. */
  static create(folder: string, name: string, megabytes: number): DiskImage {
    const disk = new DiskImage(folder, name);
    run('truncate', '-s', `${megabytes}M`, disk.#image);
    run('mkfs.ext4', '-q', '-F', disk.#image);
    disk.mount();
    return disk;
  }

  mount(): void {
    run('mount', '-o', 'loop', this.#image, this.mountPoint);
  }

  unmount(): void {
    run('umount', this.mountPoint);
  }

  /** The disk after a power cut, mounted. */
  cutPower(folder: string, name: string): DiskImage {
    const copy = new DiskImage(folder, name);
    copyFileSync(this.#image, copy.#image);
    copy.mount();
    return copy;
  }

  remove(): void {
    this.unmount();
    rmSync(this.#image);
    rmSync(this.mountPoint, { recursive: true });
  }
}

/** The reason why disks cannot be made here; `null` if they can. */
export function disksMissing(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return '需要 Linux 的 root';
  if (!existsSync('/dev/shm')) return '没有内存盘 /dev/shm';
  try {
    run('mkfs.ext4', '-V');
    run('losetup', '-f');
    return null;
  } catch {
    return '没有 mkfs.ext4 或回环设备';
  }
}
