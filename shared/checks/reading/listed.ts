const LIST = /^[^。；：:]{0,6}[，,]?(分别是|分别为|包括|具体为|具体是|即|为)[：:]?(?<names>[^。；]+)/;

/** The names listed after “n 个”: “，包括：办公室、人事科和财务科。”; `null` where there is no list. */
export function listedAfter(text: string): readonly string[] | null {
  const names = LIST.exec(text.replace(/\s+/g, ''))?.groups?.names;
  const listed = names
    ?.replace(/(以及|及|和)(?=[^、]+$)/, '、')
    .split(/[、，,]/)
    .filter((name) => name !== '');
  return listed === undefined || listed.length < 2 ? null : listed;
}
