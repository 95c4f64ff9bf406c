import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { InterviewFlow } from '#app/_components/interview/interview-flow.tsx';
import { PageTitle } from '#app/_components/ui/page-title.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { requestPreferences } from '#app/preferences.ts';
import { interviewView } from '#lib/study/interview/interview-view.ts';
import { pastInterviews } from '#lib/study/interview/past-interviews.ts';
import { getSettings } from '#lib/study/settings/settings.ts';
import '@fontsource-variable/jetbrains-mono/wght.css';

type InterviewPageProps = { readonly id: string; readonly wantsReport: boolean };

/** An interview at either of its addresses; one that the server still thinks open may be over in this browser. */
export async function InterviewPage({ id, wantsReport }: InterviewPageProps) {
  const loaded = await loadView(async (context) => ({
    view: await interviewView(context, id),
    past: await pastInterviews(context, COMPARED),
    settings: (await getSettings(context)).settings,
  }));
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const { view, past, settings } = loaded.value;
  if (view === null) notFound();
  const { singleKeys } = await requestPreferences();
  const t = await getTranslations('interview');
  return (
    <>
      <PageTitle title={t(wantsReport ? 'report.title' : 'title')} />
      <InterviewFlow
        key={id}
        view={view}
        wantsReport={wantsReport}
        past={past}
        clock={{ zone: settings.zone, rolloverHour: settings.rolloverHour }}
        singleKeys={singleKeys}
      />
    </>
  );
}

const COMPARED = 20;
