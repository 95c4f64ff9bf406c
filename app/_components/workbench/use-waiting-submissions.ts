import { useEffect, useState } from 'react';
import { sendWaiting } from './submissions.ts';

/** Sends what earlier visits could not, now and when the network comes back; tells whether everything is with the server. */
export function useWaitingSubmissions(): [boolean, (areSent: boolean) => void] {
  const [areSent, setSent] = useState(true);
  useEffect(() => {
    const send = (): void => void sendWaiting().then(setSent);
    send();
    window.addEventListener('online', send);
    return () => window.removeEventListener('online', send);
  }, []);
  return [areSent, setSent];
}
