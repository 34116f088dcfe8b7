import type { MadeFile } from '#shared/api/answers';
import type { Bridge } from '#shared/api/transport';

/** Runs in the page: reads a workbook; returns its forms, or the sentence why it was not read. */
export async function readThroughBridge(file: {
  readonly filename: string;
  readonly base64: string;
}): Promise<readonly string[] | string> {
  const { juesuan } = globalThis as unknown as { juesuan: Bridge };
  const input = { token: 't', report: null, files: [file] };
  const read = await juesuan.call('imports.read', input);
  return read.ok ? read.value.items.map(({ id }) => id) : read.error.message;
}

/** Runs in the page: imports a transcription; returns the sentence why it was refused, or `null`. */
export async function importThroughBridge(content: string): Promise<string | null> {
  const { juesuan } = globalThis as unknown as { juesuan: Bridge };
  const taken = await juesuan.call('transcription.import', { filename: 'a.json', content });
  return taken.ok ? null : taken.error.message;
}

/**
 * Runs in the page: makes the whole set of the first listed report; returns each file, or the reason for none.
 */
export async function publishFirstThroughBridge(): Promise<readonly MadeFile[] | string> {
  const { juesuan } = globalThis as unknown as { juesuan: Bridge };
  const listed = await juesuan.call('reports.list', {});
  const [first] = listed.ok ? listed.value : [];
  if (first === undefined) return 'no report';
  const made = await juesuan.call('publish.set', {
    report: first.id,
    kinds: ['word', 'excel', 'pdf', 'html', 'check'],
    run: 'r',
    zip: false,
    charts: '图片',
  });
  return made.ok ? (made.value?.files ?? []) : made.error.message;
}
