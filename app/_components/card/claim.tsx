'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { CardResponse } from '#lib/cards/response.ts';
import type { KindViewProps } from './kind-view.ts';
import { OptionsList } from './options-list.tsx';

/** A claim: first the verdict, then the reasons, all of them whatever it was. */
export function ClaimView(props: KindViewProps<'claim'>) {
  const { response, onRespond, judged, problem } = props;
  const t = useTranslations('study.claim');
  const given = answerIn(response);
  const reasons = judged !== null || given.holds !== null;
  return (
    <>
      <Verdict {...props} />
      {reasons && (
        <section aria-label={t('why')} className="mt-6">
          <h2 className="text-base font-semibold">{t('why')}</h2>
          <OptionsList
            {...props}
            body={{ kind: 'choice', multiple: false, options: inOrder(props) }}
            response={{ kind: 'selected', optionIds: given.reasonId === null ? [] : [given.reasonId] }}
            onRespond={(chosen) => onRespond({ ...given, reasonId: reasonOf(chosen) })}
            judged={judged}
            problem={problem}
          />
        </section>
      )}
      {problem?.kind === 'nothing-chosen' && given.holds === null && (
        <p role="alert" className="mt-2 text-bad">
          {t('none')}
        </p>
      )}
      {/* What is there to choose has changed under the learner’s eyes; a reader of the screen is told. */}
      <p role="status" className="sr-only">
        {reasons && judged === null ? t('why') : ''}
      </p>
    </>
  );
}

function Verdict({ body, response, onRespond, judged }: KindViewProps<'claim'>) {
  const t = useTranslations('study.claim');
  const name = useId();
  const given = answerIn(response);
  const outcomeOf = (holds: boolean): string | undefined => {
    if (judged === null) return undefined;
    return holds === body.holds ? 'right' : given.holds === holds ? 'wrong' : 'left';
  };
  return (
    <fieldset className="mt-6">
      <legend className="mb-2 text-sm text-soft">{t('verdict')}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {[true, false].map((holds, index) => (
          <label key={String(holds)} className="option" data-outcome={outcomeOf(holds)}>
            <input
              type="radio"
              name={name}
              checked={given.holds === holds}
              disabled={judged !== null}
              // Once there is a verdict, the letters choose a reason.
              data-option={given.holds === null ? 'ab'[index] : undefined}
              onChange={() => onRespond({ ...given, holds })}
            />
            {given.holds === null && judged === null && (
              <kbd className="kbd pointer-coarse:hidden" aria-hidden="true">
                {'ab'[index]}
              </kbd>
            )}
            <span>{t(holds ? 'holds' : 'fails')}</span>
          </label>
        ))}
      </div>
      {judged?.kind === 'wrong' && !judged.rightVerdict && (
        <p className="mt-3 font-semibold">{t('wrongVerdict', { holds: String(body.holds) })}</p>
      )}
    </fieldset>
  );
}

type Claimed = Extract<CardResponse, { readonly kind: 'claimed' }>;

function answerIn(response: CardResponse | null): Claimed {
  return response?.kind === 'claimed' ? response : { kind: 'claimed', holds: null, reasonId: null };
}

function reasonOf(chosen: CardResponse): string | null {
  return chosen.kind === 'selected' ? (chosen.optionIds[0] ?? null) : null;
}

/** The right reason goes first once the verdict was wrong: it is what has to be read. */
function inOrder({ body, judged }: KindViewProps<'claim'>) {
  if (judged?.kind !== 'wrong' || judged.rightVerdict) return body.reasons;
  return body.reasons.toSorted((one, other) => Number(other.correct) - Number(one.correct));
}
