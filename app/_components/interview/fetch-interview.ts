import type { InterviewView } from '#lib/study/interview/interview-view.ts';

/** The interview as the server has it now; null where it does not answer, or does not know it. Never throws. */
export async function fetchInterview(id: string): Promise<InterviewView | null> {
  try {
    const response = await fetch(`/api/interviews/${id}`);
    return response.ok ? ((await response.json()) as InterviewView) : null;
  } catch {
    // What this browser knows goes on.
    return null;
  }
}
