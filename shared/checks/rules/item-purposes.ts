import { whereWords } from '#shared/checks/findings/say';
import type { Breach } from '#shared/checks/rule';
import { purposeIn } from '#shared/claims/by-section/item-names';
import type { Item } from './items-read.ts';

/** Finds items whose stated purpose is another item's, by name or word for word. */
export function copiedPurposes(items: readonly Item[]): readonly Breach[] {
  return items.flatMap((item, index): readonly Breach[] => {
    const own = purposeOf(item);
    if (own === null) return [];
    const other = items
      .slice(0, index)
      .find((each) => each.names.类 !== item.names.类 && isOf(own.words, each, item));
    if (other === undefined) return [];
    return [
      {
        where: whereWords(item.paragraph, own.range),
        message: `“${item.names.项}（项）”的用途与“${other.names.项}（项）”一字不差，疑为照抄未改`,
        actual: own.words,
      },
    ];
  });
}

/** Whether a text names another item's purpose and not this one's. */
function isOf(words: string, other: Item, own: Item): boolean {
  const theirs = purposeOf(other)?.words;
  return theirs === words && words.includes(other.names.项) && !words.includes(own.names.项);
}

function purposeOf({ paragraph }: Item): ReturnType<typeof purposeIn> {
  return purposeIn(paragraph.text);
}
