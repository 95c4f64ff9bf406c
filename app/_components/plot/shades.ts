/** A shade for each value: darker the larger it is; below zero in another colour, darker the smaller. */
export function shadeOf(values: readonly number[]): (value: number) => string {
  const finite = values.filter(Number.isFinite);
  const [least, most] = [Math.min(...finite), Math.max(...finite)];
  const reach = Math.max(Math.abs(least), Math.abs(most)) || 1;
  return (value) => {
    if (!Number.isFinite(value)) return 'var(--raised)';
    const isSigned = least < 0;
    const share = isSigned ? Math.abs(value) / reach : most === least ? 0.5 : (value - least) / (most - least);
    const colour = value < 0 ? 'var(--series-2)' : 'var(--series-1)';
    return `color-mix(in oklab, ${colour} ${Math.round(4 + 72 * share)}%, var(--surface))`;
  };
}
