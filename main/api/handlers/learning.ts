import type { Handlers } from '#main/api/handler';
import { readPack } from '#shared/packs/read-pack';
import { writePack } from '#shared/packs/write-pack';
import { failure, success } from '#shared/result';

const GONE = failure('missing', '读过的文件已经放下，请重新选择文件');

export const learningHandlers = {
  'packs.learn': async ({ import: id }, { imports, store }) => {
    const found = imports.get(id);
    if (found === null) return GONE;
    const taken = store.packs.all().map((pack) => pack.id);
    const made = await imports.work(found, 'learn', {});
    if (!made.ok) return made;
    if ('refused' in made.value) return failure('input', made.value.refused);
    const { learned, proof, names } = made.value;
    const pack = { ...learned.pack, id: freeId(learned.pack.id, taken) };
    return success({ ...learned, pack: writePack(pack), proof, names });
  },

  'packs.prove': async ({ import: id, content, learned }, { imports }) => {
    const found = imports.get(id);
    if (found === null) return GONE;
    const pack = readPack(content);
    if (!pack.ok) return pack;
    return imports.work(found, 'proveAgain', { learned: { ...learned, pack: pack.value } });
  },
} satisfies Pick<Handlers, 'packs.learn' | 'packs.prove'>;

function freeId(id: string, taken: readonly string[]): string {
  let count = 2;
  if (!taken.includes(id)) return id;
  while (taken.includes(`${id}-${count}`)) count++;
  return `${id}-${count}`;
}
