import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

interface Project {
  readonly version: string;
  readonly description: string;
  readonly build: { readonly appId: string };
}

const project = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Project;

export const VERSION = project.version;
export const DESCRIPTION = project.description;
/** Reverse domain: name of the package and of its folder in /opt/apps. */
export const APP_ID = project.build.appId;

/** Where packages are put. */
export const DIST = process.env.JUESUAN_DIST ?? join(ROOT, 'dist');
