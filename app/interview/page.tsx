import { getTranslations } from 'next-intl/server';
import { MakeInterviewForm } from '#app/_components/interview/make/make-interview-form.tsx';
import { PastInterviews } from '#app/_components/interview/make/past-interviews.tsx';
import { NothingHere } from '#app/_components/today/nothing-here.tsx';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { interviewChoices } from '#lib/study/interview/interview-choices.ts';
import { pastInterviews } from '#lib/study/interview/past-interviews.ts';

export const dynamic = 'force-dynamic';

type Props = { readonly searchParams: Promise<Readonly<Partial<Record<'track', string | readonly string[]>>>> };

/** Makes an interview, and shows those that there were; `?track=` chooses a track. */
export default async function InterviewsPage({ searchParams }: Props) {
  const { track } = await searchParams;
  const loaded = await loadView(async (context) => ({
    choices: await interviewChoices(context),
    past: await pastInterviews(context, SHOWN),
  }));
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const { choices, past } = loaded.value;
  const t = await getTranslations('interview');
  return (
    <PageMain title={t('title')}>
      <h1>{t('title')}</h1>
      <p className="mt-2 text-soft">{t('lead')}</p>
      {choices.packs.length === 0 ? (
        <NothingHere />
      ) : (
        <MakeInterviewForm key={String(track)} choices={choices} trackId={typeof track === 'string' ? track : null} />
      )}
      {past.length > 0 && <PastInterviews interviews={past} />}
    </PageMain>
  );
}

const SHOWN = 50;
