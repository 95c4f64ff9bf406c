import { getTranslations } from 'next-intl/server';
import { BridgeSheet } from '#app/_components/bridge/bridge-sheet.tsx';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { bridgeRows } from '#lib/study/bridge/bridge-rows.ts';

export const dynamic = 'force-dynamic';

/** All rows of the bridge from NumPy and PyTorch, to be searched and printed. */
export default async function BridgePage() {
  const loaded = await loadView(async (context) => bridgeRows(context));
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const t = await getTranslations('workbench.bridge');
  return (
    <PageMain title={t('title')}>
      <h1>{t('title')}</h1>
      <p className="mt-2 text-soft">{t('lead')}</p>
      <BridgeSheet rows={loaded.value} />
    </PageMain>
  );
}
