import type { Input } from '#shared/api/contract';
import type { ParagraphEntry } from '#shared/report/report';
import type { Write } from '#shared/report/writes/write';
import type { Result } from '#shared/result';
import type { Edits, Workplace } from './edits.ts';
import { sayNew } from './said.ts';

type Edit = (said: string, writes: readonly Write[], send: () => Promise<Result<unknown>>) => void;

/**
 * Edits that put a whole text in the place of another: what another window wrote there meanwhile is not written over
 * before the person has been asked.
 */
export function overwritingEdits(
  place: Workplace,
  edit: Edit,
): Pick<Edits, 'writeReason' | 'writeText' | 'writeAnnex'> {
  const { id, call } = place;
  /** `send` is told whether to say what was seen: without that, what stands is written over. */
  const overwrite = (
    said: string,
    writes: readonly Write[],
    send: (blind: boolean) => Promise<Result<unknown>>,
  ) =>
    edit(said, writes, async () => {
      const sent = await send(false);
      if (sent.ok || sent.error.code !== 'conflict') return sent;
      return (await place.askToOverwrite(sent.error.message, said)) ? send(true) : sent;
    });
  return {
    writeReason: (key, words) => {
      const seen = place.current().reasons[key] ?? null;
      overwrite(sayNew(key, '', words), [{ kind: 'reason', key, words: words || null }], (blind) =>
        call('reasons.write', { report: id, key, words, ...(blind ? {} : { seen }) }),
      );
    },
    writeText: (part, paragraphs) => {
      const before = place.current().texts[part];
      const said = sayNew(part, wordsOf(before), wordsOf(paragraphs));
      const sent = { report: id, part, paragraphs: paragraphs && [...paragraphs] };
      const seen = before && [...before];
      overwrite(said, [{ kind: 'text', part, paragraphs }], (blind) =>
        call('texts.write', blind ? sent : { ...sent, seen }),
      );
    },
    writeAnnex: (write) => {
      const { kind: _kind, ...annex } = write;
      const seen = place.current()[write.annex];
      const said = sayNew(write.annex, seen, write.content);
      const sent = { report: id, ...annex };
      const watched = { ...sent, seen } as Input<'annexes.write'>;
      overwrite(said, [write], (blind) => call('annexes.write', blind ? sent : watched));
    },
  };
}

function wordsOf(paragraphs: readonly ParagraphEntry[] | null) {
  return paragraphs?.map((entry) => (typeof entry === 'string' ? entry : entry.markup));
}
