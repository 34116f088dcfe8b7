import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Draft } from '#renderer/draft/useReport.ts';
import type { Places } from '#renderer/navigation/usePlaces.ts';
import { useSettings } from '#renderer/screens/report/export/useSettings.ts';
import { type GuideStep, guideSteps } from './steps.ts';
import './guide.css';

/** The next steps, in order: a line above the page, until it is hidden permanently. */
export function GuidedPath(props: {
  readonly draft: Draft;
  readonly places: Places;
  readonly onGather: () => void;
  readonly onExport: () => void;
}) {
  const { draft, places } = props;
  const [settings, change] = useSettings();
  if (settings === null || settings.guide === '隐藏' || draft.readOnly) return null;
  const steps = guideSteps(draft.checks.progress, draft.checks.findings);
  const next = steps.find(({ done }) => !done);
  const go = ({ name, spot }: GuideStep) => {
    if (spot !== null) places.open(spot.page, spot.at, spot.words);
    else if (name === '取数') props.onGather();
    else props.onExport();
  };
  return (
    <section className="guided-path" aria-label="下一步">
      <ol>
        {steps.map((step, at) => (
          <li key={step.name}>
            {/* biome-ignore lint/a11y/useSemanticElements: it leads to a page of this window, which has no address */}
            <button
              type="button"
              role="link"
              className={step.done ? 'done' : step === next ? 'next' : ''}
              aria-current={step === next ? 'step' : undefined}
              onClick={() => go(step)}
            >
              <span aria-hidden="true">{step.done ? '✓' : at + 1}</span>
              {step.name}
              {step.left !== '' && <span className="left">{step.left}</span>}
              <span className="unseen">{step.done ? '已完成' : step === next ? '现在做这一步' : ''}</span>
            </button>
          </li>
        ))}
      </ol>
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        title="不再显示这一行，以后也不"
        aria-label="不再显示步骤"
        onClick={() => change({ guide: '隐藏' })}
      />
    </section>
  );
}
