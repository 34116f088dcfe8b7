import JSZip from 'jszip';

/** Joins several files into one, for hosts that can deliver only one; their content is already compressed. */
export async function bundle(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<Uint8Array> {
  const archive = new JSZip();
  for (const { name, bytes } of files) archive.file(name, bytes);
  return archive.generateAsync({ type: 'uint8array', compression: 'STORE' });
}
