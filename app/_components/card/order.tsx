'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { nearestOrder } from '#lib/cards/kinds/order/partial-order.ts';
import { orderIn } from '#lib/cards/response.ts';
import { Html } from '#app/_components/ui/html.tsx';
import type { KindViewProps } from './kind-view.ts';
import { OrderStep } from './order-step.tsx';

/** Steps to put in order, by buttons or by the arrow keys; once judged, the pair that stands the wrong way round. */
export function OrderView(props: KindViewProps<'order'>) {
  const { body, locale, response, onRespond, judged, problem } = props;
  const t = useTranslations('study.order');
  const [moved, setMoved] = useState<string | null>(null);
  const order = shownOrder(props);
  const move = (id: string, by: -1 | 1): void => {
    const from = order.indexOf(id);
    const other = order[from + by];
    if (judged !== null || other === undefined) return;
    onRespond({ kind: 'ordered', stepIds: order.with(from, other).with(from + by, id) });
    setMoved(id);
  };
  const textOf = (id: string) => body.steps.find((step) => step.id === id)!.text;
  const pair = judged?.kind === 'wrong' ? body.before[judged.violated] : undefined;
  return (
    <div className="mt-6">
      {judged === null && <p className="mb-2 text-sm text-soft">{t('hint')}</p>}
      <ol className="flex flex-col gap-2">
        {order.map((id, index) => (
          <OrderStep
            key={id}
            {...{ id, index, locale }}
            text={textOf(id)}
            total={order.length}
            locked={judged !== null}
            outcome={pair && (id === pair.first || id === pair.second) ? 'wrong' : undefined}
            onMove={(by) => move(id, by)}
          />
        ))}
      </ol>
      <p aria-live="polite" className="sr-only">
        {moved !== null && judged === null && (
          <>
            {t('moved', { number: order.indexOf(moved) + 1, total: order.length })}{' '}
            <span dangerouslySetInnerHTML={{ __html: textOf(moved)[locale] }} />
          </>
        )}
      </p>
      {problem?.kind === 'nothing-chosen' && orderIn(response).length === 0 && (
        <p role="alert" className="mt-2 text-bad">
          {t('none')}
        </p>
      )}
      <OrderOutcome {...props} />
    </div>
  );
}

function OrderOutcome(props: KindViewProps<'order'>) {
  const { body, locale, response, judged } = props;
  const t = useTranslations('study.order');
  if (judged === null || judged.kind === 'right') return null;
  const pair = judged.kind === 'wrong' ? body.before[judged.violated] : undefined;
  const stepOf = (id: string) => body.steps.find((step) => step.id === id)!;
  return (
    <>
      {pair && (
        <div className="notice notice-bad mt-4">
          <p className="font-semibold">{t('violated')}</p>
          <Html html={stepOf(pair.first).text} locale={locale} />
          <p className="font-semibold">{t('andThen')}</p>
          <Html html={stepOf(pair.second).text} locale={locale} />
          <Html html={pair.why} locale={locale} className="mt-2" />
        </div>
      )}
      <h2 className="mt-4 text-base font-semibold">{t(orderIn(response).length > 0 ? 'nearestYours' : 'nearest')}</h2>
      <ol className="mt-1 list-decimal ps-6">
        {nearestOrder(shownOrder(props), body.before).map((id) => (
          <li key={id}>
            <Html html={stepOf(id).text} locale={locale} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** As the learner has put them, or as they are shown at first. */
function shownOrder({ body, response }: KindViewProps<'order'>): readonly string[] {
  const order = orderIn(response);
  return order.length > 0 ? order : body.steps.map(({ id }) => id);
}
