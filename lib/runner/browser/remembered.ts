/** Asks once; asks again after a failure. */
export function remembered<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let answer: Promise<Value> | null = null;
  return () => {
    if (answer) return answer;
    const asking = ask();
    answer = asking;
    asking.catch(() => {
      answer = null;
    });
    return asking;
  };
}
