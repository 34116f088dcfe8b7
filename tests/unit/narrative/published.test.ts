import { describe, expect, it } from 'vitest';
import { REFERENCE_DIFFERENCES } from '../../cases/narrative/reference-differences.ts';
import { printNarrative, publishedTexts, referenceSources } from './reference.ts';
import { compareSentences, sentencesOf } from './sentences.ts';

const sources = referenceSources();
const generated = [...printNarrative(sources).values()];
const published = publishedTexts(sources, '决算情况说明');
const comparison = compareSentences(sentencesOf(published), sentencesOf(generated));

describe('the published text of 2023', () => {
  it('the published text is reproduced sentence by sentence, except for its errors', () => {
    const expected = REFERENCE_DIFFERENCES.map(({ published, generated }) => ({ published, generated }));
    expect(comparison.differences).toEqual(expected);
  });

  it('most of the published text is reproduced', () => {
    const { reproduced, inCommon, characters } = comparison;
    const share = (part: number) => (100 * part) / characters;
    const shown = (part: number) => `${part} of ${characters} characters (${share(part).toPrecision(3)} %)`;
    console.info(`whole sentences: ${shown(reproduced)}; character by character: ${shown(inCommon)}`);
    expect(share(reproduced)).toBeGreaterThan(71);
    expect(share(inCommon)).toBeGreaterThan(93);
  });
});
