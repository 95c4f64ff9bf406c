import { cardAnswers } from '#lib/srs/optimiser/answer-columns.ts';
import type { CreditStore } from '#lib/study/ports/credit-store.ts';
import type { HeldLog, KnownEvents } from '#lib/study/ports/recording.ts';
import type { ReviewStore } from '#lib/study/ports/review-store.ts';
import type { Stores } from '#lib/study/ports/stores.ts';
import { FormerNames, type FormerIds } from './former-names.ts';

/**
 * Stores in which a card whose id has changed has one log: what was recorded under its former ids, too. The log itself is
 * not changed, and `page`, from which backups are made, gives it as it is. Snapshots under former ids are gone once the log
 * has been folded by these stores (`settleFormerIds`).
 */
export function withFormerIds(stores: Stores, former: FormerIds): Stores {
  if (former.size === 0) return stores;
  const names = new FormerNames(former);
  return { ...stores, reviews: reviewsOf(stores.reviews, names), credits: creditsOf(stores.credits, names) };
}

function reviewsOf(store: ReviewStore, names: FormerNames): ReviewStore {
  return {
    ...store,
    record: (learner, asked, decide) =>
      store.record(learner, { ...asked, cardIds: names.ofAll(asked.cardIds), namesOf: (id) => names.of(id) }, (known) =>
        decide(knownBy(known, names)),
      ),
    hold: (learner, work) => store.hold(learner, (held) => work(heldBy(held, names))),
    logs: async (learner, cardIds) => names.logs(await store.logs(learner, names.ofAll(cardIds))),
    latest: async (learner, limit) => (await store.latest(learner, limit)).map((event) => names.event(event)),
    cardIds: async (learner) => names.nowAll(await store.cardIds(learner)),
    cardsOn: async (learner, day) => {
      // A card’s own name comes last: a snapshot that is still kept under a former one is gone at the next fold.
      const cards = [...(await store.cardsOn(learner, day))].toSorted(
        ([one], [other]) => Number(names.now(one) === one) - Number(names.now(other) === other),
      );
      return new Map(cards.map(([id, days]) => [names.now(id), days]));
    },
    answersByCard: async (learner, after, limit) => {
      const apart = names.ofAll(names.renamed);
      const page = await store.answersByCard(learner, after, limit, apart);
      if (after !== null) return page;
      // They come with the first page, whatever their ids are.
      const logs = names.logs(await store.logs(learner, apart));
      return { ...page, cards: [...page.cards, ...[...logs.values()].map((log) => cardAnswers(log))] };
    },
    recentAnswers: async (learner, limit) =>
      (await store.recentAnswers(learner, limit)).map((answer) => ({ ...answer, cardId: names.now(answer.cardId) })),
  };
}

function knownBy(known: KnownEvents, names: FormerNames): KnownEvents {
  return {
    ...known,
    logs: names.logs(known.logs),
    byId: new Map([...known.byId].map(([id, event]) => [id, names.event(event)])),
    consequences: new Map(
      [...known.consequences].map(([id, events]) => [id, events.map((event) => names.event(event))]),
    ),
  };
}

function heldBy(held: HeldLog, names: FormerNames): HeldLog {
  return {
    ...held,
    cardIds: names.nowAll(held.cardIds),
    logs: async (cardIds) => {
      // A snapshot that is still kept under a former id has no log any more.
      const asked = cardIds.filter((id) => names.now(id) === id);
      return names.logs(await held.logs(names.ofAll(asked)));
    },
  };
}

function creditsOf(store: CreditStore, names: FormerNames): CreditStore {
  return {
    ...store,
    cardIds: async (learner, limit) => names.nowAll(await store.cardIds(learner, limit)),
    takenBack: async (learner, limit) =>
      (await store.takenBack(learner, limit)).map((taken) => ({
        ...taken,
        cardId: taken.cardId && names.now(taken.cardId),
      })),
    failuresSince: async (learner, since) =>
      (await store.failuresSince(learner, since)).map(({ cardId, at }) => ({ cardId: names.now(cardId), at })),
  };
}
