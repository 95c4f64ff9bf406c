import { getTranslations } from 'next-intl/server';
import { AnswerTimesPlot } from '#app/_components/progress/answer-times-plot.tsx';
import { HourTimesPlot } from '#app/_components/progress/hour-times-plot.tsx';
import { HardestCards } from '#app/_components/progress/hardest-cards.tsx';
import { MemoryHistogramPlots } from '#app/_components/progress/memory-histogram-plots.tsx';
import { loadView } from '#app/load-view.ts';
import { memoryProgress } from '#lib/study/progress/memory-progress.ts';
import { hardestCards } from '#lib/study/cards/hardest-cards.ts';

/** What takes longer to count than the rest of the page: it comes when it is ready. */
export async function Details() {
  const loaded = await loadView(async (context) => ({
    memory: await memoryProgress(context),
    hardest: await hardestCards(context),
  }));
  if (!loaded.ok) {
    const { message, fix } = loaded.problem;
    return <p role="alert" className="notice notice-bad">{`${message} ${fix}`}</p>;
  }
  const { memory, hardest } = loaded.value;
  return (
    <>
      {memory.answerTimes && <AnswerTimesPlot times={memory.answerTimes} />}
      <HourTimesPlot hours={memory.hourTimes} />
      <MemoryHistogramPlots memories={memory.memories} cards={memory.cards} />
      <HardestCards cards={hardest} />
    </>
  );
}

/** While `Details` are counted. */
export async function DetailsComing() {
  const t = await getTranslations('progress');
  return (
    <p role="status" className="text-soft">
      {t('counting')}
    </p>
  );
}
