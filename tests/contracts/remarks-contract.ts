import { beforeEach, describe, expect, it } from 'vitest';
import type { RemarkEvent } from '#lib/remarks/remark-event.ts';
import { aProfile, DEFAULT_PARAMETERS, NOON, uuid } from '#tests/support/events.ts';
import { aFlag, aNote } from '#tests/support/remarks.ts';
import { freshStores, type OpenStores } from './open-stores.ts';

const newer: RemarkEvent = {
  id: uuid(9),
  subject: 'card:activations/relu-a',
  at: NOON,
  receivedAt: NOON,
  kind: 'other',
  was: { kind: 'flagged', version: 2, body: '{"in":"colours"}' },
};
const moved: RemarkEvent = {
  id: uuid(8),
  subject: 'card:activations/relu-a',
  at: NOON + 1,
  receivedAt: NOON + 5,
  claimedAt: NOON + 7,
  kind: 'moved',
  flagId: uuid(1),
  to: 'resolved',
};

/** What every RemarkStore promises. */
export function remarksContract(open: OpenStores): void {
  describe('remarks', () => {
    const stores = freshStores(open);
    beforeEach(() => stores().learners.create(aProfile(), DEFAULT_PARAMETERS));
    const add = (events: readonly RemarkEvent[], learner = 'local') =>
      stores().remarks.record(learner, [], () => events);

    it('remarks come back as they went in, in the order of their times, those of newer programs too', async () => {
      const events = [aFlag(1, { at: NOON - 9 }), aNote(3, { at: NOON - 5 }), aNote(4, { at: NOON - 5 }), newer, moved];
      await add(events.toReversed());
      expect(await stores().remarks.page('local', null, 9)).toEqual(events);
    });

    it('those on what is asked for come alone, and what was remarked on is named once', async () => {
      const [card, concept] = [aFlag(1), aNote(2, { subject: 'concept:activations/relu' })];
      await add([card, concept, { ...moved, at: NOON + 9 }]);
      expect(await stores().remarks.of('local', ['concept:activations/relu', 'card:gone/away'])).toEqual([concept]);
      expect(await stores().remarks.of('local', [])).toEqual([]);
      expect(await stores().remarks.subjects('local')).toEqual(['card:activations/relu-a', 'concept:activations/relu']);
    });

    it('who decides is told what is there by the ids asked for', async () => {
      await add([aFlag(1), aNote(2)]);
      await stores().remarks.record('local', [uuid(2), uuid(5)], (known) => {
        expect(known).toEqual(new Map([[uuid(2), aNote(2)]]));
        return [];
      });
    });

    it('pages follow each other without a gap, remarks of one moment among them', async () => {
      const events = [aFlag(1), ...[2, 3, 4, 5].map((number) => aNote(number, { at: NOON + 1 }))];
      await add(events);
      const first = await stores().remarks.page('local', null, 3);
      const second = await stores().remarks.page('local', first.at(-1)!, 3);
      expect([...first, ...second]).toEqual(events);
    });

    it('an id is its learner’s own, and nobody sees another’s', async () => {
      await stores().learners.create(aProfile({ id: 'other' }), DEFAULT_PARAMETERS);
      await add([aNote(1)]);
      await add([aNote(1, { note: 'mine' })], 'other');
      expect(await stores().remarks.page('local', null, 9)).toEqual([aNote(1)]);
      expect(await stores().remarks.of('other', [aNote(1).subject])).toEqual([aNote(1, { note: 'mine' })]);
    });

    it('what fails in the middle leaves nothing behind', async () => {
      await add([aNote(1)]);
      const failing = stores().remarks.record('local', [], () => {
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect(await stores().remarks.page('local', null, 9)).toHaveLength(1);
    });
  });
}
