import { userInfo } from 'node:os';

/** Name of the operating system's user; empty if the system does not provide it. */
export function who(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
