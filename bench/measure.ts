/** The median time of a task in milliseconds, after warming up; long tasks are run fewer times. */
export async function median(task: () => unknown): Promise<number> {
  const times: number[] = [];
  const started = performance.now();
  for (let run = 0; run < 41 && (run < 5 || performance.now() - started < 4000); run++) {
    const before = performance.now();
    await task();
    times.push(performance.now() - before);
  }
  const warm = times.slice(Math.min(5, Math.floor(times.length / 3))).sort((a, b) => a - b);
  return warm[Math.floor(warm.length / 2)] ?? NaN;
}

/** A line of a table of figures. */
export function line(cells: readonly (string | number)[], widths: readonly number[]): string {
  return cells.map((cell, i) => (typeof cell === 'number' ? cell.toFixed(cell < 10 ? 2 : 0) : cell).padEnd(widths[i] ?? 12)).join(' ');
}
