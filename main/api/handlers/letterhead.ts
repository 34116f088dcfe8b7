import type { Handlers } from '#main/api/handler';
import { describeLetterhead } from '#main/exports/docx/letterhead/describe';
import type { LetterheadFile, LetterheadInfo } from '#shared/api/settings';
import { type Result, success } from '#shared/result';

export const letterheadHandlers = {
  'letterhead.read': async (_, { letterhead }) => {
    const file = letterhead.read();
    const told = file === null ? success(null) : await infoOf(file);
    // one that only an older program can use is kept, but reported as absent
    return told.ok ? told : success(null);
  },

  'letterhead.write': async ({ file }, { letterhead }) => {
    const told = file === null ? success(null) : await infoOf(file);
    if (told.ok) letterhead.write(file);
    return told;
  },
} satisfies Pick<Handlers, 'letterhead.read' | 'letterhead.write'>;

async function infoOf({ name, base64 }: LetterheadFile): Promise<Result<LetterheadInfo>> {
  const { readLetterhead } = await import('#main/exports/docx/letterhead/read-letterhead');
  const read = readLetterhead(Buffer.from(base64, 'base64'));
  return read.ok ? success({ name, gives: describeLetterhead(read.value) }) : read;
}
