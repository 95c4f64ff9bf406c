import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { HabitsForm } from '#app/_components/presets/habits-form.tsx';
import { NewPreset } from '#app/_components/presets/new-preset.tsx';
import { PackPresets } from '#app/_components/presets/pack-presets.tsx';
import { PresetForm } from '#app/_components/presets/preset-form.tsx';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { getHabits } from '#lib/study/settings/study-habits.ts';
import { getSettings } from '#lib/study/settings/settings.ts';
import { listPresets } from '#lib/study/settings/presets.ts';

export const dynamic = 'force-dynamic';

export default async function PresetsPage() {
  const loaded = await loadView(async (context) => ({
    habits: await getHabits(context),
    presets: await listPresets(context),
    packs: (await getSettings(context)).packs,
  }));
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const { habits, presets, packs } = loaded.value;
  const t = await getTranslations('presets');
  return (
    <PageMain title={t('title')} narrow>
      <h1>{t('title')}</h1>
      <p className="mt-2">
        <Link href="/settings">{t('back')}</Link>
      </p>
      <HabitsForm habits={habits} />
      <section className="mt-8">
        <h2>{t('presets.title')}</h2>
        <p className="mt-1 text-soft">{t('presets.text')}</p>
        {presets.map((preset) => (
          <PresetForm key={preset.name} preset={preset} />
        ))}
        <NewPreset names={presets.map(({ name }) => name)} />
      </section>
      <PackPresets packs={packs} presets={presets} />
    </PageMain>
  );
}
