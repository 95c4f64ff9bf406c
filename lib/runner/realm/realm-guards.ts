import { boundBuffers, type BufferBudget } from './budgets.ts';
import { closeDoors } from './close-doors.ts';
import { freezeRealm } from './freeze-realm.ts';

/** What is done to a realm before it loads anybody’s code. */
export type RealmGuards = {
  /** Once, when engines have started: counts buffers, and freezes what the realm is built of. */
  readonly harden: () => BufferBudget;
  /** Once, right before code is loaded: from then on no engine starts that needs more than the processor. */
  readonly closeDoors: () => void;
};

/** The guards of a realm that nobody shares. */
export const REALM_GUARDS: RealmGuards = {
  harden: () => {
    const buffers = boundBuffers();
    freezeRealm();
    return buffers;
  },
  closeDoors,
};
