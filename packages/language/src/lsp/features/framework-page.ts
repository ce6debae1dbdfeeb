import { textIn, type Span } from '@inspection-criteria/model';
import type { FrameworkPage, FrameworkParams } from '@inspection-criteria/protocol';
import type { ReadFramework } from '../../project/frameworks.ts';
import { frameworkPage } from '../../queries/framework-page/page.ts';
import type { Feature } from '../feature.ts';
import type { Seen } from '../session.ts';

/** A framework as it would be published, every line with its place in the text. */
export const frameworkPages: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    session.connection.onRequest('criteria/framework', session.answering<FrameworkParams, FrameworkPage | null>(null, (seen, { framework: wanted, language }) => {
      const frameworks = frameworksOf(seen);
      const read = wanted === undefined ? frameworks[0] : frameworks.find(({ framework }) => framework.id === wanted.id && framework.edition === wanted.edition);
      if (read === undefined) return null;
      const placeOf = (span: Span) => session.location(seen.folder, span);
      return {
        uri: seen.document.uri, version: seen.document.version,
        frameworks: frameworks.map(({ framework: { id, edition, label } }) => ({ id, edition, label: textIn(label, language ?? session.settings.language) })),
        ...frameworkPage({ view: seen.view, read, language: language ?? session.settings.language, placeOf }),
      };
    }));
  },
};

/** The frameworks that are written in a file, or that its inspections are of. */
function frameworksOf({ view, file }: Seen): readonly ReadFramework[] {
  const of = view.inspections === undefined ? view.frameworks.frameworks.frameworks.filter((read) => read.file === file) : [...view.inspections.results.keys()].map((inspection) => inspection.framework);
  return [...new Set(of)];
}
