import JSZip from 'jszip';

/** Several files in one, for hosts that can hand over only one; what they hold is compressed already. */
export async function bundle(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<Uint8Array> {
  const archive = new JSZip();
  for (const { name, bytes } of files) archive.file(name, bytes);
  return archive.generateAsync({ type: 'uint8array', compression: 'STORE' });
}
