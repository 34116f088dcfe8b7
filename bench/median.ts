/** Median and 99th percentile of many runs in ms, after some warm-up runs. */
export function timed(
  run: (round: number) => void,
  rounds: number,
): { readonly median: number; readonly p99: number } {
  const warmUp = Math.min(50, rounds);
  for (let round = 0; round < warmUp; round++) run(round);
  const taken = Array.from({ length: rounds }, (_, round) => {
    const start = performance.now();
    run(warmUp + round);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const at = (share: number) => taken[Math.min(rounds - 1, Math.floor(share * rounds))] ?? 0;
  return { median: at(0.5), p99: at(0.99) };
}

export function microseconds(ms: number): string {
  return `${(ms * 1000).toFixed(1)} µs`;
}
