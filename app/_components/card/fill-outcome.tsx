import { useTranslations } from 'next-intl';
import type { Outcome } from '#lib/base/snippet.ts';
import { printSnippetValue } from '#lib/cards/kinds/code/print-snippet-value.ts';
import { Html } from '#app/_components/ui/html.tsx';
import type { AskViewProps } from './ask-view.ts';

/** What belongs in the gap, and how each case went. */
export function FillOutcome({ body, locale, response, judged }: AskViewProps<'fill'>) {
  const t = useTranslations('study');
  if (judged === null) return null;
  const run = response?.kind === 'filled' && response.run && 'got' in response.run ? response.run : null;
  const known = judged.kind === 'wrong' ? body.mistakes[judged.mistake ?? -1] : undefined;
  return (
    <>
      <p className="mt-3">
        {t('code.belongs')} <code translate="no">{body.answer}</code>
      </p>
      {known && <Html html={known.why} locale={locale} className="notice notice-bad mt-3" />}
      {judged.kind === 'wrong' && run && (
        <div className="mt-3 overflow-x-auto">
          <table className="table text-sm">
            <thead>
              <tr>
                {(['case', 'expected', 'got'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`code.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody translate="no" className="font-mono [overflow-wrap:anywhere]">
              {body.snippet.asks.map((ask, index) => (
                <tr key={ask} className={index === judged.at ? 'text-bad' : ''}>
                  <td>{ask}</td>
                  <OutcomeCell outcome={run.right[index]} />
                  <OutcomeCell outcome={run.got[index]} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

/** The dust of rounding says nothing of what was filled in. */
const DIGITS = 10;

function OutcomeCell({ outcome }: { readonly outcome: Outcome | undefined }) {
  const t = useTranslations('study.code');
  if (!outcome) return <td>–</td>;
  if (outcome.kind === 'value') return <td>{printSnippetValue(outcome.value, DIGITS)}</td>;
  return <td>{outcome.kind === 'threw' ? t('throws', { message: outcome.message }) : t(outcome.reason)}</td>;
}
