import { expect, it } from 'vitest';
import { aQuestion, aQuiz } from '#tests/support/quizzes.ts';
import { checkCode, readCheckCode } from './check-code.ts';

it('a code is read as it was printed, and as people write it', () => {
  const code = checkCode(aQuiz({ seed: 4_294_967_295 }));
  expect(code).toMatch(/^3ZZZZZZ-[0-9A-Z]{4}$/u);
  expect(readCheckCode(code)).toBe(code);
  expect(readCheckCode(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(code);
  expect(readCheckCode('OI0L000-0000')).toBe('0101000-0000');
});

it('another card, order or text gives another code, and another seed does too', () => {
  const quiz = aQuiz();
  const others = [
    aQuiz({ seed: 8 }),
    aQuiz({ questions: quiz.questions.toReversed() }),
    aQuiz({ questions: quiz.questions.slice(1) }),
    aQuiz({ questions: [aQuestion(0, { print: '00000001' }), ...quiz.questions.slice(1)] }),
  ];
  expect(new Set([quiz, ...others].map((one) => checkCode(one))).size).toBe(5);
});

it.each(['', '3ZZZZZZ', '3ZZZZZZ-123U', '3ZZZZZZ-12345', 'not a code'])('%j is none', (text) => {
  expect(readCheckCode(text)).toBeNull();
});
