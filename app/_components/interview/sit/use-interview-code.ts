import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { preferLanguage, preferredLanguage } from '#app/_components/workbench/kept-workspace.ts';
import { useRememberedText } from '#app/_components/ui/remembered.ts';
import type { Language } from '#lib/exercises/language.ts';
import type { WrittenCode } from '#lib/interview/interview-event.ts';
import type { InterviewExerciseView } from '#lib/study/interview/interview-view.ts';

export type CodeInHand = {
  readonly code: WrittenCode;
  readonly write: (source: string) => void;
  readonly choose: (language: Language) => void;
  /** Called when the code goes into another event: no snapshot of it is needed then. */
  readonly recorded: (code: WrittenCode) => void;
  /** Whether this browser keeps it. */
  readonly isKept: boolean;
};

/** How often code that has changed is recorded for the replay. */
const SNAPSHOT_MILLIS = 20_000;

type CodeOptions = {
  readonly place: { readonly interviewId: string; readonly exercise: number };
  readonly exercise: InterviewExerciseView;
  /** The latest that the events have. */
  readonly known: WrittenCode | null;
  readonly onSnapshot: (code: WrittenCode) => void;
};

/** The code of an exercise while it is written: kept at once, for all tabs, and recorded now and then. Each language keeps its own. */
export function useInterviewCode({ place, exercise, known, onSnapshot }: CodeOptions): CodeInHand {
  const [language, setLanguage] = useState<Language>(() => firstLanguage(exercise, known));
  const [text, keep, isKept] = useRememberedText(codeKey(place, language));
  const starter = (language === 'python' ? exercise.python?.starters.signatureOnly : null) ?? exercise.starter;
  const source = text ?? (known?.language === language ? known.source : starter);
  const recorded = useRef<WrittenCode>(known ?? { source: starter, language });
  const snapshot = useEffectEvent(() => {
    const last = recorded.current;
    if (last.source === source && last.language === language) return;
    recorded.current = { source, language };
    onSnapshot({ source, language });
  });
  useEffect(() => {
    const timer = setInterval(() => snapshot(), SNAPSHOT_MILLIS);
    const leave = (): void => snapshot();
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', leave);
    };
  }, []);
  return {
    code: { source, language },
    write: keep,
    choose: (next) => {
      preferLanguage(next);
      setLanguage(next);
    },
    recorded: (code) => {
      recorded.current = code;
    },
    isKept,
  };
}

/** Forgets the code of an interview that is over: the events have it. */
export function forgetInterviewCode(interviewId: string): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(`${PREFIX}${interviewId}:`)) localStorage.removeItem(key);
    }
  } catch {
    // A browser that refuses storage keeps none.
  }
}

const PREFIX = 'gradus:interview-code:';

function codeKey({ interviewId, exercise }: CodeOptions['place'], language: Language): string {
  return `${PREFIX}${interviewId}:${String(exercise)}:${language}`;
}

function firstLanguage({ python }: InterviewExerciseView, known: WrittenCode | null): Language {
  const wanted = known?.language ?? preferredLanguage();
  return python ? wanted : 'typescript';
}
