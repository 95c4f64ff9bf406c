import type { Message } from '#lib/exercises/lane.ts';
import type { Report } from '#lib/exercises/report.ts';

/** Whether the run was cut short because the browser took the GPU away, which is not the learner's doing. */
export function gpuWasLost(report: Report): boolean {
  return report.checks.some((check) => check.message.key === 'gpuLost');
}

/** The report, with a word on each lane that was run again because the GPU had been lost. */
export function withLossesTold(report: Report, losses: number): Report {
  if (losses === 0) return report;
  const fallback: Message = { key: losses < 2 ? 'gpuLostOnce' : 'gpuLostTwice' };
  return {
    ...report,
    lanes: report.lanes.map((run) => (run.lane === 'device' ? { ...run, fallback } : run)),
  };
}
