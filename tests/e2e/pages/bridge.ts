import type { MadeFile } from '#shared/api/answers';
import type { Bridge } from '#shared/api/transport';

/** Runs in the page: reads a workbook, answers the forms in it, or the sentence that says why it was not read. */
export async function readThroughBridge(file: {
  readonly filename: string;
  readonly base64: string;
}): Promise<readonly string[] | string> {
  const { juesuan } = globalThis as unknown as { juesuan: Bridge };
  const input = { token: 't', report: null, files: [file] };
  const read = await juesuan.call('imports.read', input);
  return read.ok ? read.value.items.map(({ id }) => id) : read.error.message;
}

/** Runs in the page: takes a transcription in and makes the whole set of it; answers each file, or why there is none. */
export async function publishThroughBridge(content: string): Promise<readonly MadeFile[] | string> {
  const { juesuan } = globalThis as unknown as { juesuan: Bridge };
  const taken = await juesuan.call('transcription.import', { filename: 'a.json', content });
  if (!taken.ok) return taken.error.message;
  const made = await juesuan.call('publish.set', {
    report: taken.value.report,
    kinds: ['word', 'excel', 'pdf', 'html', 'check'],
    run: 'r',
    zip: false,
    charts: '图片',
  });
  return made.ok ? (made.value?.files ?? []) : made.error.message;
}
