// Prints the result of gathering all files of departments with the program itself. From the root of the
// repository: node tests/gather/whole-report.ts [--seeds 6] [--first 1] [--all]
import { parseArgs } from 'node:util';
import { compareCells, compareFacts, isEntry, shown } from './compare.ts';
import { type Desk, drawDesk, filesOn, named, told, unmatchedOf, wholeOf } from './sources.ts';
import { type Draft, gather, openGathering } from './whole.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '6' },
    first: { type: 'string', default: '1' },
    all: { type: 'boolean', default: false },
  },
});
const LINES = values.all ? Number.POSITIVE_INFINITY : 5;
for (let seed = Number(values.first); seed < Number(values.first) + Number(values.seeds); seed++) {
  const desk = drawDesk(seed);
  console.log(named(desk));
  // separate: a report with the same name from the year before would also be a source
  const gathering = openGathering();
  try {
    print(desk, await gather(gathering, await filesOn(desk)));
  } catch (error) {
    console.log(`  失败：${String(error)}`);
  } finally {
    gathering.close();
  }
}
function print(desk: Desk, { report, preview, cells, facts, texts, findings }: Draft): void {
  const expected = wholeOf(desk, report.pack);
  const [forms, extras] = [compareCells(expected, cells, isEntry), compareFacts(expected, told(facts))];
  console.log(`  格对 ${forms.right}，补充数据对 ${extras.right}`);
  list('格', forms.differences.map(shown));
  list('补充数据', extras.differences.map(shown));
  list(
    '缺数',
    texts.filter((text) => text.includes('【缺数】')),
  );
  list(
    '错误',
    findings.flatMap(({ severity, message }) => (severity === 'error' ? [message] : [])),
  );
  list(
    '矛盾',
    preview.conflicts.map(
      ({ what, used, other }) => `${what} ${used.text} / ${other.text}（${other.source}）`,
    ),
  );
  const unmatched = preview.unmatched.map(({ place, message }) => `${place} ${message}`);
  const unsaid = unmatchedOf(desk).filter((code) => !unmatched.some((said) => said.includes(code)));
  list('没有说的科目', unsaid);
  list('未用', unmatched);
  list('缺', preview.missing);
  list(
    '文件',
    preview.files.flatMap(({ kind, says, missing }) => [`${kind}：${says}`, ...missing]),
  );
}

function list(name: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  console.log(`  ${name} ${lines.length}`);
  for (const line of lines.slice(0, LINES)) console.log(`    ${line.slice(0, 220)}`);
}
