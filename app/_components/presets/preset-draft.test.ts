import { expect, test } from 'vitest';
import type { PresetSettings } from '#lib/study/settings/presets.ts';
import { presetChanges, presetDraft } from './preset-draft.ts';

const SETTINGS: PresetSettings = {
  desiredRetention: 0.925,
  learningStepsSeconds: [60, 600],
  relearningStepsSeconds: [600],
  maximumIntervalDays: 36_500,
  fuzz: true,
  leechLapses: 8,
  leechSuspends: false,
  newPerDay: null,
  reviewsPerDay: 40,
  newPerConceptPerDay: 3,
  reviewsPerConceptPerDay: null,
  order: 'retrievability',
  newMix: 'after',
};

test('a draft that nobody touched means the settings it came from', () => {
  expect(presetChanges(presetDraft(SETTINGS))).toEqual(SETTINGS);
});

test('an empty limit is none of its own, and steps may be none', () => {
  const draft = { ...presetDraft(SETTINGS), reviewsPerDay: ' ', learningStepsSeconds: '' };
  expect(presetChanges(draft)).toMatchObject({ reviewsPerDay: null, learningStepsSeconds: [] });
});

test('every field that is wrong is named at once', () => {
  const draft = {
    ...presetDraft(SETTINGS),
    desiredRetention: '100',
    newPerDay: '-1',
    newPerConceptPerDay: '0',
    leechLapses: 'x',
  };
  expect(presetChanges(draft)).toEqual(['desiredRetention', 'newPerDay', 'newPerConceptPerDay', 'leechLapses']);
});
