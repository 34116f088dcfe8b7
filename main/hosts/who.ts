import { userInfo } from 'node:os';

/** Name of the operating system's user; empty where the system does not tell. */
export function who(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
