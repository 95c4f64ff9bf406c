'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'next-intl';
import type { Language } from '#lib/exercises/language.ts';
import { printSnippetValue } from '#lib/cards/kinds/code/print-snippet-value.ts';
import { firstDifference } from '#app/_components/workbench/statement/first-difference.ts';
import { makeOwnCall } from '#app/_components/workbench/statement/own-call.ts';
import { ScrollBox } from './scroll-box.tsx';

const DIGITS = 6;

/** The smallest of the exercise’s examples that goes wrong, with both results; nothing where they all agree, or until that is known. */
export function FailingExample({ exerciseId, source, language, calls }: FailingExampleProps) {
  const t = useTranslations('workbench');
  const found = useFailingExample({ exerciseId, source, language, calls });
  if (!found) return null;
  const { call, yours, right, place } = found;
  return (
    <div data-example={call}>
      <h3>{t('example.title')}</h3>
      {place !== '' && <p className="wb-small">{t('example.first', { place: `result${place}` })}</p>}
      <ScrollBox className="wb-literal" label={t('example.title')}>
        <code>{call}</code>
      </ScrollBox>
      <dl className="wb-values">
        <div>
          <dt>{t('comparison.yours')}</dt>
          <dd>
            <code className="wb-off">{yours}</code>
          </dd>
        </div>
        <div>
          <dt>{t('comparison.expected')}</dt>
          <dd>
            <code>{right}</code>
          </dd>
        </div>
      </dl>
    </div>
  );
}

type FailingExampleProps = {
  readonly exerciseId: string;
  /** The code that failed. */
  readonly source: string;
  readonly language: Language;
  /** Of the exercise’s examples. */
  readonly calls: readonly string[];
};

type Found = { readonly call: string; readonly yours: string; readonly right: string; readonly place: string };

function useFailingExample({ exerciseId, source, language, calls }: FailingExampleProps): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  const all = JSON.stringify(calls.toSorted((one, other) => one.length - other.length));
  useEffect(() => {
    let isGone = false;
    const look = async (): Promise<void> => {
      for (const call of JSON.parse(all) as readonly string[]) {
        if (isGone) return;
        const one = failureOf(call, await makeOwnCall({ exerciseId, source, call, language }));
        if (!one) continue;
        if (!isGone) setFound(one);
        return;
      }
    };
    void look();
    return () => {
      isGone = true;
    };
  }, [exerciseId, source, language, all]);
  return found;
}

function failureOf(call: string, state: Awaited<ReturnType<typeof makeOwnCall>>): Found | null {
  if (state.kind !== 'tried' || state.reference.kind !== 'value') return null;
  const { yours, reference } = state;
  const right = printSnippetValue(reference.value, DIGITS);
  if (yours.kind !== 'value') {
    return yours.kind === 'threw' ? { call, yours: yours.message, right, place: '' } : null;
  }
  const place = firstDifference(yours.value, reference.value);
  return place === null ? null : { call, yours: printSnippetValue(yours.value, DIGITS), right, place };
}
