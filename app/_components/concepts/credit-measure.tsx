import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import type { CreditBenefitView } from '#lib/study/credit/credit-benefit.ts';

type CreditMeasureProps = { readonly benefit: CreditBenefitView; readonly takesCredit: boolean };

/** What credit is, and whether it predicts this learner’s own answers better, as far as that can be said. */
export function CreditMeasure({ benefit, takesCredit }: CreditMeasureProps) {
  const t = useTranslations('credit.measure');
  return (
    <section className="mt-14 max-w-(--measure)" aria-labelledby="credit-measure">
      <h2 id="credit-measure">{t('title')}</h2>
      <p className="mt-2">{t('what')}</p>
      <Verdict benefit={benefit} />
      <p className="mt-2">
        {t(takesCredit ? 'on' : 'off')} <Link href="/settings?tab=packs#credit">{t('settings')}</Link>
      </p>
    </section>
  );
}

function Verdict({ benefit }: { readonly benefit: CreditBenefitView }) {
  const t = useTranslations('credit.measure');
  const format = useFormatter();
  const { reviews, fewestReviews, logLoss } = benefit;
  if (!logLoss || reviews < fewestReviews) {
    return <p className="mt-2 text-soft">{t('tooFew', { count: reviews, fewest: fewestReviews })}</p>;
  }
  const { withCredit, without } = logLoss;
  const verdict = withCredit < without ? 'better' : withCredit > without ? 'worse' : 'same';
  const figure = (value: number): string =>
    format.number(value, { minimumFractionDigits: 4, maximumFractionDigits: 4 });
  return (
    <>
      <p className="mt-2 font-semibold">{t(verdict, { count: reviews })}</p>
      <table className="table mt-3">
        <caption className="text-start text-sm text-soft">{t('caption')}</caption>
        <tbody>
          <tr>
            <th scope="row">{t('with')}</th>
            <td>{figure(withCredit)}</td>
          </tr>
          <tr>
            <th scope="row">{t('without')}</th>
            <td>{figure(without)}</td>
          </tr>
        </tbody>
      </table>
    </>
  );
}
