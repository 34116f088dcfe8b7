// Learning a pack from a document compared with reading and checking the same document, in the same run (issue
// 17).
import { readFileSync } from 'node:fs';
import { readPdf } from '#main/imports/formats/pdf/read-pdf';
import { checkDocument } from '#shared/checks/check-document';
import { recognise } from '#shared/imports/document/recognise';
import { learnDocuments } from '#shared/learn/learn-documents';
import { learnPack } from '#shared/learn/learn-pack';
import { provePack } from '#shared/learn/prove-pack';
import { type AccountName, documentPath } from '../tests/cases/documents/truth.ts';

const LIMIT = 3;
const ROUNDS = 9;
const WARM = 2;
const NAMES: readonly AccountName[] = ['finance-bureau-2024', 'social-work-2024'];

const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

for (const name of NAMES) {
  const bytes = readFileSync(documentPath(name));
  const [checked, learned, proved]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < WARM + ROUNDS; round++) {
    const start = performance.now();
    const files = [await readPdf('甲.pdf', bytes)];
    const recognised = recognise(files, null);
    const read = performance.now();
    checkDocument(recognised.document, recognised.pack);
    const done = performance.now();
    const made = learnPack(files, recognised, { id: '学得', title: '学得' });
    const end = performance.now();
    provePack(files, made);
    if (round < WARM) continue;
    checked.push(done - start);
    learned.push(read - start + (end - done));
    proved.push(performance.now() - end);
  }
  const ratio = median(learned) / median(checked);
  console.log(
    `${name}：读和检查 ${median(checked).toFixed(0)} ms；读和学 ${median(learned).toFixed(0)} ms，${ratio.toFixed(2)} 倍（限度 ${LIMIT} 倍）；再写一遍并对照 ${median(proved).toFixed(0)} ms`,
  );
}

const both = await Promise.all(
  NAMES.map(async (name) => readPdf(`${name}.pdf`, readFileSync(documentPath(name)))),
);
const [apart, together]: [number[], number[]] = [[], []];
for (let round = 0; round < WARM + ROUNDS; round++) {
  const start = performance.now();
  for (const file of both) learnDocuments([file], {});
  const middle = performance.now();
  learnDocuments(both, {});
  if (round < WARM) continue;
  apart.push(middle - start);
  together.push(performance.now() - middle);
}
console.log(
  `两份：各学一份 ${median(apart).toFixed(0)} ms，合起来学 ${median(together).toFixed(0)} ms，${(median(together) / median(apart)).toFixed(2)} 倍`,
);
