import type { Finding } from '#shared/checks/findings/finding';

/** Whether an export asks first: for errors and missing entries. */
export function stopsExport({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'todo';
}

/** `2 处错误`, `3 处待填` or `2 处错误、3 处待填`. */
export function sayOpen(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']) =>
    findings.filter((each) => each.severity === severity).length;
  const [errors, todo] = [count('error'), count('todo')];
  const said = [...(errors > 0 ? [`${errors} 处错误`] : []), ...(todo > 0 ? [`${todo} 处待填`] : [])];
  return said.join('、');
}
