import { render } from '@testing-library/react';
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime.js';
import { NextIntlClientProvider } from 'next-intl';
import type { ContextType } from 'react';
import { vi } from 'vitest';
import { browserClient } from '#app/_client/browser-client.ts';
import { QuizFlow } from '#app/_components/quiz/quiz-flow.tsx';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { checkCode } from '#lib/quiz/check-code.ts';
import type { Quiz } from '#lib/quiz/quiz.ts';
import type { DraftQuizEvent, QuizEvent } from '#lib/quiz/quiz-event.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';
import type { QuizPage } from '#lib/study/quiz/quiz-page.ts';
import type { QuizView } from '#lib/study/quiz/quiz-view.ts';
import { aQuestion, aQuiz } from './quizzes.ts';
import { both } from './study-page.tsx';

const router = { push: () => undefined } as unknown as NonNullable<ContextType<typeof AppRouterContext>>;

/** A choice of “right” (a) and “wrong” (b), as question number `at` of a quiz. */
function aChoice(at: number): CardView {
  const option = (id: string, correct: boolean) => ({ id, correct, text: both(`${id} ${at}`), why: both(`why ${id}`) });
  return {
    id: aQuestion(at).cardId,
    groupId: 'activations/one',
    conceptId: aQuestion(at).conceptId,
    title: both(`Concept ${at % 2}`),
    pack: { id: 'activations', title: both('Activations') },
    practice: null,
    seed: at,
    prompt: both(`Prompt ${at}`),
    answer: both(`Working ${at}`),
    print: '0badcafe',
    source: null,
    body: { kind: 'choice', multiple: false, options: [option('right', true), option('wrong', false)] },
  };
}

type Shown = {
  readonly quiz?: Parameters<typeof aQuiz>[0];
  readonly events?: readonly QuizEvent[];
  readonly missing?: QuizView['missing'];
  /** Questions that are a small exercise instead, by their places. */
  readonly exercises?: QuizPage['exercises'];
  /** By the server’s clock, when the page was made. */
  readonly now?: number;
};

/** A quiz of four choices as the server tells of it. */
export function quizViewOf({ quiz: changes, events = [], missing = [], now }: Shown = {}): QuizView {
  const quiz: Quiz = aQuiz(changes);
  return {
    quiz,
    title: null,
    events,
    cards: quiz.questions.map((_, at) => aChoice(at)),
    missing,
    code: checkCode(quiz),
    now: now ?? quiz.madeAt + 60_000,
  };
}

/** Draws the page of such a quiz. */
export function showQuiz(shown: Shown = {}) {
  return render(
    <AppRouterContext.Provider value={router}>
      <NextIntlClientProvider locale="en" messages={CATALOGUES.en} timeZone="UTC">
        <QuizFlow view={quizViewOf(shown)} exercises={shown.exercises ?? {}} before={null} singleKeys />
      </NextIntlClientProvider>
    </AppRouterContext.Provider>,
  );
}

/** What this browser keeps of the quiz, oldest first. */
export async function keptEvents(): Promise<readonly DraftQuizEvent[]> {
  const events = await browserClient().quizEvents(aQuiz().id);
  return events.toSorted((one, other) => one.at - other.at);
}

/**
 * Watches what the page writes of quizzes from now on. The function that it returns waits until all of it is in the browser’s
 * database, and stops watching: a page may be gone before that, and the next test would find it there.
 */
export function watchQuizWrites(): () => Promise<void> {
  const client = browserClient();
  const { recordQuiz } = client;
  const writes: Promise<void>[] = [];
  const spy = vi.spyOn(client, 'recordQuiz').mockImplementation((event) => {
    const written = recordQuiz(event);
    writes.push(written);
    return written;
  });
  return async () => {
    spy.mockRestore();
    await Promise.all(writes);
  };
}
