import { compute } from '#shared/compute/compute';
import { type Misfit, moveReport } from '#shared/compute/move';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import type { PublicationBlock } from './blocks.ts';
import { publish } from './publish.ts';

/** The effect of a pack change on a report. */
export interface PackEffect {
  /** Figures that disappear or change. */
  readonly misfits: readonly Misfit[];
  /** Printed lines that disappear and appear, in print order. */
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

/** The changes in a report's figures and print if its pack is replaced by another of the same id. Pure. */
export function packEffect(report: Report, before: TemplatePack, after: TemplatePack): PackEffect {
  const moved = moveReport(report, before, after);
  const [one, other] = [linesOf(before, report), linesOf(after, moved.report)];
  return { misfits: moved.misfits, gone: without(one, other), come: without(other, one) };
}

function linesOf(pack: TemplatePack, report: Report): readonly string[] {
  const { sections } = publish(pack, report, compute(pack, report));
  return sections.flatMap(({ blocks }) => blocks.flatMap(linesOfBlock)).filter((line) => line.trim() !== '');
}

function linesOfBlock(block: PublicationBlock): readonly string[] {
  switch (block.kind) {
    case 'cover':
      return block.lines;
    case 'contents':
      return [block.title];
    case 'part':
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [block.runs.map(({ text }) => text).join('')];
    case 'grid': {
      const { title, number, header, body, notes } = block.grid;
      const rows = [...header, ...body].map((row) => row.map(({ text }) => text).join('｜'));
      return [title, number, ...rows, ...notes];
    }
    case 'chart':
      return [block.chart.title];
  }
}

/** The lines that occur less often in `others`. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
