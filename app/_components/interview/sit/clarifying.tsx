import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { ScrollBox } from '#app/_components/workbench/report/scroll-box.tsx';
import type { Clarification } from '#lib/study/interview/clarifications.ts';

type ClarifyingProps = {
  readonly clarifications: readonly Clarification[];
  /** Ids of those that were opened. */
  readonly asked: readonly string[];
  readonly onAsk: (question: string) => void;
};

/** Questions that a candidate may ask: each opens what it tells, and stays open. */
export function Clarifying({ clarifications, asked, onAsk }: ClarifyingProps) {
  const t = useTranslations('interview');
  return (
    <section aria-labelledby="clarify" className="iv-clarify">
      <h2 id="clarify">{t('sit.clarify')}</h2>
      <p className="text-sm text-soft">{t('sit.clarifyText')}</p>
      <ul>
        {clarifications.map((one) => {
          const isOpen = asked.includes(one.id);
          return (
            <li key={one.id}>
              <button
                type="button"
                className="iv-question"
                aria-expanded={isOpen}
                onClick={() => !isOpen && onAsk(one.id)}
              >
                {t(`questions.${one.id}`)}
              </button>
              <div aria-live="polite">{isOpen && <Told clarification={one} />}</div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What a question tells. */
function Told({ clarification }: { readonly clarification: Clarification }) {
  const t = useTranslations('interview.told');
  const format = useFormatter();
  switch (clarification.id) {
    case 'shapes':
      return <Shapes signatures={clarification.signatures} />;
    case 'edges':
      return <Edges {...clarification} />;
    case 'range':
      return (
        <p className="iv-told">
          {t('range', { largest: Number(clarification.largest.toPrecision(2)) })}{' '}
          {t(clarification.isFloat32 ? 'float32' : 'float64')}
        </p>
      );
    case 'size':
      return (
        <p className="iv-told">
          {t('size', { from: clarification.from, to: clarification.to })}{' '}
          {t(clarification.isConstant ? 'constant' : 'cost')}
        </p>
      );
    case 'forbidden':
      return clarification.names.length === 0 ? (
        <p className="iv-told">{t('allowed')}</p>
      ) : (
        <p className="iv-told">
          {t('notAllowed')} <code>{clarification.names.join(', ')}</code>
        </p>
      );
    case 'gradient':
      return (
        <p className="iv-told">
          {clarification.functions.length === 0
            ? t('noGradient')
            : t('gradient', { names: format.list(clarification.functions) })}
        </p>
      );
    case 'languages':
      break;
  }
  return <p className="iv-told">{t(clarification.languages.length > 1 ? 'languages.both' : 'languages.typescript')}</p>;
}

type Of<Id extends Clarification['id']> = Extract<Clarification, { readonly id: Id }>;

function Shapes({ signatures }: Pick<Of<'shapes'>, 'signatures'>) {
  const t = useTranslations('interview.told');
  const locale = useLocale();
  return (
    <div className="iv-told">
      <p>{t('shapes')}</p>
      {signatures.map((signature) => (
        <ScrollBox
          key={signature.en}
          className="wb-literal iv-signature"
          label={`${t('shapes')} ${signature[locale].split('(', 1)[0] ?? ''}`}
        >
          <code>{signature[locale]}</code>
        </ScrollBox>
      ))}
    </div>
  );
}

function Edges({ regimes, throws }: Pick<Of<'edges'>, 'regimes' | 'throws'>) {
  const t = useTranslations('interview.told');
  const locale = useLocale();
  const format = useFormatter();
  return (
    <div className="iv-told">
      <p>{t('edges')}</p>
      <ul className="list-disc ps-5">
        {regimes.map((title) => (
          <li key={title.en}>{title[locale]}</li>
        ))}
      </ul>
      {throws.length > 0 && (
        <p>
          {t('throws')}
          {format.list(throws.map((reason) => reason[locale]))}
        </p>
      )}
      <p>{t('more')}</p>
    </div>
  );
}
