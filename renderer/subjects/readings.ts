/** Lower-case 拼音 of a name, and its first letters. */
export interface Pinyin {
  readonly initials: string;
  readonly full: string;
}

export type ReadingOf = (name: string) => Pinyin;

let loading: Promise<ReadingOf> | null = null;

/** The 拼音 of names; the dictionary of readings is loaded on demand, and each name is converted once. */
export function loadReadings(): Promise<ReadingOf> {
  loading ??= load();
  return loading;
}

async function load(): Promise<ReadingOf> {
  const { pinyin } = await import('pinyin-pro');
  const known = new Map<string, Pinyin>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
    const reading = {
      initials: syllables.map(([first = '']) => first).join(''),
      full: syllables.join(''),
    };
    known.set(name, reading);
    return reading;
  };
}
