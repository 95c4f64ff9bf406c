import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { FAMILIARITIES, type Familiarity } from '#lib/placement/placement.ts';
import type { WelcomePack, WelcomeView } from '#lib/study/placement/welcome-view.ts';
import { BrokenPacks } from '#app/_components/today/broken-packs.tsx';
import { NothingHere } from '#app/_components/today/nothing-here.tsx';
import { PackBadge } from '#app/_components/ui/pack-badge.tsx';
import { ClimbPicture } from '#app/_components/welcome/climb-picture.tsx';
import { WelcomeFrame } from '#app/_components/welcome/welcome-frame.tsx';
import { begunPlacement } from './kept-placement.ts';
import { TakeBack } from './take-back.tsx';
import { useBeginning } from './use-beginning.ts';
import type { PlacementStore } from './use-kept-placement.ts';

type FamiliarityFormProps = { readonly view: WelcomeView; readonly store: PlacementStore };

/** None, some or most of each pack: it chooses the questions, and credits nothing. */
export function FamiliarityForm({ view, store }: FamiliarityFormProps) {
  const t = useTranslations('placement');
  const [said, setSaid] = useState<Readonly<Record<string, Familiarity>>>({});
  const isAsked = view.packs.some(({ path, isAskable }) => isAskable && (said[path] ?? 'none') !== 'none');
  const steps = view.packs.map(({ id, path }) => ({ pack: id, isFilled: (said[path] ?? 'none') === 'most' }));
  return (
    <WelcomeFrame
      picture={<ClimbPicture title={t('promise.title')} text={t('promise.text')} steps={steps} steepness={0.5} />}
    >
      <BrokenPacks packs={view.broken} />
      {view.packs.length === 0 ? (
        <NothingHere />
      ) : (
        <>
          <p className="eyebrow">{t('eyebrow')}</p>
          <h1>{t('heading')}</h1>
          <p className="mt-2 text-soft">{t('text')}</p>
          <div className="placement-packs">
            {view.packs.map((pack) => (
              <PackRow
                key={pack.path}
                pack={pack}
                said={said[pack.path] ?? 'none'}
                onSay={(level) => setSaid({ ...said, [pack.path]: level })}
              />
            ))}
          </div>
          <Buttons view={view} isAsked={isAsked} store={store} onBegin={() => store.keep(begunPlacement(said))} />
        </>
      )}
    </WelcomeFrame>
  );
}

type PackRowProps = {
  readonly pack: WelcomePack;
  readonly said: Familiarity;
  readonly onSay: (level: Familiarity) => void;
};

function PackRow({ pack, said, onSay }: PackRowProps) {
  const t = useTranslations('placement');
  const locale = useLocale();
  const name = useId();
  return (
    <fieldset className="placement-pack">
      <legend>
        <PackBadge pack={pack.id} small />
        {pack.title[locale]}
      </legend>
      {pack.isAskable ? (
        <div className="segments">
          {FAMILIARITIES.map((level) => (
            <label key={level} className="segment placement-level">
              <input type="radio" name={name} checked={said === level} onChange={() => onSay(level)} />
              {t(`levels.${level}`)}
            </label>
          ))}
        </div>
      ) : (
        <span className="text-sm text-soft">{t('notAskable')}</span>
      )}
    </fieldset>
  );
}

type ButtonsProps = {
  readonly view: WelcomeView;
  readonly isAsked: boolean;
  readonly store: PlacementStore;
  readonly onBegin: () => void;
};

function Buttons({ view, isAsked, store, onBegin }: ButtonsProps) {
  const t = useTranslations('placement');
  const router = useRouter();
  const { begin, problem } = useBeginning(view);
  return (
    <>
      <div className="mt-6 flex flex-wrap items-center gap-3">
        {isAsked ? (
          <>
            <button type="button" className="button button-primary button-large" onClick={onBegin}>
              {t('first')}
            </button>
            <button type="button" className="button button-quiet" onClick={() => void begin()}>
              {t('skip')}
            </button>
          </>
        ) : (
          <button type="button" className="button button-primary button-large" onClick={() => void begin()}>
            {t('fromBeginning')}
          </button>
        )}
        <button type="button" className="button button-quiet" onClick={() => router.push('/welcome')}>
          {t('back')}
        </button>
      </div>
      {store.before && (
        <p className="mt-4 text-soft">
          {t('before', { count: store.before.answers.length })}{' '}
          <button type="button" className="button button-quiet" onClick={store.takeUp}>
            {t('takeUp')}
          </button>
        </p>
      )}
      <TakeBack cards={view.provisional} />
      {problem && (
        <p role="alert" className="notice notice-bad mt-4">
          {t(`problems.${problem}`)}
        </p>
      )}
    </>
  );
}
