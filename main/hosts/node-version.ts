const OLDEST = [22, 12] as const;

/** The sentence to print and stop with where this Node is too old: on it the database engine crashes. */
export function refuseOldNode(version: string = process.versions.node): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  return enough
    ? null
    : `需要 Node ${OLDEST.join('.')} 以上（现在是 ${version}），请用 npm run 启动，它会使用自带的 Node`;
}
