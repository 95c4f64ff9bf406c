'use client';

import { useTranslations } from 'next-intl';
import { listVariables } from '#lib/cards/kinds/formula/domain.ts';
import { typedIn } from '#lib/cards/response.ts';
import { Html } from '#app/_components/ui/html.tsx';
import { FormulaField } from './formula-field.tsx';
import type { KindViewProps } from './kind-view.ts';
import { WitnessLine } from './witness-line.tsx';

/** Formulas to type, held against the right ones at random points; the first that is wrong is shown, with a point. */
export function FormulaView(props: KindViewProps<'formula'>) {
  const { body, locale, response, onRespond, judged, problem } = props;
  const t = useTranslations('study.formula');
  const texts = typedIn(response);
  const names = Object.keys(body.variables);
  return (
    <div className="mt-6 flex flex-col gap-4">
      {body.parts.map((part, index) => (
        <FormulaField
          key={part.answer}
          label={part.label}
          locale={locale}
          names={names}
          lists={listVariables(body)}
          value={texts[index] ?? ''}
          locked={judged !== null}
          problem={problem?.kind === 'unreadable' && problem.part === index ? problem.problem : null}
          onChange={(text) =>
            onRespond({
              kind: 'typed',
              texts: body.parts.map((_, other) => (other === index ? text : (texts[other] ?? ''))),
            })
          }
        />
      ))}
      {judged === null && (
        <p className="text-sm text-soft">
          {names.length > 0 ? t('hint', { variables: names.join(', ') }) : t('hintNone')}
        </p>
      )}
      <FormulaOutcome {...props} />
    </div>
  );
}

function FormulaOutcome({ body, locale, judged }: KindViewProps<'formula'>) {
  const t = useTranslations('study.judged');
  if (judged?.kind !== 'wrong') return null;
  const { part, witness, mistake } = judged;
  const known = body.parts[part]?.mistakes[mistake ?? -1];
  return (
    <div className="notice notice-bad">
      {body.parts.length > 1 && <p className="font-semibold">{t('part', { number: part + 1 })}</p>}
      <WitnessLine witness={witness} />
      {known && <Html html={known.why} locale={locale} className="mt-2" />}
    </div>
  );
}
