import { Button } from 'antd';
import type { Places } from '#renderer/navigation/usePlaces.ts';
import { TextDifference } from '#renderer/text-editor/TextDifference.tsx';
import type { LoggedChange } from '#shared/api/contract';
import type { Report } from '#shared/report/report';
import { changedSpot } from './changed-spot.ts';
import { sayMarkup } from './say-change.ts';

/** Longer texts are not compared in place, character by character. */
const COMPARED_AT_MOST = 3000;

/** One change: location, old and new value, with a link to the location. */
export function ChangeCells(props: {
  readonly change: LoggedChange;
  readonly report: Report;
  readonly onOpen: Places['open'];
}) {
  const { change, report, onOpen } = props;
  const { name, page, at, words } = changedSpot(change.place, change.what, report);
  return (
    <>
      <td>
        {page === null ? (
          name
        ) : (
          <Button type="link" size="small" onClick={() => onOpen(page, at, words)}>
            {name}
          </Button>
        )}
      </td>
      <Values change={change} report={report} />
    </>
  );
}

function Values(props: { readonly change: LoggedChange; readonly report: Report }) {
  const { what } = props.change;
  const say = (text: string | null) => (text === null ? null : sayMarkup(text, props.report));
  const [before, after] = [say(props.change.before), say(props.change.after)];
  const isText = what === '修改文字' && before !== null && after !== null;
  if (isText && before.length + after.length <= COMPARED_AT_MOST) {
    return (
      <td colSpan={2}>
        <TextDifference from={before} to={after} />
      </td>
    );
  }
  return (
    <>
      <td className="value">{before ?? <span className="quiet">（无）</span>}</td>
      <td className="value">{after ?? <span className="quiet">（无）</span>}</td>
    </>
  );
}
