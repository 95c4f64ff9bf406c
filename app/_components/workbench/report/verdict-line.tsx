'use client';

import type { Report } from '#lib/exercises/report.ts';
import type { Mode } from '#app/_components/workbench/use-judge.ts';
import { CheckStair } from './check-stair.tsx';
import { stairSteps } from './stair-steps.ts';
import { useVerdictSentence, useVerdictTitle } from './verdict-words.ts';

const SIGNS = { pass: '✓', fail: '✗', error: '!' } as const;

/** The verdict as a sentence, with its sign, and the stair of checks up to where it stopped. */
export function VerdictLine({ report, mode, passedAfter }: VerdictLineProps) {
  const title = useVerdictTitle();
  const sentence = useVerdictSentence();
  return (
    <header className={`wb-verdict wb-${report.verdict}`}>
      <span className="wb-sign" aria-hidden="true">
        {SIGNS[report.verdict]}
      </span>
      <h2>{title(report, mode, passedAfter)}</h2>
      <CheckStair steps={stairSteps(report)} />
      {report.verdict === 'pass' && mode === 'run' && <p className="wb-small">{sentence(report, mode)}</p>}
    </header>
  );
}

type VerdictLineProps = {
  readonly report: Report;
  readonly mode: Mode;
  /** The time spent until the pass, in milliseconds; null where that is not known. */
  readonly passedAfter: number | null;
};
