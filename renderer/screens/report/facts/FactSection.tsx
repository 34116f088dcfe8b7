import type { Draft } from '#renderer/draft/useReport.ts';
import type { FactProblem } from '#shared/narrative/facts/fact-problems';
import type { Use } from '#shared/narrative/texts/uses';
import type { FactDefinition, FactSection as SectionName } from '#shared/tables/fact-grammar';
import { AllNone } from './AllNone.tsx';
import { FactInput } from './FactInput.tsx';
import { goToNextField } from './field-keys.ts';

/** One group of facts, and the contradictions in it. */
export function FactSection(props: {
  readonly name: SectionName;
  readonly facts: readonly FactDefinition[];
  readonly draft: Draft;
  readonly known: Readonly<Record<string, number>>;
  readonly problems: readonly FactProblem[];
  readonly uses: ReadonlyMap<string, readonly Use[]>;
  readonly noteOf: (fact: FactDefinition) => string;
  readonly hintOf: (fact: FactDefinition) => string;
  /** Called with the key of the focused box. */
  readonly onActive: (key: string) => void;
  readonly onUse: (paragraph: number) => void;
  readonly children?: React.ReactNode;
}) {
  const { name, draft, uses } = props;
  const { 单位: unit, facts } = draft.report;
  const entered = props.facts.filter(({ key }) => facts[key] !== undefined).length;
  return (
    <fieldset onKeyDown={goToNextField}>
      <legend>
        {name}
        <span className="quiet">{`　${entered}/${props.facts.length}`}</span>
      </legend>
      {!draft.readOnly && <AllNone name={name} facts={props.facts} draft={draft} known={props.known} />}
      {props.facts.map((fact) => (
        <FactInput
          key={fact.key}
          report={draft.report.id}
          fact={fact}
          unit={unit}
          stored={facts[fact.key]}
          known={props.known[fact.key]}
          note={props.noteOf(fact)}
          hint={props.hintOf(fact)}
          uses={uses.get(fact.key) ?? []}
          readOnly={draft.readOnly}
          onWrite={(value) => draft.edit({ kind: 'fact', key: fact.key, value })}
          onActive={() => props.onActive(fact.key)}
          onUse={props.onUse}
        />
      ))}
      {props.children}
      {props.problems.map(({ message }) => (
        <p key={message} className="problem" role="status">
          {message}
        </p>
      ))}
    </fieldset>
  );
}
