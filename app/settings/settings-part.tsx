import { getTranslations } from 'next-intl/server';
import { namedZone } from '#app/asking.ts';
import { DownloadBackup } from '#app/_components/backup/download-backup.tsx';
import { RestorePanel } from '#app/_components/backup/restore-panel.tsx';
import { KeySettings } from '#app/_components/keys/key-settings.tsx';
import { FitSwitch } from '#app/_components/memory-model/fit-switch.tsx';
import { TroubleNotice } from '#app/_components/ui/trouble-notice.tsx';
import { loadView } from '#app/load-view.ts';
import { requestPreferences } from '#app/preferences.ts';
import { isTimeZone } from '#lib/base/zone.ts';
import { takenCredit } from '#lib/study/credit/standing-credit.ts';
import { takesCredit } from '#lib/study/credit/switch-credit.ts';
import { getSettings } from '#lib/study/settings/settings.ts';
import { getHabits } from '#lib/study/settings/study-habits.ts';
import { Appearance, PreferenceSwitch } from '#app/_components/settings/appearance.tsx';
import { LinkSection } from '#app/_components/settings/link-section.tsx';
import { QueueSwitches } from '#app/_components/settings/queue-switches.tsx';
import { SettingsForm } from '#app/_components/settings/settings-form.tsx';
import type { SettingsTab } from '#app/_components/settings/settings-tabs.ts';

/** One part of the settings. */
export async function SettingsPart({ tab }: { readonly tab: SettingsTab }) {
  switch (tab) {
    case 'goals':
      return <Goals />;
    case 'memory':
      return <Memory />;
    case 'packs':
      return <Packs />;
    case 'keys':
      return <Keys />;
    case 'looks':
      return <Appearance preferences={await requestPreferences()} />;
    case 'data':
      return <Data />;
    default:
      return tab satisfies never;
  }
}

async function Goals() {
  const loaded = await loadView(getSettings);
  if (!loaded.ok) return <TroubleNotice problem={loaded.problem} />;
  const named = await namedZone();
  const plan = await getTranslations('plan');
  const placement = await getTranslations('placement.settings');
  return (
    <>
      <SettingsForm
        part="goals"
        view={loaded.value}
        unknownZone={named !== null && !isTimeZone(named) ? named : null}
      />
      <LinkSection title={plan('title')} text={plan('lead')} links={[{ href: '/plan', text: plan('title') }]} />
      <LinkSection
        title={placement('title')}
        text={placement('text')}
        links={[
          { href: '/welcome', text: placement('welcome') },
          { href: '/welcome/placement', text: placement('placement') },
        ]}
      />
    </>
  );
}

async function Memory() {
  const loaded = await loadView(async (context) => ({
    view: await getSettings(context),
    habits: await getHabits(context),
  }));
  if (!loaded.ok) return <TroubleNotice problem={loaded.problem} />;
  const { view, habits } = loaded.value;
  const presets = await getTranslations('presets');
  const fit = await getTranslations('fit');
  return (
    <>
      <SettingsForm part="memory" view={view} unknownZone={null} />
      <LinkSection
        title={presets('title')}
        text={presets('linkText')}
        links={[{ href: '/settings/presets', text: presets('link') }]}
      />
      <LinkSection
        title={fit('settings.title')}
        text={fit('settings.text')}
        links={[{ href: '/memory-model', text: fit('settings.open') }]}
      >
        <FitSwitch fitsItself={habits.fitsItself} />
      </LinkSection>
    </>
  );
}

async function Packs() {
  const loaded = await loadView(async (context) => ({
    view: await getSettings(context),
    habits: await getHabits(context),
    withCredit: await takesCredit(context),
    taken: await takenCredit(context),
  }));
  if (!loaded.ok) return <TroubleNotice problem={loaded.problem} />;
  const { view, habits, withCredit, taken } = loaded.value;
  const browse = await getTranslations('browse');
  return (
    <>
      <SettingsForm part="packs" view={view} unknownZone={null} />
      <QueueSwitches prerequisites={habits.prerequisites} credit={withCredit} taken={taken} />
      <LinkSection
        title={browse('title')}
        text={browse('linkText')}
        links={[
          { href: '/cards', text: browse('link') },
          { href: '/cards?state=aside', text: browse('asideLink') },
        ]}
      />
    </>
  );
}

async function Keys() {
  const loaded = await loadView(getSettings);
  if (!loaded.ok) return <TroubleNotice problem={loaded.problem} />;
  const { singleKeys } = await requestPreferences();
  const t = await getTranslations('settings.appearance');
  return (
    <>
      <KeySettings initial={loaded.value.settings.keys} />
      <div className="panel mt-4">
        <PreferenceSwitch name="singleKeys" initial={singleKeys} label={t('keys')} />
      </div>
    </>
  );
}

async function Data() {
  const t = await getTranslations('settings.data');
  const licences = await getTranslations('licences');
  return (
    <>
      <section className="panel">
        <h2>{t('title')}</h2>
        <p className="mt-2 text-soft">{t('text')}</p>
        <DownloadBackup />
        <RestorePanel />
      </section>
      <LinkSection
        title={licences('title')}
        text={licences('linkText')}
        links={[{ href: '/licences', text: licences('title') }]}
      />
    </>
  );
}
