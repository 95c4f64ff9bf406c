'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CreditTakeBack } from '#app/_components/credit/credit-take-back.tsx';
import type { TakenCredit } from '#lib/study/ports/credit-store.ts';
import { change } from '#app/_components/ui/change.ts';
import { CheckField } from './check-field.tsx';

type QueueSwitchesProps = {
  readonly prerequisites: boolean;
  readonly credit: boolean;
  readonly taken: readonly TakenCredit[];
};

/** What decides what comes next, each saved as it is pressed. */
export function QueueSwitches({ prerequisites, credit, taken }: QueueSwitchesProps) {
  const t = useTranslations('credit.settings');
  return (
    <section id="credit" className="panel mt-4">
      <h2>{t('title')}</h2>
      <Switch name="prerequisites" initial={prerequisites} path="/api/prerequisites" bodyOf={(wait) => ({ wait })} />
      <Switch name="credit" initial={credit} path="/api/credit" bodyOf={(on) => ({ on })} />
      <CreditTakeBack cardId={null} taken={taken} />
    </section>
  );
}

type SwitchProps = {
  readonly name: 'prerequisites' | 'credit';
  readonly initial: boolean;
  readonly path: string;
  readonly bodyOf: (on: boolean) => unknown;
};

function Switch({ name, initial, path, bodyOf }: SwitchProps) {
  const t = useTranslations('credit.settings');
  const [isOn, setOn] = useState(initial);
  const [outcome, setOutcome] = useState<'saved' | 'failed' | null>(null);
  const press = async (wanted: boolean): Promise<void> => {
    setOn(wanted);
    const isSaved = await change(path, bodyOf(wanted));
    if (!isSaved) setOn(!wanted);
    setOutcome(isSaved ? 'saved' : 'failed');
  };
  return (
    <div className="mt-2">
      <CheckField name={name} label={t(`${name}.label`)} checked={isOn} onChange={(wanted) => void press(wanted)} />
      <p className="text-sm text-soft">{t(`${name}.note`)}</p>
      <p role="status" className="text-sm">
        {outcome === 'saved' && <span className="text-good">✓ {t('saved')}</span>}
        {outcome === 'failed' && <span className="text-bad">{t('failed')}</span>}
      </p>
    </div>
  );
}
