/** UTF-8 as a transcription file is written; what is no text is refused by its reader. */
export function decodeText(base64: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
}
