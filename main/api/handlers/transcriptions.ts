import { compute } from '#shared/compute/compute';
import { settle } from '#shared/compute/settle';
import { readTranscription } from '#shared/report/read-transcription';
import { failure, success } from '#shared/result';
import { DEFAULT_PACK_ID, findPack } from '#shared/tables/packs/index';
import type { Handlers } from '../dispatch.ts';

export const transcriptionHandlers = {
  'transcription.import': ({ filename, content }, { store, newId }) => {
    const pack = findPack(DEFAULT_PACK_ID);
    if (pack === null) throw new Error('the default pack is missing');
    const read = readTranscription(content, { id: newId(), pack });
    if (!read.ok) return read;
    const report = settle(read.value, compute(pack, read.value));
    if (store.find(report) !== null) {
      const name = `“${report.部门}”${report.年度}年度的报表`;
      return failure('conflict', `${name}已经有了，请先删除原来的，再导入这份文件`);
    }
    store.add(report, `导入 ${filename}`);
    return success({ report: report.id });
  },
} satisfies Pick<Handlers, 'transcription.import'>;
