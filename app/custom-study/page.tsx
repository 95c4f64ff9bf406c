import { getTranslations } from 'next-intl/server';
import { CramForm } from '#app/_components/custom/cram-form.tsx';
import { CountForm } from '#app/_components/custom/count-form.tsx';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { listConcepts } from '#lib/study/concepts/list-concepts.ts';

export const dynamic = 'force-dynamic';

type Props = { readonly searchParams: Promise<{ readonly concept?: string | readonly string[] }> };

/** Sessions besides the day’s own; `?concept=pack/concept` is chosen already. */
export default async function CustomStudyPage({ searchParams }: Props) {
  const { concept } = await searchParams;
  const loaded = await loadView(async (context) => ({
    packs: await listConcepts(context),
    chosen: typeof concept === 'string' ? (context.library.concept(concept)?.id ?? null) : null,
  }));
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const t = await getTranslations('custom');
  return (
    <PageMain title={t('title')} narrow>
      <h1>{t('title')}</h1>
      <p className="mt-2 text-soft">{t('lead')}</p>
      <CountForm kind="ahead" field="days" initial={3} most={365} />
      <CountForm kind="new" field="count" initial={10} most={200} />
      <CountForm kind="forgotten" field="days" initial={7} most={365} />
      <CramForm packs={loaded.value.packs} chosen={loaded.value.chosen} />
    </PageMain>
  );
}
