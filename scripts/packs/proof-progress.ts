/** How far a proof is, in draws judged. */
export type ProofProgress = {
  readonly asked: (draws: number) => void;
  readonly answered: (draws: number) => void;
  readonly proved: (line: string) => void;
};

/** Says a line for each exercise that is proved, and between them one for every tenth of all draws. */
export function proofProgress(exercises: number, say: (line: string) => void): ProofProgress {
  let [asked, answered, proved, tenths] = [0, 0, 0, 0];
  const percent = (): number => Math.floor((100 * answered) / asked);
  return {
    asked: (draws) => {
      asked += draws;
    },
    answered: (draws) => {
      answered += draws;
      if (Math.floor(percent() / 10) === tenths) return;
      tenths = Math.floor(percent() / 10);
      say(`  ${percent()} % (${answered} of ${asked} draws judged)`);
    },
    proved: (line) => {
      proved += 1;
      say(`• ${proved} of ${exercises}: ${line}`);
    },
  };
}
