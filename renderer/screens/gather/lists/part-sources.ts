import type { GatheredFile } from '#shared/gather/preview/preview';

const BETWEEN = ' 的';

/**
 * The sources of a part without duplicates, a file by its kind if it is the only one of that kind:
 * 财决报表：财决07、财决08-1.
 */
export function partSources(from: readonly string[], files: readonly GatheredFile[]): readonly string[] {
  const forms = new Map<string, string[]>();
  for (const each of from) {
    const at = each.lastIndexOf(BETWEEN);
    const [file, form] = at === -1 ? [each, ''] : [each.slice(0, at), each.slice(at + BETWEEN.length).trim()];
    forms.set(file, [...(forms.get(file) ?? []), form]);
  }
  return [...forms].map(([file, own]) => {
    const called = calledOf(file, files);
    const listed = own.filter((form) => form !== '' && form !== called).join('、');
    return listed === '' ? called : `${called}：${listed}`;
  });
}

function calledOf(file: string, files: readonly GatheredFile[]): string {
  const kind = files.find((each) => each.file === file)?.kind;
  return kind !== undefined && files.filter((each) => each.kind === kind).length === 1 ? kind : file;
}
