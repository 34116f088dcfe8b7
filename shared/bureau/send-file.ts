import { failure, type Result, success } from '#shared/result';
import type { BureauInput, BureauMethod, BureauOutputs } from './methods.ts';

/** Calls a method of the bureau, over any transport. */
export type BureauCall = <M extends BureauMethod>(
  method: M,
  input: BureauInput<M>,
) => Promise<Result<BureauOutputs[M]>>;

const PART = 500_000;

/**
 * Hands in a file in parts of 500,000 bytes, resuming an interrupted upload. Returns the submission's id.
 *
 * @param of.base64 encodes bytes as base64
 * @param of.progress called with the share that has arrived, 0 to 1
 */
export async function sendFile(
  call: BureauCall,
  of: {
    readonly year: number;
    readonly filename: string;
    readonly bytes: Uint8Array;
    readonly sha256: string;
    readonly base64: (bytes: Uint8Array) => string;
    readonly progress?: (share: number) => void;
  },
): Promise<Result<string>> {
  const { year, filename, bytes, sha256 } = of;
  const begun = await call('upload.begin', { year, filename, size: bytes.length, sha256 });
  if (!begun.ok) return begun;
  const { upload } = begun.value;
  let at: BureauOutputs['upload.part'] = begun.value;
  while (at.done === null) {
    of.progress?.(at.received / bytes.length);
    const base64 = of.base64(bytes.subarray(at.received, at.received + PART));
    const taken = await call('upload.part', { upload, offset: at.received, base64 });
    if (!taken.ok) return failure(taken.error.code, `${taken.error.message}；再上报一次，就从断处接着传`);
    at = taken.value;
  }
  return success(at.done);
}
