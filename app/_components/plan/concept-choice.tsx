import { useLocale, useTranslations } from 'next-intl';
import { useId } from 'react';
import { CheckField } from '#app/_components/settings/check-field.tsx';
import type { PlansView } from '#lib/study/plan/plan-views.ts';

type ConceptChoiceProps = {
  readonly packs: PlansView['packs'];
  readonly chosen: ReadonlySet<string>;
  readonly problem: string | null;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
};

/** Which concepts, by whole packs or one by one. */
export function ConceptChoice({ packs, chosen, problem, onChange }: ConceptChoiceProps) {
  const t = useTranslations('plan.exam');
  const locale = useLocale();
  const id = useId();
  const choose = (ids: readonly string[], wanted: boolean): void => {
    const next = new Set(chosen);
    for (const one of ids) {
      if (wanted) next.add(one);
      else next.delete(one);
    }
    onChange(next);
  };
  return (
    <fieldset className="mt-5" aria-describedby={problem === null ? undefined : id}>
      <legend className="mb-1 font-semibold">
        {t('concepts')} <span className="font-normal text-soft">({t('chosen', { count: chosen.size })})</span>
      </legend>
      {packs.map((pack) => {
        const ids = pack.concepts.map((concept) => concept.id);
        return (
          <div key={pack.id}>
            <CheckField
              label={t('all', { pack: pack.title[locale] })}
              checked={ids.length > 0 && ids.every((one) => chosen.has(one))}
              onChange={(checked) => choose(ids, checked)}
            />
            <details className="ms-8">
              <summary className="disclosure text-sm">
                {t('show')}
                <span className="sr-only">: {pack.title[locale]}</span>
              </summary>
              {pack.concepts.map((concept) => (
                <CheckField
                  key={concept.id}
                  label={concept.title[locale]}
                  checked={chosen.has(concept.id)}
                  onChange={(checked) => choose([concept.id], checked)}
                />
              ))}
            </details>
          </div>
        );
      })}
      {problem !== null && (
        <p id={id} className="mt-1 text-sm text-bad">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
