import { exerciseCardId } from '#lib/base/card-id.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { askableQuestions, type AskableQuestion } from './askable-questions.ts';

/** What can be asked of a track: cards and small exercises of its concepts, and those of its exercises that are small. */
export function askableOnTrack(library: Library, track: Library['tracks'][number]): readonly AskableQuestion[] {
  const concepts = new Set<string>();
  const exercises = new Set<string>();
  for (const { kind, id } of track.steps) {
    if (kind === 'concept') concepts.add(library.concept(id)?.id ?? id);
    else exercises.add(exerciseCardId(id));
  }
  return askableQuestions(library).filter(
    ({ cardId, conceptIds }) => exercises.has(cardId) || conceptIds.some((id) => concepts.has(id)),
  );
}
