import { Button } from 'antd';
import { useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import type { Places } from '#renderer/navigation/usePlaces.ts';
import { Preview } from '#renderer/preview/Preview.tsx';
import type { TextPart } from '#shared/report/report';
import { openSource } from './open-source.ts';
import { TextPage } from './TextPage.tsx';

/** A text being edited and, beside it, the whole document as printed. */
export function TextBesidePreview(props: {
  readonly draft: Draft;
  readonly part: TextPart;
  readonly places: Places;
}) {
  const { draft, part, places } = props;
  // in a narrow window the text has the whole width
  const [shown, setShown] = useState(() => window.innerWidth > 900);
  const [current, setCurrent] = useState(places.spot.words?.paragraph ?? 0);
  return (
    <div className={shown ? 'beside' : 'beside alone'}>
      <div className="page">
        <TextPage
          draft={draft}
          part={part}
          at={places.spot.words}
          onOpen={places.open}
          onCurrent={setCurrent}
        >
          <Button size="small" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? '收起预览' : '预览'}
          </Button>
        </TextPage>
      </div>
      {shown && (
        <Preview
          draft={draft}
          at={{ part, paragraph: current }}
          onSource={(source) => openSource(source, places.open)}
          onWords={(origin) => places.open(origin.part, null, { paragraph: origin.paragraph, range: null })}
        />
      )}
    </div>
  );
}
