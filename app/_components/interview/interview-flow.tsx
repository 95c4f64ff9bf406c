'use client';

import { useEffect, useState } from 'react';
import type { PastInterview } from '#lib/study/interview/past-interviews.ts';
import type { InterviewView } from '#lib/study/interview/interview-view.ts';
import { FollowUp } from './follow-up/follow-up.tsx';
import { InterviewReportPage } from './report/interview-report-page.tsx';
import { Sitting } from './sit/sitting.tsx';
import { WaitingRoom } from './sit/waiting-room.tsx';
import { useInterview } from './use-interview.ts';

type InterviewFlowProps = {
  readonly view: InterviewView;
  /** Whether the report is wanted, though questions may be open. */
  readonly wantsReport: boolean;
  /** Those that are over, latest first. */
  readonly past: readonly PastInterview[];
  /** How the learner counts days, for what goes into the queue. */
  readonly clock: { readonly zone: string | null; readonly rolloverHour: number };
  /** Whether keys without a modifier act. */
  readonly singleKeys: boolean;
};

/** An interview, wherever it is. Each part has its address; the page needs no server to go from one to the next. */
export function InterviewFlow({ view, wantsReport, past, clock, singleKeys }: InterviewFlowProps) {
  const interview = useInterview(view);
  const { phase, ended, isLeft } = interview.state;
  const [firstPhase] = useState(phase);
  // The last answer is looked at before the report comes.
  const isOver = phase === 'over' && (isLeft || firstPhase === 'over');
  const isReport = isOver || (wantsReport && ended !== null);
  const { id } = view.interview;
  useEffect(() => {
    const path = isReport ? `/interview/${id}/report` : `/interview/${id}`;
    if (window.location.pathname !== path) window.history.replaceState(null, '', path);
  }, [isReport, id]);
  if (isReport) return <InterviewReportPage {...{ interview, past, clock, singleKeys }} />;
  if (phase === 'waiting') return <WaitingRoom interview={interview} />;
  if (phase === 'asking') return <Sitting interview={interview} />;
  return <FollowUp interview={interview} singleKeys={singleKeys} />;
}
