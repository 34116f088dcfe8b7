// Plain JavaScript, like the entries: an old Node cannot read TypeScript, and has to report that.
const OLDEST = 24;

/**
 * Whether this Node is too old, so that the database engine would crash; if so, prints a sentence and sets exit
 * code 2.
 */
export function refuseOldNode() {
  const { node } = process.versions;
  if (Number(node.split('.')[0]) >= OLDEST) return false;
  console.error(
    `需要 Node ${OLDEST} 以上（现在是 ${node}），请先运行 npm ci，再用 npm run 启动，它使用自带的 Node`,
  );
  process.exitCode = 2;
  return true;
}
