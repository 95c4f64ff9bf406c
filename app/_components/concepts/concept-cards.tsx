import { useLocale, useTranslations } from 'next-intl';
import { FoldMark } from './fold-mark.tsx';
import { isLongText } from './long-text.ts';
import { Html } from '#app/_components/ui/html.tsx';
import type { ConceptPageView } from '#lib/study/concepts/concept-page.ts';

/** What a concept’s cards ask, without their answers. */
export function ConceptCards({ prompts }: Pick<ConceptPageView, 'prompts'>) {
  const t = useTranslations('concepts');
  const locale = useLocale();
  if (prompts.length === 0) return null;
  return (
    <section className="mt-10">
      <h2>{t('cardsTitle')}</h2>
      <ol className="mt-2">
        {prompts.map(({ id, kind, prompt }) => (
          <li key={id} className="border-t border-line py-3">
            <p className="mb-1 text-sm text-soft">{t(`kinds.${kind}`)}</p>
            {isLongText(prompt[locale]) ? (
              <details className="group">
                <summary className="inline-flex min-h-8 items-center gap-2 text-soft">
                  <FoldMark />
                  {t('longPrompt')}
                </summary>
                <Html html={prompt} locale={locale} className="mt-1" />
              </details>
            ) : (
              <Html html={prompt} locale={locale} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
