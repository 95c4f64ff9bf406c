import type { CardId } from '#lib/base/card-id.ts';
import { placementDays } from '#lib/placement/placement-days.ts';
import { derivedId } from '#lib/srs/log/derived-id.ts';
import { standingEvents } from '#lib/srs/log/replay.ts';
import type { ArrivedEvent, ReviewEvent } from '#lib/srs/log/review-event.ts';
import { currentLearner, type CurrentLearner, type StudyContext } from '#lib/study/context.ts';
import { packOf } from '#lib/study/cards/study-cards.ts';
import { statesOf } from '#lib/study/cards/states-of.ts';
import { foldedRecording } from '#lib/study/reviews/folded-recording.ts';
import { latestRevision, parametersIn, presetNameOf } from '#lib/study/settings/preset-of.ts';
import { isProvisional } from './is-provisional.ts';

/** What a placement came to: cards that are taken as known from now on, and those that no longer are. */
export type PlacedConcepts = { readonly placed: number; readonly takenBack: number };

/**
 * Takes these concepts as known, provisionally: each of their cards that is new gets a row in the log that names the placement. Cards that an
 * earlier placement took as known and no answer has shown since are taken back where this one does not. Concepts that no pack has are
 * passed over. `id` is a UUID that the client makes: sent twice, it is done once.
 */
export async function placeConcepts(
  context: StudyContext,
  id: string,
  known: readonly string[],
): Promise<PlacedConcepts> {
  const { stores, learnerId, library } = context;
  const learner = await currentLearner(context);
  const wanted = new Set(known.flatMap((concept) => library.concept(concept)?.id ?? []));
  const states = await statesOf(
    context,
    library.concepts.flatMap(({ cards }) => cards),
  );
  const isNew = (card: CardId): boolean => (states.get(card)?.memory.state ?? 'new') === 'new';
  const fresh = library.concepts.filter((one) => wanted.has(one.id)).map(({ cards }) => cards.filter(isNew));
  const unwanted = library.concepts.filter((one) => !wanted.has(one.id)).flatMap(({ cards }) => cards);
  const leaving = unwanted.filter((card) => isProvisional(states.get(card)));
  const days = placementDays(fresh, Math.max(LEAST_A_DAY, learner.profile.newPerDay));
  let done: PlacedConcepts = { placed: 0, takenBack: 0 };
  const asked = { cardIds: [...days.keys(), ...leaving], eventIds: [id] };
  await stores.reviews.record(learnerId, asked, ({ logs, consequences }) => {
    const isMade = consequences.has(id);
    const rows = isMade ? [] : [...days].map(([card, day]) => placedRow(context, learner, { id, card, day }));
    const undos = isMade ? [] : leaving.flatMap((card) => undoRow(context, learner, id, logs.get(card) ?? []));
    done = { placed: rows.length, takenBack: undos.length };
    return foldedRecording([...rows, ...undos], [], logs, parametersIn(learner));
  });
  return done;
}

/** Cards that come to be sure, on a day of somebody who learns fewer new ones. */
const LEAST_A_DAY = 10;

type Place = { readonly id: string; readonly card: CardId; readonly day: number };

function placedRow(context: StudyContext, learner: CurrentLearner, { id, card, day }: Place): ArrivedEvent {
  const preset = presetNameOf(learner, packOf(context.library, card));
  return {
    ...rowOf(context, learner),
    id: derivedId(id, card),
    cardId: card,
    presetRevision: latestRevision(learner, preset).id,
    kind: 'placed',
    days: day,
    sourceId: id,
  };
}

/** Takes back what stands of earlier placements in the log of a card. */
function undoRow(
  context: StudyContext,
  learner: CurrentLearner,
  id: string,
  log: readonly ReviewEvent[],
): readonly ArrivedEvent[] {
  return standingEvents(log).flatMap((event): readonly ArrivedEvent[] => {
    if (event.kind !== 'placed') return [];
    const { cardId, presetRevision } = event;
    const undo = { id: derivedId(id, `undo/${event.id}`), cardId, presetRevision };
    return [{ ...rowOf(context, learner), ...undo, kind: 'undo', undoes: event.id, sourceId: id }];
  });
}

function rowOf({ now }: StudyContext, { today, moment }: CurrentLearner) {
  return { at: now, receivedAt: now, localDay: today, zone: moment.zone, rolloverHour: moment.rolloverHour };
}
