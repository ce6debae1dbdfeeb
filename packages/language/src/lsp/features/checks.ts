import type { CheckGroup, FileOf } from '@inspection-criteria/protocol';
import { checksIn } from '../../queries/checks/checks.ts';
import type { Feature } from '../feature.ts';

/** The checks of inspections and the examples of frameworks, with what came out. */
export const checks: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    session.connection.onRequest('criteria/checks', session.answering<FileOf, readonly CheckGroup[] | null>(null, ({ folder, view }) => (
      checksIn(view, session.settings.language).map(({ span, checks: all, ...group }) => ({
        ...group, place: session.location(folder, span),
        checks: all.map(({ span: place, ...check }) => ({ ...check, place: session.location(folder, place) })),
      }))
    )));
  },
};
