'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PackView } from '#lib/study/concepts/list-concepts.ts';
import { CheckField } from '#app/_components/settings/check-field.tsx';

type CramFormProps = { readonly packs: readonly PackView[]; readonly chosen: string | null };

/** A cram of the concepts that are chosen. */
export function CramForm({ packs, chosen }: CramFormProps) {
  const t = useTranslations('custom.cram');
  const locale = useLocale();
  const [ids, setIds] = useState<readonly string[]>(chosen === null ? [] : [chosen]);
  const cards = packs
    .flatMap(({ concepts }) => concepts)
    .reduce((sum, concept) => sum + (ids.includes(concept.id) ? concept.cards : 0), 0);
  return (
    <form id="cram" action="/study" className="panel mt-4">
      <h2>{t('title')}</h2>
      <p className="mt-1 text-soft">{t('note')}</p>
      <input type="hidden" name="custom" value="cram" />
      {ids.map((id) => (
        <input key={id} type="hidden" name="of" value={id} />
      ))}
      {packs.map(({ id, title, concepts }) => (
        <details key={id} className="mt-3" open={chosen === null || concepts.some((concept) => concept.id === chosen)}>
          <summary className="disclosure min-h-11 font-semibold">{title[locale]}</summary>
          <fieldset className="grid sm:grid-cols-2" aria-label={title[locale]}>
            {concepts
              .filter(({ cards }) => cards > 0)
              .map((concept) => (
                <CheckField
                  key={concept.id}
                  label={concept.title[locale]}
                  checked={ids.includes(concept.id)}
                  onChange={(checked) =>
                    setIds(checked ? [...ids, concept.id] : ids.filter((other) => other !== concept.id))
                  }
                />
              ))}
          </fieldset>
        </details>
      ))}
      <p className="mt-5 flex flex-wrap items-center gap-3">
        <button type="submit" className="button" disabled={ids.length === 0}>
          {t('start')}
        </button>
        <span role="status" className="text-soft">
          {t('chosen', { count: ids.length, cards })}
        </span>
      </p>
    </form>
  );
}
