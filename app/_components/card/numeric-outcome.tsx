import { useTranslations } from 'next-intl';
import type { Locale } from '#lib/base/localized.ts';
import { formatNumber } from '#lib/cards/template.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { Html } from '#app/_components/ui/html.tsx';
import type { KindViewProps } from './kind-view.ts';

/** What was right, exactly, whether or not it was typed; and the mistakes that are known. */
export function NumericOutcome({ body, locale, judged }: KindViewProps<'numeric'>) {
  if (judged === null) return null;
  const mistakes = judged.kind === 'unreadable' ? [] : judged.mistakes;
  return (
    <div className="mt-3 flex flex-col gap-3">
      {body.questions.map((question, index) => {
        const mistake = question.mistakes[mistakes[index] ?? -1];
        return (
          <div key={JSON.stringify([index, question.label])}>
            <RightNumbers body={body} locale={locale} index={index} />
            {mistake && <Html html={mistake.why} locale={locale} className="diagnosis mt-3" />}
          </div>
        );
      })}
    </div>
  );
}

type RightNumbersProps = Pick<KindViewProps<'numeric'>, 'body'> & { readonly locale: Locale; readonly index: number };

function RightNumbers({ body, locale, index }: RightNumbersProps) {
  const t = useTranslations('study.judged');
  const label = body.questions[index]?.label;
  const numbers = body.fields
    .filter(({ question }) => question === index)
    .map(({ expected, unit }) => formatNumber(expected) + (unit ? ` ${unit[locale]}` : ''));
  const columns = body.grid?.columns.length ?? 1;
  const rows = body.grid?.rows.map((_, row) => numbers.slice(row * columns, (row + 1) * columns).join(', '));
  const answer = rows ? rows.join('; ') : numbers.join(', ');
  return (
    <>
      <p className="answer-label">
        {label ? (
          <span lang={languageOf(label, locale)} dangerouslySetInnerHTML={{ __html: label[locale] }} />
        ) : (
          t('rightAnswer')
        )}
      </p>
      <p className="answer-number num" data-long={answer.length > 18 || undefined}>
        {answer}
      </p>
    </>
  );
}
