import { isKnownRemark, REMARK_VERSIONS, type RemarkEvent } from '#lib/remarks/remark-event.ts';
import type { RemarkSubject } from '#lib/remarks/remark-subject.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { RemarkModel as Row } from './generated/models.ts';

/** A remark as the table has it; one that this program does not know as it came. */
export function toRemark(row: Row): RemarkEvent {
  const { id, kind, version, body } = row;
  const common = {
    id,
    subject: row.subject as RemarkSubject,
    at: Number(row.at),
    receivedAt: Number(row.receivedAt),
    ...(row.claimedAt !== null && { claimedAt: Number(row.claimedAt) }),
  };
  if (!isKnownRemark(kind, version)) return { ...common, kind: 'other', was: { kind, version, body } };
  return { ...(JSON.parse(body) as object), ...common, kind } as RemarkEvent;
}

/** The row of a remark; one without `receivedAt` is as old as it says. */
export function fromRemark(learnerId: LearnerId, event: RemarkEvent): Row {
  const { id, subject, at, receivedAt, claimedAt, kind, ...said } = event;
  const known = 'was' in said ? said.was : null;
  return {
    learnerId,
    id,
    subject,
    kind: known?.kind ?? kind,
    version: known?.version ?? (kind === 'other' ? 1 : REMARK_VERSIONS[kind]),
    at: BigInt(at),
    receivedAt: BigInt(receivedAt ?? at),
    claimedAt: claimedAt === undefined ? null : BigInt(claimedAt),
    body: known?.body ?? JSON.stringify(said),
  };
}
