import type { GradientFigures } from './gradient-times.ts';
import { printTable, short } from './table.ts';

/** The judge’s gradient check beside the naive one and beside PyTorch’s. */
export function printGradients({ rows, torch }: GradientFigures): void {
  printTable(
    'The gradient of batch normalisation with respect to x, float64, milliseconds (medians of 5)',
    [
      '[N, C]',
      'parameters',
      'one forward',
      'evaluations',
      'ours',
      'naive evaluations',
      'naive',
      'naive / ours',
      'gradcheck slow',
      'fast',
    ],
    rows.map((row) => {
      const peer = typeof torch === 'string' ? undefined : torch.rows.find(({ n, c }) => row.n === n && row.c === c);
      return [
        `[${row.n}, ${row.c}]`,
        row.parameters,
        short(row.forwardMillis),
        row.evaluations,
        short(row.millis),
        row.naiveEvaluations,
        short(row.naiveMillis),
        `${short(row.naiveMillis / row.millis)}×`,
        peer ? short(peer.slow) : '–',
        peer ? short(peer.fast) : '–',
      ];
    }),
  );
  console.log(
    typeof torch === 'string'
      ? torch
      : `gradcheck: PyTorch ${torch.torch}, threads: ${torch.threads}, with respect to x, gamma and beta (medians of ${torch.rounds})`,
  );
}
