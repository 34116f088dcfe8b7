const LIST =
  /^(?:[^。；：:]{0,6}[，,]?(?:分别是|分别为|包括|具体为|具体是)|[^。；：:，,]{0,6}[，,]?(?:即|为))[：:]?(?<names>[^。；]+)/;

/**
 * The names listed after “n 个”: “，包括：办公室、人事科和财务科。”; `null` if there is no list, or one that may be
 * incomplete.
 */
export function listedAfter(text: string): readonly string[] | null {
  const said = LIST.exec(text.replace(/\s+/g, ''))?.groups?.names;
  if (said === undefined) return null;
  const names = (
    said.includes('、') ? said.replace(/[，,](?=[^、]*(\d|另|下属|下设|其中|所属)).*$/, '') : said
  )
    .replace(/[（(][^（）()]*[）)]/g, '')
    .replace(/(以及|及|和)(?=[^、]+$)/, '、');
  if (/等$|等[\d一二三四五六七八九十]|\d/.test(names)) return null;
  const listed = names.split(/[、，,]/).filter((name) => name !== '');
  return listed.length < 2 ? null : listed;
}

const OFFICES_BEFORE = /(?:内设|下设|设有|设置)(?<names>[^，。；：:]+)$/;
const OFFICE = /[科室处股部办局站所队院馆]$|中心$/;

/** The offices listed before “n 个科室”: 内设办公室、人事科2个科室; `null` if there is no such list. */
export function listedBefore(before: string, after: string): readonly string[] | null {
  if (!/^(内设|职能|业务)*(科室|处室|股室|机构)/.test(after)) return null;
  const said = OFFICES_BEFORE.exec(before.replace(/\s+/g, ''))?.groups?.names ?? '';
  const names = said
    .replace(/共$/, '')
    .replace(/(?<=[科室处股部办局]|中心)(以及|及|和)/, '、')
    .split('、');
  return names.length > 1 && names.every((name) => OFFICE.test(name)) ? names : null;
}

/** Whether a count matches a list of names, including names that contain 和: 党建和宣传科. */
export function isCountOf(stated: number, listed: readonly string[], text: string): boolean {
  if (stated === listed.length) return true;
  return stated === listed.length - 1 && /(和|与|及)[^、，。；]*(科|室|处|部|股|中心|办)/.test(text);
}
