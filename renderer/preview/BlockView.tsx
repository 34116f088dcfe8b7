import { memo } from 'react';
import { MISSING_TEXT } from '#shared/narrative/fields/field';
import { isFigure } from '#shared/narrative/figure-fields';
import { isLongCoverLine, type PublicationBlock, type Run } from '#shared/publication/blocks';
import { assertNever } from '#shared/result';
import { GridView } from './GridView.tsx';
import { originName } from './origins.ts';
import { sameContent } from './same-content.ts';

/** One block of the document as printed. */
export const BlockView = memo(
  ({ block }: { readonly block: PublicationBlock }) => blockView(block),
  (before, after) => sameContent(before.block, after.block),
);

function blockView(block: PublicationBlock) {
  switch (block.kind) {
    case 'cover':
      return block.lines.map((line) => (
        <p key={line} className={isLongCoverLine(line) ? 'cover-line long' : 'cover-line'}>
          {line}
        </p>
      ));
    case 'contents':
      return null;
    case 'part':
      return <p className="part-title">{block.text}</p>;
    case 'heading': {
      const origin = block.origin === undefined ? {} : { 'data-origin': originName(block.origin) };
      return (
        <p className={`text heading-${block.level}`} {...origin}>
          {block.text}
        </p>
      );
    }
    case 'paragraph':
      return (
        <p
          className="text"
          {...(block.origin === undefined ? {} : { 'data-origin': originName(block.origin) })}
        >
          {block.runs.map(runView)}
        </p>
      );
    case 'grid':
      return <GridView grid={block.grid} />;
    case 'chart':
      return <p className="chart-note">{`（图）${block.chart.title}：${block.chart.description}`}</p>;
    default:
      return assertNever(block);
  }
}

function runView({ text, source }: Run, at: number) {
  if (source === undefined || !isFigure(source)) return text;
  return (
    <span key={at} data-source={source} className={text === MISSING_TEXT ? 'missing' : undefined}>
      {text}
    </span>
  );
}
