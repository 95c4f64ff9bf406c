'use client';

import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import { Examples } from './examples.tsx';
import { Html } from '#app/_components/ui/html.tsx';
import { PackChip } from '#app/_components/ui/pack-chip.tsx';
import { ScrollBox } from '#app/_components/workbench/report/scroll-box.tsx';

/** What is asked: the text, the functions, examples, the inputs that are tried, and the concepts that it practises. */
export function Statement({ exercise, draft }: StatementProps) {
  const t = useTranslations('workbench');
  const locale = useLocale();
  return (
    <article className="wb-statement">
      <Html className="wb-prose" html={exercise.instructions} locale={locale} />
      <h2>{t('functions')}</h2>
      <ul className="wb-signatures">
        {exercise.functions.map(({ name, signature }) => (
          <li key={name}>
            <ScrollBox className="wb-literal" label={name}>
              <code>{signature[locale]}</code>
            </ScrollBox>
          </li>
        ))}
      </ul>
      {exercise.prelude !== null && <Prelude code={exercise.prelude} />}
      <Examples exercise={exercise} draft={draft} />
      <h2>{t('regimes.title')}</h2>
      <p className="wb-small">{t('regimes.explained')}</p>
      <ul className="wb-regimes">
        {exercise.regimes.map(({ id, title, visible }) => (
          <li key={id}>
            {title[locale]} <span className="wb-tag">{visible ? t('regimes.inRun') : t('regimes.inSubmit')}</span>
          </li>
        ))}
      </ul>
      <h2>{t('concepts')}</h2>
      <ul className="wb-chips">
        {exercise.concepts.map(({ id, title }) => (
          <li key={id}>
            <Link href={`/concepts/${id}`}>
              <PackChip pack={id.slice(0, id.lastIndexOf('/'))} name={title[locale]} />
            </Link>
          </li>
        ))}
      </ul>
    </article>
  );
}

/** The code that makes the functions among the inputs: to be read, not changed. */
function Prelude({ code }: { readonly code: string }) {
  const t = useTranslations('workbench');
  return (
    <>
      <h2>{t('prelude.title')}</h2>
      <p className="wb-small">{t('prelude.explained')}</p>
      <ScrollBox className="wb-literal" label={t('prelude.title')}>
        <code>{code}</code>
      </ScrollBox>
    </>
  );
}

type StatementProps = { readonly exercise: ExercisePageView; readonly draft: string };
