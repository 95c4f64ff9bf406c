import type { Interview } from '#lib/interview/interview.ts';
import type { InterviewEvent } from '#lib/interview/interview-event.ts';
import { NOON, uuid } from './events.ts';

/** An interview of two exercises and thirty minutes; but for what is changed. */
export function anInterview(changes: Partial<Interview> = {}): Interview {
  return {
    id: uuid(1),
    seed: 7,
    madeAt: NOON,
    exercises: [anExercise('losses/softmax'), anExercise('work/double')],
    minutes: 30,
    diagnoses: 'after',
    source: { kind: 'weak', count: 2 },
    ...changes,
  };
}

function anExercise(exerciseId: string): Interview['exercises'][number] {
  return { exerciseId, title: { en: exerciseId, zh: exerciseId }, languages: ['typescript'] };
}

type Said<Kind extends InterviewEvent['kind']> = Omit<
  Extract<InterviewEvent, { readonly kind: Kind }>,
  'id' | 'interviewId' | 'at' | 'kind'
>;

/** An event of `anInterview`, `after` milliseconds after it was made. */
export function anInterviewEvent<Kind extends InterviewEvent['kind']>(
  number: number,
  after: number,
  kind: Kind,
  said: Said<Kind>,
): InterviewEvent {
  const row = { id: uuid(100 + number), interviewId: uuid(1), at: NOON + after };
  return { ...row, kind, ...said } as unknown as InterviewEvent;
}

/** A run or a submit of the first exercise. */
export function aRun(
  number: number,
  after: number,
  changes: Partial<Said<'ran'>> & { readonly kind?: 'ran' | 'submitted' } = {},
): InterviewEvent {
  const { kind = 'submitted', ...said } = changes;
  return anInterviewEvent(number, after, kind, {
    exercise: 0,
    source: `export const number = ${number};`,
    language: 'typescript',
    verdict: 'fail',
    check: 'forward',
    diagnoses: [],
    tookMillis: 900,
    ...said,
  });
}
