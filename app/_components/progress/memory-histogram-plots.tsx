import { useTranslations } from 'next-intl';
import type { Bin } from '#lib/progress/memory-bins.ts';
import type { MemoryProgressView } from '#lib/study/progress/memory-progress.ts';
import { BarPlot, type Bar } from '#app/_components/plot/bar-plot.tsx';

type MemoryHistogramPlotsProps = Pick<MemoryProgressView, 'memories' | 'cards'>;

/** How strong, how hard and how fresh the memories are, a picture each. */
export function MemoryHistogramPlots({ memories, cards }: MemoryHistogramPlotsProps) {
  const t = useTranslations('progress.memory');
  const shown = {
    stability: memories.stability.map((bin) =>
      bar(bin, bin.to === null ? t('moreDays', { from: bin.from }) : t('days', { from: bin.from, to: bin.to })),
    ),
    difficulty: memories.difficulty.map((bin) => bar(bin, t('range', { from: bin.from, to: bin.to ?? bin.from }))),
    recall: memories.recall.map((bin) => bar(bin, t('percent', { from: bin.from, to: bin.to ?? bin.from }), 100)),
  };
  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      <p className="mt-1 max-w-(--measure) text-soft">{t('note', { count: cards })}</p>
      {cards === 0 ? (
        <p className="mt-3">{t('none')}</p>
      ) : (
        (['stability', 'difficulty', 'recall'] as const).map((name) => (
          <section key={name} className="mt-8">
            <h3>{t(`${name}.title`)}</h3>
            <p className="mt-1 max-w-(--measure) text-soft">{t(`${name}.note`)}</p>
            <BarPlot
              bars={shown[name]}
              description={t(`${name}.description`, { count: cards })}
              columns={[t(`${name}.column`), t('cards')]}
              axis={t(`${name}.axis`)}
            />
          </section>
        ))
      )}
    </section>
  );
}

function bar({ from, count }: Bin, name: string, times = 1): Bar {
  return { label: String(Math.round(from * times)), name, value: count };
}
