import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { ConceptsView } from '#app/_components/concepts/concepts-view.tsx';
import { conceptsPlace } from '#app/_components/concepts/concepts-place.ts';
import { CreditMeasure } from '#app/_components/concepts/credit-measure.tsx';
import { mapGraph } from '#app/_components/concepts/map-graph.ts';
import { trackText } from '#app/_components/concepts/track-text.ts';
import { EmptyState } from '#app/_components/ui/empty-state.tsx';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { PageTitle } from '#app/_components/ui/page-title.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { conceptMap } from '#lib/study/concepts/concept-map.ts';
import { trackViews } from '#lib/study/concepts/track-views.ts';
import { creditBenefit } from '#lib/study/credit/credit-benefit.ts';
import { takesCredit } from '#lib/study/credit/switch-credit.ts';

export const dynamic = 'force-dynamic';

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export default async function ConceptsPage({ searchParams }: Props) {
  const place = conceptsPlace(await searchParams);
  const loaded = await loadView(async (context) => ({
    packs: await conceptMap(context),
    tracks: await trackViews(context),
    benefit: await creditBenefit(context),
    withCredit: await takesCredit(context),
  }));
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const { packs, tracks, benefit, withCredit } = loaded.value;
  const t = await getTranslations('concepts');
  const tCustom = await getTranslations('custom');
  const locale = await getLocale();
  if (packs.length === 0) {
    return (
      <PageMain title={t('title')}>
        <h1>{t('title')}</h1>
        <EmptyState title={t('empty.title')} text={t('empty.text')} action={{ href: '/', text: t('empty.action') }} />
      </PageMain>
    );
  }
  return (
    <main id="main" tabIndex={-1} className="min-w-0 grow">
      <PageTitle title={t('title')} />
      <ConceptsView
        graph={mapGraph(packs, locale)}
        tracks={tracks.map((track) => trackText(track, locale))}
        place={place}
      >
        <div className="cm-foot">
          <p>{t('lead')}</p>
          <p className="mt-4">
            <Link href="/custom-study">{tCustom('link')}</Link>
          </p>
          <CreditMeasure benefit={benefit} takesCredit={withCredit} />
        </div>
      </ConceptsView>
    </main>
  );
}
