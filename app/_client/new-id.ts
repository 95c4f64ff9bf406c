import { v7 } from 'uuid';

/** A new id for what this browser makes: a UUID that sorts by time. It works on plain http too. */
export function newId(): string {
  return v7();
}
