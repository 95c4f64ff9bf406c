import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_REVIEW_KEYS } from '#lib/study/settings/review-keys.ts';
import type { Settings } from '#lib/study/settings/settings.ts';
import { draftOf, settingsOf } from './settings-draft.ts';

const SETTINGS: Settings = {
  desiredRetention: 0.9,
  learningStepsSeconds: [60, 600],
  relearningStepsSeconds: [600],
  maximumIntervalDays: 36_500,
  fuzz: true,
  newPerDay: 20,
  reviewsPerDay: 200,
  minutesPerDay: 20,
  rolloverHour: 4,
  zone: null,
  locale: 'zh',
  keys: DEFAULT_REVIEW_KEYS,
};

test('a draft that nobody touched means the settings it came from', () => {
  const { locale: _locale, keys: _keys, ...rest } = SETTINGS;
  expect(settingsOf(draftOf(SETTINGS))).toEqual(rest);
  const travelling = { ...SETTINGS, zone: 'Asia/Shanghai', desiredRetention: 0.875 };
  expect(settingsOf(draftOf(travelling))).toMatchObject({ zone: 'Asia/Shanghai', desiredRetention: 0.875 });
});

test('a retention is the same after its way through per cent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 70_000, max: 99_000 }), (thousandths) => {
      const desiredRetention = thousandths / 100_000;
      expect(settingsOf(draftOf({ ...SETTINGS, desiredRetention }))).toMatchObject({ desiredRetention });
    }),
  );
});

test.each([
  ['newPerDay', '-1'],
  ['newPerDay', '3.5'],
  ['reviewsPerDay', ''],
  ['minutesPerDay', '0'],
  ['rolloverHour', '24'],
  ['zone', 'Mars/Olympus'],
  ['desiredRetention', '100'],
  ['desiredRetention', ''],
  ['learningStepsSeconds', '1m soon'],
  ['relearningStepsSeconds', '31d'],
  ['maximumIntervalDays', '0'],
] as const)('%s of “%s” is named as wrong', (field, value) => {
  expect(settingsOf({ ...draftOf(SETTINGS), [field]: value })).toEqual([field]);
});

test('every field that is wrong is named at once', () => {
  expect(settingsOf({ ...draftOf(SETTINGS), newPerDay: 'x', rolloverHour: 'y' })).toEqual([
    'newPerDay',
    'rolloverHour',
  ]);
});

test('no learning steps are steps too', () => {
  expect(settingsOf({ ...draftOf(SETTINGS), learningStepsSeconds: ' ' })).toMatchObject({ learningStepsSeconds: [] });
});
