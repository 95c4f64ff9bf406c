import { useRouter } from 'next/navigation';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { browserClient } from '#app/_client/browser-client.ts';
import { newId } from '#app/_client/new-id.ts';
import { Shortcut } from '#app/study/shortcut.tsx';
import { useKeyPresses } from '#app/study/use-key-presses.ts';
import type { CardId } from '#lib/base/card-id.ts';
import { zoneHere } from '#lib/base/zone.ts';
import type { InterviewState } from '#lib/interview/interview-state.ts';
import type { InterviewView } from '#lib/study/interview/interview-view.ts';
import { nextSteps, type NextStep } from './next-steps.ts';

type NextPanelProps = {
  readonly view: InterviewView;
  readonly state: InterviewState;
  readonly clock: { readonly zone: string | null; readonly rolloverHour: number };
  readonly singleKeys: boolean;
};

/** What to do next, each by one key: a page is opened, a card goes into today’s queue. */
export function NextPanel({ view, state, clock, singleKeys }: NextPanelProps) {
  const t = useTranslations('interview.report');
  const locale = useLocale();
  const router = useRouter();
  const [queued, setQueued] = useState<ReadonlySet<CardId>>(new Set());
  const steps = useMemo(() => nextSteps(view, state), [view, state]);
  const queue = (cardId: CardId): void => {
    if (queued.has(cardId)) return;
    setQueued(new Set([...queued, cardId]));
    const row = { zone: clock.zone ?? zoneHere(), rolloverHour: clock.rolloverHour };
    void browserClient().record({ ...row, id: newId(), cardId, at: Date.now(), kind: 'setDue', days: 0 });
  };
  const take = (step: NextStep): void => {
    if (step.kind === 'queueCard') queue(step.cardId);
    else router.push(step.href);
  };
  useKeyPresses(({ key, ctrl, alt, repeat, on }) => {
    if (!singleKeys || ctrl || alt || repeat || on !== 'page') return false;
    const step = steps[Number(key) - 1];
    if (step) take(step);
    return step !== undefined;
  });
  return (
    <section className="panel mt-4" aria-labelledby="next">
      <h2 id="next">{t('next')}</h2>
      {steps.length === 0 && <p className="text-soft">{t('nothingNext')}</p>}
      <ol className="iv-next">
        {steps.map((step, at) => {
          const key = singleKeys ? String(at + 1) : null;
          const shared = { className: 'button iv-step', 'aria-keyshortcuts': key ?? undefined };
          const text = t(step.kind, { title: step.title[locale] });
          return (
            <li key={step.kind === 'queueCard' ? step.cardId : step.href}>
              {step.kind === 'queueCard' ? (
                <button
                  type="button"
                  {...shared}
                  aria-disabled={queued.has(step.cardId)}
                  onClick={() => queue(step.cardId)}
                >
                  {text}
                  <Shortcut name={key} />
                </button>
              ) : (
                <Link href={step.href} {...shared}>
                  {text}
                  <Shortcut name={key} />
                </Link>
              )}
              <span role="status" className="text-sm text-good">
                {step.kind === 'queueCard' && queued.has(step.cardId) && `✓ ${t('queued')}`}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
