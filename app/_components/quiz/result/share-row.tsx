import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ShareInterval } from '#lib/quiz/wilson.ts';
import { ShareBar } from './share-bar.tsx';

type ShareRowProps = {
  readonly sign: ReactNode;
  readonly name: ReactNode;
  readonly counted: { readonly right: number; readonly of: number; readonly interval: ShareInterval };
  /** The interval in words. */
  readonly range: string;
  /** The pack whose hue it has; its surroundings’ where it is not said. */
  readonly pack?: string;
};

/** How much of something was right: in numbers, and as a bar with its interval. */
export function ShareRow({ sign, name, counted: { right, of, interval }, range, pack }: ShareRowProps) {
  const t = useTranslations('quiz.result');
  return (
    <li className="share-row" data-pack={pack}>
      {sign}
      <span className="share-name">{name}</span>
      <span className="num share-count">
        {right}/{of}
      </span>
      <ShareBar interval={interval} label={t('share', { right, of, from: interval.from, to: interval.to })} />
      <span className="num share-range">{range}</span>
    </li>
  );
}
