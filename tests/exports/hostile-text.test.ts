import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { writeWord } from '#main/exports/docx/write-word';
import { writeExcel } from '#main/exports/xlsx/write-excel';
import { compute } from '#shared/compute/compute';
import { WORKING } from '#shared/publication/editions/edition';
import { publish } from '#shared/publication/publish';
import type { Report } from '#shared/report/report';
import { readCase, SAMPLE } from '../support/cases.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Every code unit of the basic plane, including lone surrogates and bidirectional controls. */
const EVERY_CHARACTER = Array.from({ length: 256 }, (_, high) =>
  Array.from({ length: 256 }, (_, low) => String.fromCharCode(high * 256 + low)).join(''),
);
/** Pages with control characters, bidirectional controls, surrogates and non-characters. */
const WORST = [0x00, 0x20, 0xd8, 0xdf, 0xff];
const FORMULAS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '=cmd|/c calc!A1',
  'http://example.com',
  'file:///etc/passwd',
];

function hostile(): Report {
  const { report } = readCase(SAMPLE);
  const { 附件2 } = report;
  if (附件2 === null) throw new Error('the sample has no 附件2');
  const [first] = 附件2.项目;
  if (first === undefined) throw new Error('the sample has no project');
  const projects = [...WORST.map((page) => EVERY_CHARACTER[page] ?? ''), ...FORMULAS].map((name) => ({
    ...first,
    项目名称: name,
  }));
  return {
    ...report,
    部门: `示例${FORMULAS[0]}\u202E\uFFFE`,
    texts: { ...report.texts, 名词解释: [...EVERY_CHARACTER, ...FORMULAS] },
    附件2: { ...附件2, 项目: projects },
  };
}

/** Every XML part of a package, each verified as well formed by another program. */
async function readParts(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const archive = await JSZip.loadAsync(bytes);
  const folder = tempFolder();
  const parts = new Map<string, string>();
  const files: string[] = [];
  for (const [name, entry] of Object.entries(archive.files)) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const text = await entry.async('string');
    parts.set(name, text);
    files.push(join(folder, `part${files.length}.xml`));
    writeFileSync(files.at(-1) ?? '', text);
  }
  const parse = 'import sys, xml.dom.minidom as d\nfor f in sys.argv[1:]: d.parse(f)';
  execFileSync('python3', ['-c', parse, ...files]);
  return parts;
}

const python = hasPython();
if (!python) console.warn('跳过有害文字测试：没有 python3 来核对 XML');

describe.skipIf(!python)('text that would break or abuse a file', () => {
  const report = hostile();
  const { pack } = readCase(SAMPLE);
  const computed = compute(pack, report);
  const publication = publish(pack, report, computed, { numbers: true });

  it('a Word file stays well formed, without characters that change the reading order', async () => {
    const parts = await readParts(await writeWord(publication));
    expect([...parts.values()].join('')).not.toMatch(/[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/);
    expect(parts.get('word/_rels/document.xml.rels')).not.toMatch(/example\.com|etc\/passwd/);
  });

  it('text stays text in Excel: no formula, no link, nothing malformed', async () => {
    const parts = await readParts(await writeExcel({ pack, report, computed, publication }, WORKING));
    const formulas = [...parts].flatMap(([, xml]) =>
      [...xml.matchAll(/<f>([^<]*)<\/f>/g)].map((match) => match[1] ?? ''),
    );
    expect(formulas.filter((formula) => /calc|SUM\(A1\)|^1\+1/.test(formula))).toEqual([]);
    expect([...parts.values()].join('')).not.toMatch(/TargetMode="External"/);
  });
});

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
