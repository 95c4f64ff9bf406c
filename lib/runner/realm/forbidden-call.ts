/** A call that the exercise does not allow. */
export class ForbiddenCall extends Error {
  override readonly name = 'ForbiddenCall';
}
