import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import { insertParagraph, replaceParagraph } from '#renderer/text-editor/changes.ts';
import type { PartEditor } from '#renderer/text-editor/usePartEditor.ts';
import type { Definition } from '#shared/api/contract';
import { glossaryMarkup, readDefinition } from '#shared/narrative/texts/glossary';
import { GLOSSARY } from '#shared/narrative/texts/glossary-terms';
import type { RenderedParagraph } from '#shared/narrative/texts/report-texts';

const STANDARD: readonly Definition[] = GLOSSARY.map((entry) => ({ ...entry, from: '标准解释' }));

/**
 * For part four: other definitions of the current term, and terms to add, from every report and from the
 * standard.
 */
export function GlossaryTools(props: {
  readonly paragraphs: readonly RenderedParagraph[];
  readonly editing: PartEditor;
}) {
  const { paragraphs, editing } = props;
  const { call } = useBridge();
  const [earlier, setEarlier] = useState<readonly Definition[]>([]);
  useEffect(() => {
    void call('glossary.earlier', {}).then((found) => found.ok && setEarlier(found.value));
  }, [call]);
  const all = [...STANDARD, ...earlier];
  const present = new Map(
    paragraphs.flatMap(({ text }) => {
      const read = readDefinition(text);
      return read === null ? [] : [[read.term, read.definition] as const];
    }),
  );
  const own = readDefinition(paragraphs[editing.current]?.text ?? '');
  const others = all.filter(({ term, definition }) => term === own?.term && definition !== own.definition);
  const further = all.filter(({ term }) => !present.has(term));
  const pick = (index: number, from: readonly Definition[], use: (markup: string) => void) => {
    const chosen = from[index];
    if (chosen !== undefined) use(glossaryMarkup(chosen.term, chosen.definition));
    editing.flush();
  };
  return (
    <div className="row">
      {others.length > 0 && (
        <Select
          size="small"
          className="definitions"
          aria-label="换一种解释"
          placeholder={`“${own?.term}”还有 ${others.length} 种解释`}
          value={null}
          options={others.map((each, value) => ({ value, label: `${each.definition}（${each.from}）` }))}
          onSelect={(index) =>
            pick(Number(index), others, (markup) => replaceParagraph(editing.editor, editing.current, markup))
          }
        />
      )}
      <Select
        size="small"
        className="definitions"
        aria-label="加一个名词"
        placeholder="加一个名词：标准的和以前用过的"
        showSearch={{ optionFilterProp: 'label' }}
        value={null}
        options={further.map(({ term, from }, value) => ({ value, label: `${term}（${from}）` }))}
        onSelect={(index) =>
          pick(Number(index), further, (markup) =>
            insertParagraph(editing.editor, editing.current, { key: null, level: null, markup }),
          )
        }
      />
    </div>
  );
}
