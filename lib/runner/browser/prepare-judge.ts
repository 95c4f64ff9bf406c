import type { HostProgress } from './host-progress.ts';
import { fromWarmUp } from './host-progress.ts';
import type { JudgeConnection } from './judge-connection.ts';
import type { HostToJudge } from '#lib/runner/protocol.ts';

type WarmQuestion = Omit<Extract<HostToJudge, { readonly type: 'warm' }>, 'type'>;

/** Has the judge make ready for an exercise; rejects, saying why, when it cannot. */
export function prepareJudge(
  judge: JudgeConnection,
  question: WarmQuestion,
  onProgress: (progress: HostProgress) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = judge.listen((message) => {
      if (message.type === 'ready' || message.run !== question.run) return;
      if (message.type === 'warming') onProgress(fromWarmUp(message.step));
      if (message.type !== 'warm' && message.type !== 'broken') return;
      stop();
      if (message.type === 'warm') resolve();
      else reject(new Error(message.message));
    });
    // A judge that was thrown away meanwhile is replaced by the next run, which then makes ready itself.
    void judge.closed.then(resolve);
    judge.send({ type: 'warm', ...question });
  });
}
