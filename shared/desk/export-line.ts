/** A line of an exported folder's record: the report, its checksum at export, the choices made. */
export function exportLine(report: string, sum: string, choices: unknown): string {
  return [report, sum, JSON.stringify(choices)].join('\t');
}
