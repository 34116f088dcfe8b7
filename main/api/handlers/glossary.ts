import type { Handlers } from '#main/api/handler';
import type { Definition } from '#shared/api/contract';
import { readDefinition } from '#shared/narrative/texts/glossary';
import { success } from '#shared/result';

export const glossaryHandlers = {
  'glossary.earlier': (_input, { store }) => {
    const found = new Map<string, Definition>();
    for (const { id, 部门, 年度 } of store.list()) {
      const loaded = store.load(id);
      if (loaded.kind !== 'sound') continue;
      for (const entry of loaded.report.texts.名词解释 ?? []) {
        const read = readDefinition(typeof entry === 'string' ? entry : (entry.markup ?? ''));
        if (read === null) continue;
        const key = `${read.term}：${read.definition}`;
        if (!found.has(key)) found.set(key, { ...read, from: `${部门} ${年度}年度` });
      }
    }
    return success([...found.values()]);
  },
} satisfies Pick<Handlers, 'glossary.earlier'>;
