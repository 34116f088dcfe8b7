import type { Bridge } from '#shared/api/transport';

/** Runs in the page: reads a workbook, answers the forms in it, or the sentence that says why it was not read. */
export async function readThroughBridge(base64: string): Promise<readonly string[] | string> {
  const { juesuan } = globalThis as unknown as { juesuan: Bridge };
  const input = { token: 't', report: null, files: [{ filename: 'a.xlsx', base64 }] };
  const read = await juesuan.call('imports.read', input);
  return read.ok ? read.value.items.map(({ id }) => id) : read.error.message;
}
