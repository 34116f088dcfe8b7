import { Drawer, Input, Menu } from 'antd';
import Markdown from 'markdown-to-jsx/react';
import { useState } from 'react';
import { TOPICS } from './topics.ts';

/** The pages of the handbook, with their list and a search. */
export function HelpDrawer(props: {
  readonly open: boolean;
  /** The page to begin with; `null`: the first. */
  readonly topic: string | null;
  readonly onClose: () => void;
}) {
  return (
    <Drawer title="使用帮助" size={860} open={props.open} onClose={props.onClose} destroyOnHidden>
      <HelpPages topic={props.topic} />
    </Drawer>
  );
}

function HelpPages({ topic }: { readonly topic: string | null }) {
  const [shown, setShown] = useState(topic ?? TOPICS[0]?.id);
  const [sought, setSought] = useState('');
  const page = TOPICS.find(({ id }) => id === shown);
  const found = TOPICS.filter(({ text }) => text.includes(sought.trim()));
  const seek = (words: string) => {
    setSought(words);
    const [first] = TOPICS.filter(({ text }) => text.includes(words.trim()));
    if (first !== undefined && page?.text.includes(words.trim()) === false) setShown(first.id);
  };
  return (
    <div className="help">
      <div>
        <Input
          allowClear
          aria-label="查找帮助"
          placeholder="查找"
          value={sought}
          onChange={(event) => seek(event.target.value)}
        />
        {found.length === 0 && <p className="quiet">没有提到“{sought.trim()}”</p>}
        <Menu
          mode="inline"
          selectedKeys={shown === undefined ? [] : [shown]}
          items={found.map(({ id, title }) => ({ key: id, label: title }))}
          onSelect={({ key }) => setShown(key)}
        />
      </div>
      <article>
        <Markdown options={{ disableParsingRawHTML: true, forceBlock: true }}>{page?.text ?? ''}</Markdown>
      </article>
    </div>
  );
}
