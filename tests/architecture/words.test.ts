import { describe, expect, it } from 'vitest';
import { readText, repositoryFiles } from './sources.ts';

interface Ban {
  readonly what: string;
  readonly word: RegExp;
  readonly in: (file: string) => boolean;
}

const anywhere = (file: string) => file !== 'package-lock.json';
const sources = (file: string) => /^(shared|main|renderer)\/.*\.(tsx?|mjs)$/.test(file);
const inShared = (file: string) => file.startsWith('shared/');

const BANS: readonly Ban[] = [
  {
    what: 'a path of one machine',
    word: /(?<![\w.])\/(?:work|root|home|Users)\/\w|[A-Z]:\\Users\\/,
    in: anywhere,
  },
  { what: 'a package registry', word: /registry\.[\w-]+\.\w+|verdaccio|artifactory/i, in: anywhere },
  { what: 'the clock', word: /\bDate\.now\b|new Date\(\)|performance\.now/, in: inShared },
  { what: 'chance', word: /Math\.random|randomUUID|getRandomValues/, in: inShared },
  { what: 'a path that climbs two floors', word: /from '\.\.\/\.\.\//, in: sources },
  { what: 'rounding beside shared/money', word: /\.toFixed\(/, in: sources },
  { what: 'HTML from a string', word: /dangerouslySetInnerHTML|\.innerHTML\s*=/, in: sources },
];

const TEXT_FILE = /\.(tsx?|mjs|json|md|html|css|sh|ya?ml)$|^\.ci\/run$/;
const files = repositoryFiles().filter(
  (file) => TEXT_FILE.test(file) && file !== 'tests/architecture/words.test.ts',
);
const texts = new Map(files.map((file) => [file, readText(file).split('\n')]));

function occurrences(ban: Ban): readonly string[] {
  return [...texts].flatMap(([file, lines]) =>
    ban.in(file)
      ? lines.flatMap((line, at) => (ban.word.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : []))
      : [],
  );
}

describe('words that must not occur', () => {
  it.each(BANS)('$what', (ban) => {
    expect(occurrences(ban)).toEqual([]);
  });
});
