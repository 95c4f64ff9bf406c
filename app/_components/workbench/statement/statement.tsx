'use client';

import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { Language } from '#lib/exercises/language.ts';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import { Examples } from './examples.tsx';
import { Html } from '#app/_components/ui/html.tsx';
import { PackChip } from '#app/_components/ui/pack-chip.tsx';
import { ScrollBox } from '#app/_components/workbench/report/scroll-box.tsx';

/** What is asked: the text, the functions, examples, the inputs that are tried, and the concepts that it practises. */
export function Statement({ exercise, draft, language }: StatementProps) {
  const t = useTranslations('workbench');
  const locale = useLocale();
  const python = language === 'python' ? exercise.python : null;
  const functions = python?.functions ?? exercise.functions;
  return (
    <article className="wb-statement">
      <Html className="wb-prose" html={python?.instructions ?? exercise.instructions} locale={locale} />
      {python && python.forbidden.length > 0 && <Forbidden names={python.forbidden} />}
      <h2>{t('functions')}</h2>
      <ul className="wb-signatures">
        {functions.map(({ name, signature }) => (
          <li key={name}>
            <ScrollBox className="wb-literal" label={name}>
              <code>{signature[locale]}</code>
            </ScrollBox>
          </li>
        ))}
      </ul>
      {python && <p className="wb-small">{t('language.results')}</p>}
      {exercise.prelude !== null && <Prelude code={exercise.prelude} />}
      <Examples key={language} exercise={exercise} draft={draft} language={language} />
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

/** What is the answer in Python, and is refused by its name. */
function Forbidden({ names }: { readonly names: readonly string[] }) {
  const t = useTranslations('workbench.forbidden');
  return (
    <div className="wb-prose prose">
      <h2>{t('title')}</h2>
      <p>
        {names.flatMap((name, at) => [at > 0 && t('comma'), <code key={name}>{name}</code>])} {t('text')}
      </p>
    </div>
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

type StatementProps = {
  readonly exercise: ExercisePageView;
  readonly draft: string;
  readonly language: Language;
};
