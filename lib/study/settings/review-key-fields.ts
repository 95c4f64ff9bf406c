import { z } from 'zod';
import { isBindable, KEY_ACTIONS, type KeyAction } from './review-keys.ts';

const key = z.string().max(8).refine(isBindable, 'must be one small letter, digit, sign or a space');

/** A key for every action of the review, no two alike. */
export const reviewKeyFields = z
  .strictObject(Object.fromEntries(KEY_ACTIONS.map((action) => [action, key])) as Record<KeyAction, typeof key>)
  .superRefine((keys, check) => {
    for (const [index, action] of KEY_ACTIONS.entries()) {
      const other = KEY_ACTIONS.slice(0, index).find((earlier) => keys[earlier] === keys[action]);
      if (other === undefined) continue;
      check.addIssue({ code: 'custom', path: [action], message: `“${keys[action]}” is the key of ${other} already` });
    }
  });
