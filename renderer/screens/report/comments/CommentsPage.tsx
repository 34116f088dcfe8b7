import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { ANNEX_IDS } from '#renderer/navigation/page.ts';
import type { Places, Spot } from '#renderer/navigation/usePlaces.ts';
import type { Computed } from '#shared/compute/computed';
import { placeLabel } from '#shared/narrative/facts/place-label';
import { renderTexts } from '#shared/narrative/texts/report-texts';
import { annexPlaces } from '#shared/report/notes/annex-places';
import { type Comment, commentsOf, partOfComment, placeOfParagraph } from '#shared/report/notes/comments';
import type { Report } from '#shared/report/report';
import { type Address, parseAddress } from '#shared/tables/address';
import { CommentDialog } from './CommentDialog.tsx';
import { useComment } from './useComment.ts';

/** Every comment of the report, with a link to its location. */
export function CommentsPage({ draft, places }: { readonly draft: Draft; readonly places: Places }) {
  const { report, computed } = draft;
  const comments = useMemo(() => [...commentsOf(report).values()], [report]);
  const spots = useMemo(() => spotsOf(report, computed, comments), [report, computed, comments]);
  const [changing, setChanging] = useState<string | null>(null);
  const write = useComment(draft);
  return (
    <>
      <div className="page-head">
        <h2>批注</h2>
        <span className="quiet">
          只在软件里看得到，不印、不公开；移交文件里带着。在格上或段里按 Shift+F2 写。
        </span>
      </div>
      {comments.length === 0 && <p className="quiet">还没有批注</p>}
      <ul className="comments">
        {comments.map((comment) => {
          const spot = spots.get(comment.place) ?? null;
          return (
            <li key={comment.place}>
              <Button
                type="link"
                disabled={spot === null}
                onClick={() => spot !== null && places.open(spot.page, spot.at, spot.words)}
              >
                {nameOf(comment.place, spot, report)}
              </Button>
              {spot === null && <span className="quiet">原来的格或段落已经改动</span>}
              <span className="quiet">{`${comment.who} ${comment.when}`}</span>
              <p>{comment.words}</p>
              {!draft.readOnly && (
                <span className="acts">
                  <Button size="small" onClick={() => setChanging(comment.place)}>
                    修改
                  </Button>
                  <Button size="small" onClick={() => void write(comment.place, '')}>
                    删除
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {changing !== null && (
        <CommentDialog draft={draft} place={changing} onClose={() => setChanging(null)} />
      )}
    </>
  );
}

function nameOf(place: string, spot: Spot | null, report: Report): string {
  const part = partOfComment(place);
  if (part === null) return placeLabel(place, report);
  return spot?.words == null ? part : `${part} 第 ${spot.words.paragraph + 1} 段`;
}

/** The locations of comments; none for those whose cell or paragraph no longer exists. */
function spotsOf(
  report: Report,
  computed: Computed,
  comments: readonly Comment[],
): ReadonlyMap<string, Spot> {
  const texts = renderTexts(report, computed);
  const annexes = ANNEX_IDS.map((id) => [id, report[id] === null ? null : annexPlaces(report[id])] as const);
  return new Map(
    comments.flatMap(({ place }): [string, Spot][] => {
      const [annex, places] = annexes.find(([id]) => place.startsWith(`${id}/`)) ?? [];
      if (annex !== undefined) {
        const at = places?.get(place);
        return at === undefined ? [] : [[place, { page: annex, at, words: null }]];
      }
      const part = partOfComment(place);
      if (part === null) {
        const cell = parseAddress(place);
        const isThere = cell !== null && computed.cells.has(place as Address);
        return isThere ? [[place, { page: cell.table, at: place, words: null }]] : [];
      }
      const paragraph = texts[part].findIndex((each) => placeOfParagraph(part, each) === place);
      return paragraph === -1 ? [] : [[place, { page: part, at: null, words: { paragraph, range: null } }]];
    }),
  );
}
