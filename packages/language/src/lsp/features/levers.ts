import { mainLanguage } from '@inspection-criteria/model';
import type { Levers, LeversParams } from '@inspection-criteria/protocol';
import { leversOf } from '../../queries/levers/levers.ts';
import { inspectedNamed } from '../../workspace/inspected.ts';
import type { Feature } from '../feature.ts';

/** What may be changed on trial beside answers. */
export const levers: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    session.connection.onRequest('criteria/levers', session.answering<LeversParams, Levers | null>(null, ({ view }, { inspection, language }) => {
      const inspected = inspectedNamed(view, inspection);
      if (inspected === undefined) return null;
      return leversOf(view, inspected, language ?? session.settings.language ?? mainLanguage(inspected.plan.framework));
    }));
  },
};
