import type { Result } from '../result.ts';
import type { Input, Method, Output } from './contract.ts';

/** Carries one call to the services, whatever lies between: Electron's IPC, loopback HTTP, or nothing. */
export type Call = <M extends Method>(method: M, input: Input<M>) => Promise<Result<Output<M>>>;

/** What only the shell around the window can do. The preload script or the browser shell provides it. */
export interface Host {
  readonly kind: 'electron' | 'browser';
  /** Asks for a place and writes the file there; resolves to `null` where the person cancelled. */
  saveFile(filename: string, base64: string): Promise<Result<{ readonly path: string } | null>>;
  /** Asks for a file with one of the extensions (without dot) and reads it; `null` where the person cancelled. */
  pickFile(extensions: readonly string[]): Promise<Result<PickedFile | null>>;
  /** Shows a saved file in its folder; does nothing in a browser. */
  revealFile(path: string): Promise<void>;
}

export interface PickedFile {
  readonly filename: string;
  readonly base64: string;
}

export interface Bridge {
  readonly call: Call;
  readonly host: Host;
}
