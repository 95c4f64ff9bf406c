import Link from 'next/link';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { QuizScore } from '#lib/quiz/score.ts';
import type { QuizView } from '#lib/study/quiz/quiz-view.ts';
import { PlotTable } from '#app/_components/plot/plot-table.tsx';
import { PackBadge } from '#app/_components/ui/pack-badge.tsx';
import { ShareRow } from './share-row.tsx';

type ByConceptProps = { readonly rows: QuizScore['byConcept']; readonly view: QuizView };

/** How much of each concept was right, each with its interval. */
export function ByConcept({ rows, view }: ByConceptProps) {
  const t = useTranslations('quiz.result');
  const locale = useLocale();
  const format = useFormatter();
  const percent = (share: number): string => format.number(share, { style: 'percent' });
  const named = rows.map(({ conceptId, right, of, interval }) => {
    const card = view.cards.find((one) => one?.conceptId === conceptId);
    return {
      conceptId,
      pack: card?.pack?.id ?? '',
      title: conceptId === null ? t('noConcept') : (card?.title[locale] ?? conceptId),
      right,
      of,
      interval,
      range: `${percent(interval.from)}–${percent(interval.to)}`,
    };
  });
  return (
    <section className="panel" aria-labelledby="by-concept">
      <div className="panel-head">
        <h2 id="by-concept">{t('byConcept')}</h2>
        <span className="text-soft">{t('bar')}</span>
      </div>
      <ul>
        {named.map(({ conceptId, pack, title, right, of, interval, range }) => (
          <ShareRow
            key={conceptId}
            pack={pack}
            sign={<PackBadge pack={pack} small />}
            name={conceptId === null ? title : <Link href={`/concepts/${conceptId}`}>{title}</Link>}
            counted={{ right, of, interval }}
            range={range}
          />
        ))}
      </ul>
      <PlotTable
        columns={[t('columns.concept'), t('columns.right'), t('columns.of'), t('columns.interval')]}
        groups={[{ name: null, rows: named.map(({ title, right, of, range }) => [title, right, of, range] as const) }]}
      />
    </section>
  );
}
