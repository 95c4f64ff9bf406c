import { open, opened, type Scene, type Shot } from '#scripts/screenshots/shot.ts';

const EXERCISE = 'activations/prelu';

/** Making an interview, sitting it, and its report. */
export const INTERVIEW_SHOTS: readonly Shot[] = [
  opened('interview-make', 'livedIn', '/interview'),
  {
    name: 'interview-waiting',
    learner: 'livedIn',
    arrange: async (scene) => open(scene, `/interview/${await made(scene)}`),
  },
  {
    name: 'interview-statement',
    learner: 'livedIn',
    arrange: async (scene) => {
      const id = await made(scene);
      await done(scene, id, [{ kind: 'started' }, { kind: 'asked', exercise: 0, question: 'range' }]);
      await open(scene, `/interview/${id}`);
    },
  },
  {
    name: 'interview-code',
    learner: 'livedIn',
    screenOnly: true,
    arrange: async (scene) => {
      const id = await made(scene);
      await done(scene, id, [{ kind: 'started' }, { kind: 'coding', exercise: 0 }]);
      await open(scene, `/interview/${id}`);
      await scene.page.locator('.wb-code').waitFor();
    },
  },
  {
    name: 'interview-report',
    learner: 'livedIn',
    arrange: async (scene) => {
      const id = await made(scene);
      const code = { exercise: 0, source: 'export const prelu = 1;', language: 'typescript' };
      const judged = { ...code, verdict: 'fail', check: 'forward', tookMillis: 800 };
      await done(scene, id, [
        { kind: 'started' },
        { kind: 'asked', exercise: 0, question: 'shapes' },
        { kind: 'coding', exercise: 0 },
        { kind: 'ran', ...judged, diagnoses: [{ key: 'transposed', title: null }] },
        { kind: 'hint', exercise: 0, hint: 0 },
        {
          kind: 'submitted',
          ...judged,
          verdict: 'pass',
          check: null,
          diagnoses: [],
          source: 'export const prelu = 2;',
        },
        { kind: 'ended', reason: 'done' },
        { kind: 'finished' },
      ]);
      await open(scene, `/interview/${id}/report`);
    },
  },
];

async function made(scene: Scene): Promise<string> {
  const id = crypto.randomUUID();
  const source = { kind: 'list', exerciseIds: [EXERCISE] };
  await post(scene, '/api/interviews', { id, seed: 3, source, minutes: 30, diagnoses: 'after' });
  return id;
}

/** What happens in it, one thing after another. */
async function done(scene: Scene, interviewId: string, acts: readonly object[]): Promise<void> {
  let at = Date.now();
  const events = acts.map((act) => ({ id: crypto.randomUUID(), interviewId, at: (at += 1), ...act }));
  await post(scene, '/api/interviews/events', { events });
}

async function post({ url }: Scene, path: string, body: object): Promise<void> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
}
