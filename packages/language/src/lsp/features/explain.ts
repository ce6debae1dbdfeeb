import type { ExplainParams, ExplainedNumber } from '@inspection-criteria/protocol';
import { explained } from '../../queries/explain/explained.ts';
import type { Feature } from '../feature.ts';
import { placing } from '../placing.ts';
import type { Seen, Session } from '../session.ts';
import { askedFor } from '../tried.ts';

/** How a number came about, in sentences. */
export const explain: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    session.connection.onRequest('criteria/explain', session.answering<ExplainParams, ExplainedNumber | null>(null, (seen, params) => explainedFor(seen, params, session)));
  },
};

function explainedFor(seen: Seen, params: ExplainParams, session: Session): ExplainedNumber | null {
  const asked = askedFor(seen, params, session);
  const found = asked === undefined ? undefined : explained(asked.inspected, params.about, asked.language, params.answers);
  if (asked === undefined || found === undefined) return null;
  const placed = placing(seen, session);
  const inspection = asked.inspected.read.inspection.id;
  return {
    about: params.about, subject: placed(found.subject), parts: found.parts, answersInAll: found.answers.inAll,
    sentences: found.sentences.map(({ text, span }) => ({ text, place: span === undefined ? undefined : placed({ span }).place })),
    answers: found.answers.some.map(({ cell, ...answer }) => ({ ...answer, cell: { inspection, ...cell } })),
  };
}
