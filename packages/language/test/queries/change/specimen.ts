import { applyEdits } from '../../../src/edits.ts';
import type { Changed } from '../../../src/queries/change/changed.ts';
import { inspectedIn, type Inspected } from '../../../src/workspace/inspected.ts';
import { Workspace, type View } from '../../../src/workspace/workspace.ts';

/** A framework with questions of every kind. */
export const POOL = `framework pool {
    unit visit
    unit diver
    level theme
    answers quality { yes worth 1  partly worth 1/2  no worth 0 with reasons { late "Late"  dark "Dark" }  na not counted }
    fact indoor answered yes-no
    fact lanes answered 1 to 10
    fact day answered date
    fact note answered text
    fact seen about inspection answered yes-no
    theme safety {
        question S1 answered quality
        question S2 answered quality asked when indoor is yes
        question S3 answered quality
        question D1 about diver answered yes-no
    }
}
`;

/** A file as it is understood, and its first inspection. */
export function viewOf(text: string): { readonly view: View; readonly inspected: Inspected } {
  const workspace = new Workspace();
  workspace.put('pool.criteria', { text: POOL, malformed: false });
  workspace.put('seatown.cases', { text, malformed: false });
  const view = workspace.view('seatown.cases');
  const [inspected] = view === undefined ? [] : inspectedIn(view);
  if (view === undefined || inspected === undefined) throw new Error('There must be an inspection.');
  return { view, inspected };
}

/** An inspection around some answers. */
export function seatown(answers: string): string {
  return `use "pool.criteria"\n\ninspection seatown of pool {\n${answers}}\n`;
}

/** A text after a change, with `¦` where to go then; or why it is not changed. */
export function after(text: string, changed: Changed): string {
  if ('refused' in changed) return changed.refused;
  const made = applyEdits(text, changed.edits);
  return changed.then === undefined ? made : `${made.slice(0, changed.then.start)}¦${made.slice(changed.then.start)}`;
}
