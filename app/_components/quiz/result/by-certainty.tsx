import { useFormatter, useTranslations } from 'next-intl';
import { CLAIMED_CERTAINTIES, PAYS_BETWEEN } from '#lib/quiz/certainty.ts';
import type { QuizScore } from '#lib/quiz/score.ts';
import { CertaintyStairs } from '#app/_components/quiz/certainty-stairs.tsx';
import { PlotTable } from '#app/_components/plot/plot-table.tsx';
import { ShareRow } from './share-row.tsx';

/** How much was right at each level of certainty, and what that says of how sure one was. */
export function ByCertainty({ score: { byCertainty, brier, marks, bestMarks } }: { readonly score: QuizScore }) {
  const t = useTranslations('quiz.result');
  const tLevel = useTranslations('quiz.certainty.levels');
  const format = useFormatter();
  const percent = (share: number): string => format.number(share, { style: 'percent' });
  const rows = byCertainty.map((row) => ({
    ...row,
    level: tLevel(row.certainty),
    range: `${percent(row.interval.from)}–${percent(row.interval.to)}`,
  }));
  return (
    <section className="panel" aria-labelledby="by-certainty">
      <div className="panel-head">
        <h2 id="by-certainty">{t('byCertainty')}</h2>
        <span className="num text-soft">{t('marks', { marks: signed(marks), best: bestMarks })}</span>
      </div>
      <ul>
        {rows.map(({ certainty, level, right, of, interval, range }) => (
          <ShareRow
            key={certainty}
            sign={
              <span className="text-accent">
                <CertaintyStairs steps={1 + CLAIMED_CERTAINTIES.indexOf(certainty)} />
              </span>
            }
            name={level}
            counted={{ right, of, interval }}
            range={range}
          />
        ))}
      </ul>
      <ul className="mt-3 flex flex-col gap-1 text-sm text-soft">
        {rows.map(({ certainty, level, right, of, word }) => (
          <li key={certainty}>
            {t(`words.${word}`, {
              level,
              right,
              of,
              low: PAYS_BETWEEN[certainty].from,
              high: PAYS_BETWEEN[certainty].to,
            })}
          </li>
        ))}
        {brier !== null && <li>{t('brier', { score: brier })}</li>}
      </ul>
      <PlotTable
        columns={[t('columns.certainty'), t('columns.right'), t('columns.of'), t('columns.interval')]}
        groups={[{ name: null, rows: rows.map(({ level, right, of, range }) => [level, right, of, range] as const) }]}
      />
    </section>
  );
}

function signed(marks: number): string {
  if (marks === 0) return '0';
  return marks > 0 ? `+${String(marks)}` : `−${String(-marks)}`;
}
