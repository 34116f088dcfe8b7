import { type ESTree, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';
import { parse, readText, sourceFiles } from './sources.ts';

/** In lines. Files should be readable at a glance, and functions without scrolling. */
const FILE = { median: 80, p90: 250, most: 300 };
const FUNCTION = { median: 10, p90: 30, most: 80 };

/** Definitions are data: they are as long as the official forms. */
const files = sourceFiles().filter((file) => !file.startsWith('shared/packs/built-in/'));

interface Measured {
  readonly name: string;
  readonly lines: number;
}

function measureFile(file: string): Measured {
  return { name: file, lines: lineCount(readText(file).trimEnd()) };
}

function measureFunctions(file: string): readonly Measured[] {
  const text = readText(file);
  const measured: Measured[] = [];
  const measure = ({ start, end }: ESTree.Node) => {
    const name = `${file}:${lineCount(text.slice(0, start))}`;
    measured.push({ name, lines: lineCount(text.slice(start, end)) });
  };
  new Visitor({
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
  }).visit(parse(file).program);
  return measured;
}

function lineCount(text: string): number {
  return text.split('\n').length;
}

function percentile(measured: readonly Measured[], share: number): number {
  const lines = measured.map((each) => each.lines).sort((a, b) => a - b);
  return lines[Math.ceil(share * lines.length) - 1] ?? 0;
}

function longerThan(measured: readonly Measured[], most: number): readonly string[] {
  return measured.filter((each) => each.lines > most).map((each) => `${each.name}: ${each.lines} lines`);
}

describe.each([
  { what: 'files', measured: files.map(measureFile), limit: FILE },
  { what: 'functions', measured: files.flatMap(measureFunctions), limit: FUNCTION },
])('$what', ({ measured, limit }) => {
  it(`files and functions are small: half within ${limit.median} lines, nine of ten within ${limit.p90}`, () => {
    expect(percentile(measured, 0.5)).toBeLessThanOrEqual(limit.median);
    expect(percentile(measured, 0.9)).toBeLessThanOrEqual(limit.p90);
  });

  it(`no file or function is longer than ${limit.most} lines`, () => {
    expect(longerThan(measured, limit.most)).toEqual([]);
  });
});
