import { useLocale } from 'next-intl';
import { Html } from '#app/_components/ui/html.tsx';
import type { Language } from '#lib/exercises/language.ts';
import type { ExerciseState } from '#lib/interview/interview-state.ts';
import type { InterviewExerciseView } from '#lib/study/interview/interview-view.ts';
import { Clarifying } from './clarifying.tsx';
import { PricedHints } from './priced-hints.tsx';

type AskedAsideProps = {
  readonly exercise: InterviewExerciseView;
  readonly own: ExerciseState;
  readonly language: Language;
  readonly onAct: (
    done: { readonly kind: 'asked'; readonly question: string } | { readonly kind: 'hint'; readonly hint: number },
  ) => void;
};

/** Beside the code: what is asked, what one may ask back, and hints with their price. */
export function AskedAside({ exercise, own, language, onAct }: AskedAsideProps) {
  const locale = useLocale();
  const python = language === 'python' ? exercise.python : null;
  return (
    <article className="wb-statement">
      <Html className="wb-prose" html={python?.instructions ?? exercise.instructions} locale={locale} />
      <Clarifying
        clarifications={exercise.clarifications}
        asked={own.asked}
        onAsk={(question) => onAct({ kind: 'asked', question })}
      />
      <PricedHints
        hints={python ? exercise.pythonHints : exercise.hints}
        shown={own.hints}
        onOpen={(hint) => onAct({ kind: 'hint', hint })}
      />
    </article>
  );
}
