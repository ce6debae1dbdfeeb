import { builtFiles, clashIn, linesOfTexts, placesIn, type Building } from '@inspection-criteria/formats';
import type { BuildParams, BuildResult } from '@inspection-criteria/protocol';
import { visibleFrom } from '../../project/sources.ts';
import type { View } from '../../workspace/workspace.ts';
import type { Feature } from '../feature.ts';
import type { Folder } from '../folder.ts';
import type { Session } from '../session.ts';

/** The JSON of a folder's frameworks, inspections and results, as `criteria build` writes it. */
export const build: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    session.connection.onRequest('criteria/build', async ({ folder: uri }: BuildParams): Promise<BuildResult> => {
      await session.allReady();
      const folder = session.folders.find((known) => withoutSlash(known.uri) === withoutSlash(uri)) ?? session.folders.find((known) => known.fileAt(uri) !== undefined);
      if (folder === undefined) return { files: [], problems: ['That folder is not open in the editor, so nothing can be built of it.'] };
      return built(folder, folder.fileAt(withoutSlash(uri)), session);
    });
  },
};

function withoutSlash(uri: string): string {
  return uri.replace(/\/$/, '');
}

/** Builds what lies in a folder, or below a path of it, with the frameworks that it uses. */
function built(folder: Folder, below: string | undefined, session: Session): BuildResult {
  const files = folder.workspace.files.filter((file) => below === undefined || file.startsWith(`${below}/`));
  const views = files.flatMap((file) => folder.workspace.view(file) ?? []);
  const [first] = views;
  if (first === undefined) return { files: [], problems: ['There is no framework and no inspection in that folder.'] };
  const broken = errorsIn(views, folder, session);
  if (broken.length > 0) return { files: [], problems: broken };
  const made = builtFiles(buildingOf(views), placesIn(linesOfTexts(sourcesOf(views))));
  const clash = clashIn(made);
  return clash === undefined ? { files: made.map(([file, text]) => ({ file, text })), problems: [] } : { files: [], problems: [clash] };
}

/** Errors in the files that are built and in those they use. */
function errorsIn(views: readonly View[], folder: Folder, session: Session): readonly string[] {
  const used = new Set(usedBy(views));
  const errors = [...new Set([...views.flatMap(({ diagnostics }) => diagnostics), ...views[0]?.frameworks.diagnostics.filter(({ span }) => used.has(span.file)) ?? []])].filter(({ severity }) => severity === 'error');
  return errors.map(({ span, message }) => `${span.file}, line ${String(session.range(folder, span).start.line + 1)}: ${message}`);
}

function buildingOf(views: readonly View[]): Building {
  const used = new Set(usedBy(views));
  const frameworks = views[0]?.frameworks.frameworks.frameworks.filter(({ file }) => used.has(file)).map(({ framework }) => framework) ?? [];
  const inspections = views.flatMap(({ inspections: read }) => [...read?.results ?? []].map(([{ inspection, framework: { framework } }, results]) => ({ inspection, framework, results })));
  return { frameworks, inspections };
}

/** The files that are built, and all that those use. */
function usedBy(views: readonly View[]): readonly string[] {
  return views.flatMap(({ source, frameworks: { frameworks: { sources } } }) => visibleFrom(source.file, new Map([...sources, [source.file, source]])));
}

function sourcesOf(views: readonly View[]): readonly (readonly [file: string, source: { readonly text: string }])[] {
  return [...views[0]?.frameworks.frameworks.sources ?? [], ...views.map(({ source }) => [source.file, source] as const)];
}
