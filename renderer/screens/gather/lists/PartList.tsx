import type { ReactNode } from 'react';
import type { GatheredFile, GatheredPart } from '#shared/gather/preview/preview';
import { GatherSection } from './GatherSection.tsx';
import { partSources } from './part-sources.ts';

const SIGNS: Readonly<Record<GatheredPart['state'], readonly [sign: ReactNode, word: string]>> = {
  none: ['○', '没有'],
  partial: [<i key="half" className="half-circle" />, '一部分'],
  whole: ['✓', '齐'],
};
const OPEN_AT_MOST = 6;

/** Each part of the document: how complete it is after the import, its sources, and what is left to type. */
export function PartList(props: {
  readonly parts: readonly GatheredPart[];
  readonly files: readonly GatheredFile[];
}) {
  const { parts, files } = props;
  return (
    <GatherSection
      id="parts"
      title="各部分"
      count={parts.length}
      said="填入之后各有多少、从哪里来、还要键入什么"
    >
      <table className="gather-table gather-parts">
        <thead>
          <tr>
            <th scope="col">部分</th>
            <th scope="col">有</th>
            <th scope="col">从哪里来</th>
            <th scope="col">还要键入</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.id}>
              <th scope="row">
                <State state={part.state} />
                {part.id === part.title ? part.title : `${part.id} ${part.title}`}
              </th>
              <td className="number">{part.of === null ? part.filled : `${part.filled}/${part.of}`}</td>
              <td className="source-place" title={part.from.join('\n')}>
                {partSources(part.from, files).join('，')}
              </td>
              <td title={part.open.join('、')}>{shortened(part.open)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </GatherSection>
  );
}

function State({ state }: { readonly state: GatheredPart['state'] }) {
  const [sign, word] = SIGNS[state];
  return (
    <span className={`gather-state ${state}`} title={word}>
      <span aria-hidden="true">{sign}</span>
      <span className="unseen">{word}</span>
    </span>
  );
}

function shortened(open: readonly string[]): string {
  const more = open.length > OPEN_AT_MOST ? ` 等 ${open.length} 项` : '';
  return `${open.slice(0, OPEN_AT_MOST).join('、')}${more}`;
}
