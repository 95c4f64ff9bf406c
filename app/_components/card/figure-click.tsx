'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { NONE_OF_THEM } from '#lib/cards/kinds/figure/judge.ts';
import type { TargetName } from '#lib/cards/figure/figure-targets.ts';
import { chosenIn } from '#lib/cards/response.ts';
import { FigureClickContext, type MarkOutcome } from '#app/_components/plot/figure-click.ts';
import { FigurePlot } from '#app/_components/plot/figure-plot.tsx';
import { Html } from '#app/_components/ui/html.tsx';
import type { KindViewProps } from './kind-view.ts';
import { useTargetName } from './use-target-name.ts';

type ClickBody = Extract<KindViewProps<'figure'>['body'], { readonly ask: 'click' }>;
type ClickProps = Omit<KindViewProps<'figure'>, 'body'> & { readonly body: ClickBody };

/** A picture whose marks are chosen; once judged, each right and each chosen one has its sign, and its reason below. */
export function FigureClick(props: ClickProps) {
  const { card, body, locale, response, onRespond, judged, problem } = props;
  const t = useTranslations('study.click');
  const format = useFormatter();
  const nameOf = useTargetName(locale);
  const [focused, setFocused] = useState<string | null>(null);
  const chosen = chosenIn(response);
  const toggle = (id: string): void => {
    if (judged !== null) return;
    const others = chosen.filter((other) => other !== id && (other === NONE_OF_THEM) === (id === NONE_OF_THEM));
    onRespond({ kind: 'selected', optionIds: chosen.includes(id) ? others : [...others, id] });
  };
  const targets = new Map(
    body.targets.map(({ id, name, correct }) => {
      const isChosen = chosen.includes(id);
      return [id, { name: nameOf(name), chosen: isChosen, outcome: judged ? outcomeOf(isChosen, correct) : null }];
    }),
  );
  const entry = focused ?? body.targets[0]?.id ?? null;
  const said = body.targets.filter(({ id }) => chosen.includes(id)).map(({ name }) => nameOf(name));
  return (
    <div className="mt-5" data-click>
      <p className="mb-2 text-sm text-soft">{t('hint')}</p>
      <FigureClickContext value={{ targets, entry, onFocus: setFocused, onToggle: toggle }}>
        {card.figure && <FigurePlot figure={card.figure} locale={locale} isGroup />}
      </FigureClickContext>
      {body.none && (
        <button
          type="button"
          className="button mt-3"
          aria-pressed={chosen.includes(NONE_OF_THEM)}
          disabled={judged !== null}
          onClick={() => toggle(NONE_OF_THEM)}
        >
          {t('noneOfThem')}
        </button>
      )}
      {judged === null && (
        <p role="status" className="mt-2 min-h-6 text-sm">
          {chosen.includes(NONE_OF_THEM)
            ? t('noneOfThem')
            : said.length > 0 && t('chosen', { names: format.list(said) })}
        </p>
      )}
      {problem?.kind === 'nothing-chosen' && (
        <p role="alert" className="text-bad">
          {t('none')}
        </p>
      )}
      {judged && <ClickOutcome {...props} nameOf={nameOf} />}
    </div>
  );
}

function outcomeOf(chosen: boolean, correct: boolean): MarkOutcome {
  if (correct) return chosen ? 'right' : 'missed';
  return chosen ? 'wrong' : 'left';
}

type OutcomeProps = ClickProps & { readonly nameOf: (name: TargetName) => string };

const SIGNS: Readonly<Record<MarkOutcome, string>> = { right: '✓', missed: '○', wrong: '✗', left: '·' };

/** What came out, mark by mark, in words; first what is said of this mistake as a whole. */
function ClickOutcome({ body, locale, response, judged, nameOf }: OutcomeProps) {
  const t = useTranslations('study.click');
  const chosen = chosenIn(response);
  const mistake = judged?.kind === 'wrong' && judged.mistake !== null ? body.mistakes[judged.mistake] : undefined;
  const shown = body.targets.filter(({ id, correct, why }) => correct || chosen.includes(id) || why !== null);
  return (
    <div className="mt-3">
      {mistake && <Html html={mistake.why} locale={locale} className="notice notice-bad mb-3" />}
      <ul className="flex flex-col gap-2">
        {shown.map(({ id, name, correct, why }) => {
          const outcome = outcomeOf(chosen.includes(id), correct);
          return (
            <li key={id}>
              <span
                className={`font-semibold ${correct ? 'text-good' : outcome === 'wrong' ? 'text-bad' : 'text-soft'}`}
              >
                {`${SIGNS[outcome]} ${t(`outcome.${outcome}`, { name: nameOf(name) })}`}
              </span>
              {why && <Html html={why} locale={locale} className="ps-5 text-[0.9375rem] text-soft" />}
            </li>
          );
        })}
      </ul>
      {!body.targets.some(({ correct }) => correct) && <p className="font-semibold">{t('noneIsRight')}</p>}
    </div>
  );
}
