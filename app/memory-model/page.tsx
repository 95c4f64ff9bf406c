import { getTranslations } from 'next-intl/server';
import { MemoryModelSections } from '#app/_components/memory-model/memory-model-sections.tsx';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { memoryModel } from '#lib/study/memory-model/memory-model.ts';

export const dynamic = 'force-dynamic';

export default async function MemoryModelPage() {
  const loaded = await loadView(memoryModel);
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const t = await getTranslations('fit');
  return (
    <PageMain title={t('title')} narrow>
      <h1>{t('title')}</h1>
      <p className="mt-2 text-soft">{t('lead')}</p>
      <MemoryModelSections view={loaded.value} />
    </PageMain>
  );
}
