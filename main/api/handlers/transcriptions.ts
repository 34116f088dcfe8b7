import type { Handlers } from '#main/api/handler';
import { readWithoutRepeats } from '#shared/compute/read-without-repeats';
import { failure, success } from '#shared/result';

export const transcriptionHandlers = {
  'transcription.import': ({ filename, content }, { store, newId }) => {
    const read = readWithoutRepeats(content, newId(), store.packs.all());
    if (!read.ok) return read;
    const { report } = read.value;
    if (store.find(report) !== null) {
      const name = `“${report.部门}”${report.年度}年度的报表`;
      return failure('conflict', `${name}已经有了，请先删除原来的，再导入这份文件`);
    }
    store.add(report, `导入 ${filename}`);
    return success({ report: report.id }, read.notice);
  },
} satisfies Pick<Handlers, 'transcription.import'>;
