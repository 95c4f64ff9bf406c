import type { RemarkEvent } from '#lib/remarks/remark-event.ts';
import { canonicalJson } from '#lib/base/canonical-json.ts';
import type { ReceivedRemark } from './remark-form.ts';

/** Whether a client says again what it said before; what the server added is not compared. */
export function remarksSayTheSame(before: RemarkEvent, event: ReceivedRemark): boolean {
  const { receivedAt: _received, claimedAt, ...said } = before;
  return canonicalJson({ ...said, found: undefined, at: claimedAt ?? said.at }) === canonicalJson(event);
}
