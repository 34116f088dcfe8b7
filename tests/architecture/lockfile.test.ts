import { describe, expect, it } from 'vitest';
import { readText } from './sources.ts';

interface Package {
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readText('package.json')) as Package;
const locked = (JSON.parse(readText('package-lock.json')) as { packages: Readonly<Record<string, Package>> })
  .packages;

describe('package.json', () => {
  it('package.json pins every version exactly', () => {
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});

describe('package-lock.json', () => {
  it('the lock file contains no address, so that it works with any registry', () => {
    expect(Object.values(locked).filter((each) => each.resolved !== undefined)).toEqual([]);
  });

  it('the lock file contains every platform’s optional packages, without which npm ci refuses it', () => {
    const missing = Object.entries(locked).flatMap(([holder, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter(
          (name) =>
            !Object.hasOwn(locked, `node_modules/${name}`) &&
            !Object.hasOwn(locked, `${holder}/node_modules/${name}`),
        )
        .map((name) => `${holder} needs ${name}`),
    );
    expect(missing).toEqual([]);
  });
});
