'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { filledIn } from '#lib/cards/response.ts';
import type { AskViewProps } from './ask-view.ts';
import { CodeText } from './code-lines.tsx';
import { FillOutcome } from './fill-outcome.tsx';
import { aroundGap } from './around-gap.ts';
import { prepareRun } from './run-response.ts';

/** A listing with a field in place of the gap; what is typed there is run, and judged by what it does. */
export function FillQuestion(props: AskViewProps<'fill'>) {
  const { body, response, onRespond, judged, problem } = props;
  useEffect(() => prepareRun(body), [body]);
  return (
    <>
      <div className="code-listing" translate="no">
        {body.lines.map((line, index) => (
          <FillLine
            // A program has no other name for its lines.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            html={line}
            number={index + 1}
            text={filledIn(response)}
            locked={judged !== null}
            invalid={problem !== null && !isRunning(problem)}
            onType={(text) => onRespond({ kind: 'filled', text, run: null })}
          />
        ))}
      </div>
      {judged === null && <FillProblem problem={problem} />}
      <FillOutcome {...props} />
    </>
  );
}

type Problem = AskViewProps<'fill'>['problem'];

function isRunning(problem: Problem): boolean {
  return problem?.kind === 'nothing-run' && problem.problem === null;
}

function FillProblem({ problem }: { readonly problem: Problem }) {
  const t = useTranslations('study.code');
  const found = problem?.kind === 'nothing-run' ? problem.problem : null;
  return (
    <>
      <p id="fill-state" role="status" className="mt-2 min-h-6 text-sm text-soft">
        {isRunning(problem) ? t('running') : problem === null ? t('fillHint') : ''}
      </p>
      {problem?.kind === 'nothing-chosen' && (
        <p role="alert" className="text-bad">
          {t('nothingFilled')}
        </p>
      )}
      {found && (
        <p role="alert" className="text-bad">
          {found.kind === 'syntax'
            ? t('syntax', { message: found.message })
            : t('unavailable', { detail: found.detail })}
        </p>
      )}
    </>
  );
}

type FillLineProps = {
  readonly html: string;
  readonly number: number;
  readonly text: string;
  readonly locked: boolean;
  readonly invalid: boolean;
  readonly onType: (text: string) => void;
};

function FillLine({ html, number, text, locked, invalid, onType }: FillLineProps) {
  const t = useTranslations('study.code');
  const parts = aroundGap(html);
  if (!parts) {
    return (
      <span className="code-line" data-number={number}>
        <CodeText html={html} />
      </span>
    );
  }
  return (
    <span className="code-line" data-number={number}>
      <CodeText html={parts.before} />
      <input
        className="field code-gap"
        aria-label={t('gap', { number })}
        aria-describedby="fill-state"
        aria-invalid={invalid}
        size={Math.max(12, text.length + 1)}
        value={text}
        readOnly={locked}
        onChange={(event) => onType(event.target.value)}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
      />
      <CodeText html={parts.after} />
    </span>
  );
}
