import { useEffect, useState } from 'react';
import { postJson, type Reply } from '#app/_client/post-json.ts';

/** What the server says to this JSON at this path; null until it has. `retry` asks again. */
export function useTold<Value>(
  path: string,
  body: string,
): { readonly told: Reply<Value> | null; readonly retry: () => void } {
  const [tries, setTries] = useState(0);
  const [kept, setKept] = useState<{ readonly of: string; readonly reply: Reply<Value> } | null>(null);
  const asked = `${tries} ${body}`;
  useEffect(() => {
    let isLate = false;
    const ask = async (): Promise<void> => {
      const reply = await postJson<Value>(path, JSON.parse(asked.slice(asked.indexOf(' '))));
      if (!isLate) setKept({ of: asked, reply });
    };
    void ask();
    return () => {
      isLate = true;
    };
  }, [path, asked]);
  return { told: kept?.of === asked ? kept.reply : null, retry: () => setTries(tries + 1) };
}
