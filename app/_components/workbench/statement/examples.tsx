'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Language } from '#lib/exercises/language.ts';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import { ScrollBox } from '#app/_components/workbench/report/scroll-box.tsx';
import { Html } from '#app/_components/ui/html.tsx';
import { OwnInputPart } from '#app/_components/workbench/parts.ts';

/** Calls and what they give; the first of them is the learner’s first own input. */
export function Examples({ exercise, draft, language }: ExamplesProps) {
  const t = useTranslations('workbench');
  const locale = useLocale();
  const python = language === 'python' ? exercise.python : null;
  const examples = exercise.examples.map((example, at) => ({ ...example, ...python?.examples[at] }));
  const [first] = examples;
  if (!first) return null;
  return (
    <section aria-label={t('examples.title')}>
      <h2>{t('examples.title')}</h2>
      <ol className="wb-examples">
        {examples.map(({ call, output, title, explanation }, index) => (
          <li key={call}>
            {title && <p>{title[locale]}</p>}
            <ScrollBox className="wb-literal" label={t('examples.call', { number: index + 1 })}>
              <code>{call}</code>
            </ScrollBox>
            <p className="wb-small">{t('examples.gives')}</p>
            <ScrollBox className="wb-literal" label={t('examples.result', { number: index + 1 })}>
              <code>{output}</code>
            </ScrollBox>
            {explanation && <Html className="wb-prose" html={explanation} locale={locale} />}
          </li>
        ))}
      </ol>
      <OwnInputPart exerciseId={exercise.id} first={first.call} draft={draft} language={language} />
    </section>
  );
}

type ExamplesProps = {
  readonly exercise: ExercisePageView;
  readonly draft: string;
  readonly language: Language;
};
