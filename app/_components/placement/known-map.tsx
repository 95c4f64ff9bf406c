import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef } from 'react';
import { MOST_QUESTIONS } from '#lib/placement/placement.ts';
import type { PlacementMap } from '#lib/study/placement/placement-map.ts';
import type { WelcomeView } from '#lib/study/placement/welcome-view.ts';
import { ClimbPicture } from '#app/_components/welcome/climb-picture.tsx';
import { WelcomeFrame } from '#app/_components/welcome/welcome-frame.tsx';
import { ElsewhereNotice } from './elsewhere-notice.tsx';
import type { KeptPlacement } from './kept-placement.ts';
import { KnownPack } from './known-pack.tsx';
import { useBeginning } from './use-beginning.ts';
import type { PlacementStore } from './use-kept-placement.ts';
import { useMap } from './use-map.ts';

type KnownMapProps = {
  readonly view: WelcomeView;
  readonly placement: KeptPlacement;
  readonly store: PlacementStore;
};

/** What the answers say is known, by pack, to be corrected by hand; one button begins. */
export function KnownMap({ view, placement, store }: KnownMapProps) {
  const t = useTranslations('placement');
  const { reply, retry } = useMap(placement);
  if (reply?.kind === 'done') return <Concluded {...{ view, placement, store }} map={reply.value} />;
  return (
    <WelcomeFrame picture={null}>
      <h1>{t('map.loading')}</h1>
      {reply && (
        <div role="alert" className="notice notice-bad mt-4">
          <p>{reply.kind === 'refused' ? reply.detail : t('problems.unreachable')}</p>
          <button type="button" className="button mt-3" onClick={retry}>
            {t('retry')}
          </button>
        </div>
      )}
    </WelcomeFrame>
  );
}

function Concluded({ view, placement, store, map }: KnownMapProps & { readonly map: PlacementMap }) {
  const t = useTranslations('placement');
  const locale = useLocale();
  const concepts = map.packs.flatMap((pack) => pack.concepts);
  const known = new Set(concepts.filter(({ id, isKnown }) => placement.corrected[id] ?? isKnown).map(({ id }) => id));
  const starts = new Set(
    concepts.filter(({ id, needs }) => !known.has(id) && needs.every((need) => known.has(need))).map(({ id }) => id),
  );
  const first = concepts.find(({ id }) => starts.has(id));
  const correct = (id: string, isKnown: boolean): void =>
    store.keep({ ...placement, corrected: { ...placement.corrected, [id]: isKnown } });
  return (
    <WelcomeFrame picture={<KnownPicture view={view} map={map} known={known} />}>
      <ElsewhereNotice store={store} />
      <h1>{t('map.title', { count: known.size, all: concepts.length })}</h1>
      <p className="mt-2 text-soft">{first ? t('map.text', { concept: first.title[locale] }) : t('map.allKnown')}</p>
      <div className="placement-map">
        {map.packs.map((pack) => (
          <KnownPack key={pack.path} {...{ pack, known, starts }} onCorrect={correct} />
        ))}
      </div>
      <MapButtons {...{ view, placement, store, known }} />
    </WelcomeFrame>
  );
}

type KnownPictureProps = {
  readonly view: WelcomeView;
  readonly map: PlacementMap;
  readonly known: ReadonlySet<string>;
};

function KnownPicture({ view, map, known }: KnownPictureProps) {
  const t = useTranslations('placement.promise');
  const steps = view.packs.map(({ id, path }) => {
    const own = map.packs.find((pack) => pack.path === path)?.concepts ?? [];
    return { pack: id, isFilled: own.filter((concept) => known.has(concept.id)).length * 2 >= Math.max(1, own.length) };
  });
  return <ClimbPicture title={t('title')} text={t('text')} steps={steps} steepness={0.5} />;
}

function MapButtons({ view, placement, store, known }: KnownMapProps & { readonly known: ReadonlySet<string> }) {
  const t = useTranslations('placement');
  const { begin, problem, isBusy } = useBeginning(view);
  const more = MOST_QUESTIONS - placement.answers.length;
  const isBegun = useRef(false);
  const { keep } = store;
  // Once the next page is there: what is shown until then stays.
  const end = useEffectEvent(() => {
    if (isBegun.current) keep(null);
  });
  useEffect(() => () => end(), []);
  const begun = async (): Promise<void> => {
    isBegun.current = await begin({ id: placement.id, known: [...known] });
  };
  return (
    <>
      <div className="placement-buttons">
        <button
          type="button"
          className="button button-primary button-large"
          disabled={isBusy}
          onClick={() => void begun()}
        >
          {t('map.begin')}
        </button>
        {more > 0 && placement.answers.length >= placement.goal && (
          <button
            type="button"
            className="button button-quiet"
            onClick={() => store.keep({ ...placement, goal: MOST_QUESTIONS, isOver: false })}
          >
            {t('map.more', { count: more })}
          </button>
        )}
        <button type="button" className="button button-quiet" onClick={store.putAside}>
          {t('again')}
        </button>
      </div>
      {problem && (
        <p role="alert" className="notice notice-bad mt-4">
          {t(`problems.${problem}`)}
        </p>
      )}
    </>
  );
}
