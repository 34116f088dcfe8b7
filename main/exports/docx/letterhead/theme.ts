import { child, childrenOf, type Element, within } from './tree.ts';

/** The font of a theme for a role such as `minorEastAsia`; `null` if there is none. */
export function themeFonts(theme: Element | null): (place: string) => string | null {
  const scheme = theme === null ? undefined : within(theme, 'a:fontScheme').next().value;
  const fonts = {
    major: child(scheme ?? undefined, 'a:majorFont'),
    minor: child(scheme ?? undefined, 'a:minorFont'),
  };
  return (place) => {
    const font = place.startsWith('major') ? fonts.major : fonts.minor;
    const script = /EastAsia$/.test(place) ? 'a:ea' : /Bidi$/.test(place) ? 'a:cs' : 'a:latin';
    const named = child(font, script)?.attributes.typeface ?? '';
    if (named !== '' || script !== 'a:ea') return named === '' ? null : named;
    const chinese = childrenOf(font).find(({ attributes }) => attributes.script === 'Hans');
    return chinese?.attributes.typeface ?? null;
  };
}
