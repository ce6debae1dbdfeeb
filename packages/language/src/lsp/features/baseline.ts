import type { BaselineParams, BaselineResult, Differing } from '@inspection-criteria/protocol';
import { visibleFrom } from '../../project/sources.ts';
import { Workspace, type View } from '../../workspace/workspace.ts';
import type { Feature } from '../feature.ts';
import type { Folder } from '../folder.ts';
import type { Seen, Session } from '../session.ts';
import { scoresOf } from './scores.ts';

/** What the inspections of a file came to when some texts were others, and whether those of the framework were, or that with the answers. */
export const baseline: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    session.connection.onRequest('criteria/baseline', session.answering<BaselineParams, BaselineResult | null>(null, (seen, params) => baselineOf(seen, params, session)));
  },
};

function baselineOf({ folder, file, view }: Seen, { texts, language }: BaselineParams, session: Session): BaselineResult | null {
  const others = new Map(texts.flatMap(({ uri, text }) => { const other = folder.fileAt(uri); return other === undefined ? [] : [[other, text] as const]; }));
  const asBefore = asItWas(folder, file, others)?.view(file) ?? (others.has(file) ? undefined : view);
  if (asBefore?.inspections === undefined) return null;
  const inspections = [...asBefore.inspections.results].map(([read, results]) => scoresOf(read, results, asBefore, language ?? session.settings.language));
  return { inspections, differs: differing(asBefore, view) };
}

/** The folder's frameworks and the file as they were, to be looked at once; undefined where nothing was another. */
function asItWas({ workspace }: Folder, file: string, others: ReadonlyMap<string, string | undefined>): Workspace | undefined {
  if ([...others].every(([other, text]) => workspace.textOf(other) === text)) return undefined;
  const before = new Workspace();
  // Other files of inspections decide nothing of this one.
  const known = workspace.files.filter((other) => other === file || !other.endsWith('.cases'));
  for (const other of new Set([...known, ...others.keys()])) {
    const text = others.has(other) ? others.get(other) : workspace.textOf(other);
    if (text !== undefined) before.put(other, { text, malformed: false });
  }
  return before;
}

/** Git may keep other line ends than the disk, and they say nothing. */
function differing(before: View, now: View): Differing {
  const said = (text: string): string => text.replaceAll(/\r\n?/g, '\n');
  const rules = ({ source: { file }, project: { sources } }: View): string => {
    const used = visibleFrom(file, sources).filter((one) => one !== file).toSorted();
    return JSON.stringify(used.map((one) => [one, said(sources.get(one)?.text ?? '')]));
  };
  return { framework: before !== now && rules(before) !== rules(now), answers: before !== now && said(before.source.text) !== said(now.source.text) };
}
