'use client';

import { useTranslations } from 'next-intl';
import { Fragment, useId } from 'react';
import type { ShownResult } from '#lib/cards/kinds/code/draw-line.ts';
import { chosenIn } from '#lib/cards/response.ts';
import { Html } from '#app/_components/ui/html.tsx';
import type { AskViewProps } from './ask-view.ts';
import { CodeText } from './code-lines.tsx';

/** A listing of which one line is to be chosen; once judged, the faulty line and the fixed one below it. */
export function LineQuestion(props: AskViewProps<'line'>) {
  const { body, response, onRespond, judged, problem } = props;
  const t = useTranslations('study.code');
  const name = useId();
  const chosen = chosenIn(response)[0];
  return (
    <fieldset>
      <legend className="mb-2 text-sm text-soft">{t('line')}</legend>
      <div className="code-listing" translate="no">
        {body.lines.map((line, index) => (
          // A program has no other name for its lines.
          // oxlint-disable-next-line react/no-array-index-key
          <Fragment key={index}>
            <LineRow
              html={line}
              index={index}
              name={name}
              chosen={chosen === String(index)}
              outcome={judged === null ? null : outcomeOf(index, body.faulty, chosen)}
              onChoose={() => onRespond({ kind: 'selected', optionIds: [String(index)] })}
            />
            {judged !== null && index === body.faulty && <FixedRow html={body.fixed} />}
          </Fragment>
        ))}
      </div>
      {problem?.kind === 'nothing-chosen' && (
        <p role="alert" className="mt-2 text-bad">
          {t('none')}
        </p>
      )}
      <LineOutcome {...props} />
    </fieldset>
  );
}

type Outcome = 'faulty' | 'found' | 'mistaken' | 'left';

function outcomeOf(index: number, faulty: number, chosen: string | undefined): Outcome {
  const isChosen = chosen === String(index);
  if (index === faulty) return isChosen ? 'found' : 'faulty';
  return isChosen ? 'mistaken' : 'left';
}

type LineRowProps = {
  readonly html: string;
  readonly index: number;
  readonly name: string;
  readonly chosen: boolean;
  /** Null until it is judged. */
  readonly outcome: Outcome | null;
  readonly onChoose: () => void;
};

function LineRow({ html, index, name, chosen, outcome, onChoose }: LineRowProps) {
  const t = useTranslations('study.code');
  if (html.trim() === '') return <span className="code-line" aria-hidden="true" data-number={index + 1} />;
  const said = outcome === null || outcome === 'left' ? null : t(outcome);
  return (
    <label className="code-line" data-number={index + 1} data-outcome={outcome}>
      <input
        type="radio"
        name={name}
        className="sr-only"
        checked={chosen}
        disabled={outcome !== null}
        onChange={onChoose}
      />
      <span className="sr-only">{t('number', { number: index + 1 })} </span>
      <CodeText html={html} />
      {said && <span className="code-said">{said}</span>}
    </label>
  );
}

function FixedRow({ html }: { readonly html: string }) {
  const t = useTranslations('study.code');
  return (
    <ins className="code-line" data-outcome="fixed">
      <CodeText html={html} />
      <span className="code-said">{t('fixed')}</span>
    </ins>
  );
}

function LineOutcome({ body, locale, judged }: AskViewProps<'line'>) {
  const t = useTranslations('study.code');
  if (judged === null) return null;
  const known = judged.kind === 'wrong' ? body.mistakes[judged.mistake ?? -1] : undefined;
  return (
    <>
      {known && <Html html={known.why} locale={locale} className="notice notice-bad mt-3" />}
      <dl className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {(['gives', 'should'] as const).map((which) => (
          <div key={which}>
            <dt className="inline text-soft">{t(which)} </dt>
            <dd className="inline font-mono">
              <Result result={body[which]} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Result({ result }: { readonly result: ShownResult }) {
  const t = useTranslations('study.code');
  return 'throws' in result ? t('throws', { message: result.throws }) : result.value;
}
