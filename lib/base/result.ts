/** The outcome of something that can fail for reasons the caller must handle. */
export type Result<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

/** A success that carries `value`. */
export function success<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

/** A failure that carries `problem`. */
export function failure<Problem>(problem: Problem): Result<never, Problem> {
  return { ok: false, problem };
}
