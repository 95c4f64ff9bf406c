import { useLocale, useTranslations } from 'next-intl';
import { CheckField } from '#app/_components/settings/check-field.tsx';
import { PackBadge } from '#app/_components/ui/pack-badge.tsx';
import { STAGES } from '#lib/cards/stages.ts';
import type { QuizPack } from '#lib/study/quiz/quiz-choices.ts';
import type { WishDraft } from './quiz-wish-draft.ts';

type TopicsChoiceProps = {
  readonly packs: readonly QuizPack[];
  readonly draft: WishDraft;
  readonly onChange: (part: Partial<WishDraft>) => void;
};

/** Whole packs, single concepts of others, and which stages. */
export function TopicsChoice({ packs, draft, onChange }: TopicsChoiceProps) {
  const t = useTranslations('quiz.make');
  const tStage = useTranslations('quiz.stages');
  return (
    <div className="mt-3">
      <p className="text-soft">{t('everything')}</p>
      <ul className="quiz-packs">
        {packs
          .filter(({ cards }) => cards > 0)
          .map((pack) => (
            <li key={pack.path}>
              <PackRow pack={pack} draft={draft} onChange={onChange} />
            </li>
          ))}
      </ul>
      <fieldset className="mt-4">
        <legend className="font-semibold">{t('stages')}</legend>
        <p className="text-sm text-soft">{t('anyStage')}</p>
        <div className="flex flex-wrap gap-x-5">
          {STAGES.map((stage) => (
            <CheckField
              key={stage}
              label={tStage(stage)}
              checked={draft.stages.has(stage)}
              onChange={(checked) => onChange({ stages: toggled(draft.stages, stage, checked) })}
            />
          ))}
        </div>
      </fieldset>
    </div>
  );
}

type PackRowProps = Omit<TopicsChoiceProps, 'packs'> & { readonly pack: QuizPack };

function PackRow({ pack, draft, onChange }: PackRowProps) {
  const t = useTranslations('quiz.make');
  const locale = useLocale();
  const isWhole = draft.packs.has(pack.path);
  const chosen = pack.concepts.filter(({ id }) => draft.conceptIds.has(id)).length;
  return (
    <>
      <CheckField
        label={
          <span className="flex items-center gap-2">
            <PackBadge pack={pack.id} small />
            {pack.title[locale]}
            <span className="num text-sm text-soft">
              {pack.cards}
              {pack.isLeftOut && ` · ${t('leftOut')}`}
            </span>
          </span>
        }
        checked={isWhole}
        onChange={(checked) => onChange({ packs: toggled(draft.packs, pack.path, checked) })}
      />
      {!isWhole && (
        <details className="quiz-concepts">
          <summary className="disclosure text-sm">
            {t('show')}
            <span className="sr-only">: {pack.title[locale]}</span>
            {chosen > 0 && <span className="num"> ({chosen})</span>}
          </summary>
          <fieldset aria-label={pack.title[locale]}>
            {pack.concepts.map(({ id, title, cards }) => (
              <CheckField
                key={id}
                label={
                  <>
                    {title[locale]} <span className="num text-sm text-soft">{cards}</span>
                  </>
                }
                checked={draft.conceptIds.has(id)}
                onChange={(checked) => onChange({ conceptIds: toggled(draft.conceptIds, id, checked) })}
              />
            ))}
          </fieldset>
        </details>
      )}
    </>
  );
}

function toggled(set: ReadonlySet<string>, one: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (isIn) next.add(one);
  else next.delete(one);
  return next;
}
