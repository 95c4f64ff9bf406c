import { useFormatter, useTranslations } from 'next-intl';
import type { Bin } from '#lib/progress/memory-bins.ts';
import type { MemoryProgressView } from '#lib/study/memory-progress.ts';
import { BarPlot, type Bar } from '#app/_components/plot/bar-plot.tsx';

type MemoryHistogramsProps = Pick<MemoryProgressView, 'memories' | 'cards'>;

/** How strong, how hard and how fresh the memories are, a picture each. */
export function MemoryHistograms({ memories, cards }: MemoryHistogramsProps) {
  const t = useTranslations('progress.memory');
  const format = useFormatter();
  const shown = {
    stability: memories.stability.map((bin) => daysBar(bin)),
    difficulty: memories.difficulty.map((bin) => bar(bin, (value) => format.number(value))),
    recall: memories.recall.map((bin) => bar(bin, (value) => format.number(value * 100), ' %')),
  };
  function daysBar({ from, to, count }: Bin): Bar {
    if (to === null) return { label: t('more', { from }), name: t('moreDays', { from }), value: count };
    return { label: t('range', { from, to }), name: t('rangeDays', { from, to }), value: count };
  }
  return (
    <section className="mt-12">
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
            />
          </section>
        ))
      )}
    </section>
  );

  function bar({ from, to, count }: Bin, valueOf: (value: number) => string, unit = ''): Bar {
    const label = t('between', { from: valueOf(from), to: valueOf(to ?? from) });
    return { label, name: `${label}${unit}`, value: count };
  }
}
