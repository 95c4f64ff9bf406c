import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { ConceptGraph } from '#app/_components/concepts/concept-graph.tsx';
import { ConceptRow } from '#app/_components/concepts/concept-row.tsx';
import { CreditMeasure } from '#app/_components/concepts/credit-measure.tsx';
import { FoldMark } from '#app/_components/concepts/fold-mark.tsx';
import { GraphKeys } from '#app/_components/concepts/graph-keys.tsx';
import { STANDINGS } from '#app/_components/concepts/standing.ts';
import { StatusMark } from '#app/_components/concepts/status-mark.tsx';
import { EmptyState } from '#app/_components/ui/empty-state.tsx';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { creditBenefit } from '#lib/study/credit/credit-benefit.ts';
import { listConcepts } from '#lib/study/concepts/list-concepts.ts';
import { takesCredit } from '#lib/study/credit/switch-credit.ts';

export const dynamic = 'force-dynamic';

export default async function ConceptsPage() {
  const loaded = await loadView(async (context) => ({
    packs: await listConcepts(context),
    benefit: await creditBenefit(context),
    withCredit: await takesCredit(context),
  }));
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const { packs, benefit, withCredit } = loaded.value;
  const t = await getTranslations('concepts');
  const tCustom = await getTranslations('custom');
  const locale = await getLocale();
  return (
    <PageMain title={t('title')}>
      <h1>{t('title')}</h1>
      <p className="mt-2 text-lg text-soft">{t('lead')}</p>
      {packs.length === 0 ? (
        <EmptyState title={t('empty.title')} text={t('empty.text')} action={{ href: '/', text: t('empty.action') }} />
      ) : (
        <>
          <ul aria-label={t('legend')} className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">
            {STANDINGS.map((status) => (
              <li key={status} className="flex items-center gap-2">
                <StatusMark status={status} />
                {t(`status.${status}`)}
              </li>
            ))}
          </ul>
          <GraphKeys />
        </>
      )}
      <p className="mt-4">
        <Link href="/custom-study">{tCustom('link')}</Link>
      </p>
      {packs.map((pack) => (
        <section key={pack.id} className="mt-12" aria-labelledby={`pack-${pack.id}`}>
          <h2 id={`pack-${pack.id}`} className="font-title text-2xl">
            {pack.title[locale]}
          </h2>
          <p className="mt-1 mb-4 max-w-(--measure) text-soft">{pack.summary[locale]}</p>
          <ConceptGraph pack={pack} />
          <details className="group mt-3" open={packs.length === 1}>
            <summary className="inline-flex min-h-11 items-center gap-2 text-soft">
              <FoldMark />
              {t('list')}
            </summary>
            <ul className="mt-1 max-w-(--measure)">
              {pack.concepts.map((concept) => (
                <ConceptRow key={concept.id} concept={concept} />
              ))}
            </ul>
          </details>
        </section>
      ))}
      {packs.length > 0 && <CreditMeasure benefit={benefit} takesCredit={withCredit} />}
    </PageMain>
  );
}
