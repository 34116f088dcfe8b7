import type { Handlers } from '#main/api/handler';
import { describeLetterhead } from '#main/exports/docx/letterhead/describe';
import { readLetterhead } from '#main/exports/docx/letterhead/read-letterhead';
import type { LetterheadFile, LetterheadInfo } from '#shared/api/settings';
import { type Result, success } from '#shared/result';

export const letterheadHandlers = {
  'letterhead.read': (_, { letterhead }) => {
    const file = letterhead.read();
    const told = file === null ? success(null) : infoOf(file);
    // one that only an older program can use is kept, but reported as absent
    return told.ok ? told : success(null);
  },

  'letterhead.write': ({ file }, { letterhead }) => {
    const told = file === null ? success(null) : infoOf(file);
    if (told.ok) letterhead.write(file);
    return told;
  },
} satisfies Pick<Handlers, 'letterhead.read' | 'letterhead.write'>;

function infoOf({ name, base64 }: LetterheadFile): Result<LetterheadInfo> {
  const read = readLetterhead(Buffer.from(base64, 'base64'));
  return read.ok ? success({ name, gives: describeLetterhead(read.value) }) : read;
}
