import { AutoComplete } from 'antd';
import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { ReasonPlace } from '#shared/narrative/writing/reasons';

/** The class of a box that still needs a text. */
export const ASKED_REASON = 'reason-asked';

/**
 * The texts that only people can write: requested if the deviation requires them, with earlier ones to choose
 * from.
 */
export function ReasonInputs(props: {
  readonly places: readonly ReasonPlace[];
  readonly readOnly: boolean;
  readonly onWrite: (key: string, words: string) => void;
}) {
  return props.places.map((place) => <ReasonInput key={place.key} {...props} place={place} />);
}

function ReasonInput({
  place,
  readOnly,
  onWrite,
}: {
  place: ReasonPlace;
  readOnly: boolean;
  onWrite: (key: string, words: string) => void;
}) {
  const { call } = useBridge();
  const [words, setWords] = useState(place.given ?? '');
  const [earlier, setEarlier] = useState<readonly string[]>([]);
  useEffect(() => setWords(place.given ?? ''), [place.given]);
  const load = async () => {
    const found = await call('reasons.earlier', {});
    if (found.ok) setEarlier(found.value);
  };
  const write = (chosen: string) => {
    if (chosen.trim() !== (place.given ?? '')) onWrite(place.key, chosen.trim());
  };
  const asked = place.demanded && place.given === null;
  return (
    <AutoComplete
      className={asked ? `reason ${ASKED_REASON}` : 'reason'}
      aria-label={`原因：${place.hint}`}
      placeholder={place.hint}
      disabled={readOnly}
      value={words}
      options={earlier.filter((each) => each.includes(words)).map((value) => ({ value }))}
      status={asked ? 'warning' : ''}
      onFocus={load}
      onChange={setWords}
      onSelect={write}
      onBlur={() => write(words)}
    />
  );
}
