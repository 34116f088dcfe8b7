/** A line of the record of an exported folder: the report, the checksum that it was exported at, the choices made. */
export function exportLine(report: string, sum: string, choices: unknown): string {
  return [report, sum, JSON.stringify(choices)].join('\t');
}
