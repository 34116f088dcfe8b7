/** Decodes UTF-8, the encoding of a transcription file; invalid text is refused by its reader. */
export function decodeText(base64: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
}
