import type { NextAnswerParams, Place } from '@inspection-criteria/protocol';
import { nextAnswer } from '../../queries/answers/next-answer.ts';
import { inspectedIn } from '../../workspace/inspected.ts';
import type { Feature } from '../feature.ts';

/** From one answer of a kind to the next, such as from unanswered to unanswered. */
export const nextAnswers: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    session.connection.onRequest('criteria/next-answer', session.answering<NextAnswerParams, Place | null>(null, (seen, { position, kind, backwards = false }) => {
      const place = nextAnswer(inspectedIn(seen.view), { kind, backwards, from: session.offset(seen, position) });
      return place === undefined ? null : session.location(seen.folder, { file: seen.file, ...place });
    }));
  },
};
