import { Alert, Input, Spin } from 'antd';
import { useState } from 'react';
import { NotesList } from '#renderer/screens/report/combined/NotesList.tsx';
import { parseFact } from '#renderer/screens/report/facts/parse-fact.ts';
import { titleOf, usePacks } from '#renderer/services/packs.ts';
import type { OpenFact } from '#shared/combine/facts';
import { formatAmount, groupThousands } from '#shared/money/amount';
import { factKind } from '#shared/narrative/facts/facts';
import type { CombinePreviewState, Facts } from './useCombinePreview.ts';

const UNIT = '万元';

/** The result of a 汇总: headline figures, amounts set off, figures that cannot be added and are asked for. */
export function CombinePreview(props: {
  readonly preview: CombinePreviewState;
  /** Whether any unit is chosen. */
  readonly hasUnits: boolean;
  readonly facts: Facts;
  readonly onFacts: (facts: Facts) => void;
}) {
  const { list: packs } = usePacks();
  const { found, problem } = props.preview;
  if (problem !== null) return <Alert type="error" showIcon title={problem} />;
  if (!props.hasUnits) return <p className="quiet">在左边选好单位，这里是汇总的数。</p>;
  if (found === null) return <Spin description="正在相加" />;
  const asked = found.facts.filter(({ kind }) => kind === 'asked');
  const incomplete = found.facts.filter(({ kind }) => kind === 'incomplete');
  return (
    <div className="combine-preview">
      <p className="quiet">{`${found.年度}年度，模板：${titleOf(packs, found.pack)}`}</p>
      <dl>
        {Object.entries(found.figures).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value === null ? '—' : `${groupThousands(formatAmount(value, UNIT))} ${UNIT}`}</dd>
          </div>
        ))}
      </dl>
      <NotesList notes={found} unit={UNIT} />
      {asked.length > 0 && <h3>不能相加的，请填部门的数（可以先空着）</h3>}
      {asked.map((fact) => (
        <AskedFact
          key={fact.key}
          fact={fact}
          onValue={(value) => props.onFacts({ ...props.facts, [fact.key]: value })}
        />
      ))}
      {incomplete.length > 0 && <h3>有的单位没有填</h3>}
      <ul className="combine-notes">
        {incomplete.map(({ key, label, why }) => (
          <li key={key}>{`${label}：${why}`}</li>
        ))}
      </ul>
    </div>
  );
}

function AskedFact(props: { readonly fact: OpenFact; readonly onValue: (value: number | null) => void }) {
  const { key, label, why } = props.fact;
  const [problem, setProblem] = useState<string | null>(null);
  const kind = factKind(key) ?? 'count';
  const take = (text: string) => {
    const read = parseFact(text, kind, UNIT);
    setProblem(read.ok ? null : read.error.message);
    props.onValue(read.ok ? read.value : null);
  };
  return (
    <div className="asked-fact">
      <label htmlFor={`asked-${key}`} title={why}>
        {label}
      </label>
      <Input
        id={`asked-${key}`}
        size="small"
        suffix={kind === 'amount' ? UNIT : kind === 'score' ? '分' : ''}
        status={problem === null ? '' : 'error'}
        title={problem ?? why}
        onChange={(event) => take(event.target.value)}
      />
    </div>
  );
}
