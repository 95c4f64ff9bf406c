'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'next-intl';
import type { Language } from '#lib/exercises/language.ts';
import type { Outcome } from '#lib/base/snippet.ts';
import { printSnippetValue } from '#lib/cards/kinds/code/print-snippet-value.ts';
import { firstDifference } from './first-difference.ts';
import { makeOwnCall, type OwnCallState } from './own-call.ts';

/** A call of the learner’s own, made with the code in the editor and with the reference; nothing is recorded. */
export function OwnInput({ exerciseId, first, draft, language }: OwnInputProps) {
  const t = useTranslations('workbench');
  const id = useId();
  const [call, setCall] = useState(first);
  const [state, setState] = useState<OwnCallState>({ kind: 'idle' });
  const attempt = async (): Promise<void> => {
    setState({ kind: 'running' });
    setState(await makeOwnCall({ exerciseId, source: draft, call, language }));
  };
  return (
    <form
      className="wb-own"
      onSubmit={(event) => {
        event.preventDefault();
        if (state.kind !== 'running') void attempt();
      }}
    >
      <label htmlFor={id}>{t('own.label')}</label>
      <textarea
        id={id}
        rows={3}
        required
        spellCheck={false}
        value={call}
        onChange={(event) => setCall(event.target.value)}
      />
      <p className="wb-small">{t(language === 'python' ? 'own.explainedInPython' : 'own.explained')}</p>
      {/* A button that is disabled loses the focus. */}
      <button type="submit" className="button" aria-disabled={state.kind === 'running'}>
        {t('own.try')}
      </button>
      <output>
        {state.kind === 'running' && <p className="wb-small">{t('own.running')}</p>}
        {state.kind === 'failed' && <p>{t('own.failed', { detail: state.detail })}</p>}
        {state.kind === 'tried' && <Comparison yours={state.yours} reference={state.reference} />}
        {state.kind === 'tried' && (
          <dl>
            <dt>{t('own.yours')}</dt>
            <dd className="wb-literal">{inWords(state.yours, t)}</dd>
            <dt>{t('own.reference')}</dt>
            <dd className="wb-literal">{inWords(state.reference, t)}</dd>
          </dl>
        )}
      </output>
    </form>
  );
}

/** Whether both give the same, and the first place where they do not. */
function Comparison({ yours, reference }: { readonly yours: Outcome; readonly reference: Outcome }) {
  const t = useTranslations('workbench.own');
  if (yours.kind === 'threw' && reference.kind === 'threw') return <p className="wb-status-pass">✓ {t('bothThrow')}</p>;
  if (yours.kind !== 'value' || reference.kind !== 'value') return <p className="wb-status-fail">✗ {t('differ')}</p>;
  const place = firstDifference(yours.value, reference.value);
  if (place === null) return <p className="wb-status-pass">✓ {t('agree')}</p>;
  return <p className="wb-status-fail">✗ {place === '' ? t('differ') : t('differAt', { place: `result${place}` })}</p>;
}

function inWords(outcome: Outcome, t: ReturnType<typeof useTranslations<'workbench'>>): string {
  if (outcome.kind === 'value') return printSnippetValue(outcome.value);
  return outcome.kind === 'threw' ? t('own.threw', { message: outcome.message }) : t('own.stopped');
}

type OwnInputProps = {
  readonly exerciseId: string;
  readonly first: string;
  readonly draft: string;
  readonly language: Language;
};
