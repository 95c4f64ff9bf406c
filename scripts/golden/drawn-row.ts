import type { BridgeRow } from '#lib/exercises/bridge-row.ts';
import { goldenLiteral } from './golden-value.ts';

/** A row of the bridge as scripts/golden/run.py takes it. */
export function drawnRow(id: string, { numpy, pytorch, given, gives }: BridgeRow): object {
  const values = Object.entries(given).map(([name, value]) => [name, goldenLiteral(value)] as const);
  return { id, numpy, pytorch, given: Object.fromEntries(values), gives };
}
