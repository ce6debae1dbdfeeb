import type { Differing } from './baselines.ts';
import type { Change } from './changes.ts';
import type { FrameworkPage } from './framework-page.ts';
import type { Cell, Place } from './places.ts';
import type { Report } from './report.ts';
import type { Method, Requests } from './requests.ts';

/** What the preview may ask the server for, through the extension, which fills in the file. */
export type PreviewMethod = Extract<Method, 'criteria/report' | 'criteria/grid' | 'criteria/explain' | 'criteria/levers' | 'criteria/framework' | 'criteria/export'>;

/** The parameters of such a request without the file. */
export type PreviewParams<M extends PreviewMethod> = Omit<Requests[M]['params'], 'textDocument'>;

/** Sent by the extension to the preview. */
export type ToPreview =
  /** An inspection is shown, or has changed. `baselines` say what it came to at other times. */
  | { readonly kind: 'report'; readonly report: Report; readonly pinned: boolean; readonly baselines: readonly Baseline[] }
  /** A framework is shown, or has changed. */
  | { readonly kind: 'framework'; readonly page: FrameworkPage; readonly pinned: boolean }
  /** There is nothing to show, and why; `of` says what there ought to be. */
  | { readonly kind: 'nothing'; readonly of: 'inspection' | 'framework'; readonly reason: string }
  /** The caret stands in an answer, or in none. */
  | { readonly kind: 'caret'; readonly cell: Cell | undefined }
  /** A number is to be explained. */
  | { readonly kind: 'explain'; readonly about: { readonly kind: 'score' | 'question'; readonly id: string } }
  /** The focus, which was taken from the page for a moment, is to go back to where it was. */
  | { readonly kind: 'focus' }
  /** A page is to be turned to. */
  | { readonly kind: 'turn'; readonly to: PreviewView }
  /** How the server is doing: unless it runs, what is shown is from before. */
  | { readonly kind: 'server'; readonly state: ServerState }
  /** What was asked for under `id`, or why it could not be had. */
  | { readonly kind: 'answer'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };

/** Sent by the preview to the extension. */
export type FromPreview =
  | { readonly kind: 'ready' }
  | { readonly kind: 'ask'; readonly id: number; readonly method: PreviewMethod; readonly params: unknown }
  /** A place is to be shown in an editor. */
  | { readonly kind: 'open'; readonly place: Place }
  /** An answer is to be shown where its text is to be seen; `open`, in an editor beside the preview if it is not. */
  | { readonly kind: 'open cell'; readonly cell: Cell; readonly open: boolean }
  /** With `continues` the change is part of the one before, and is taken back with it. */
  | { readonly kind: 'change'; readonly change: Change; readonly continues: boolean }
  /** The last change of the text is to be taken back, or made again. */
  | { readonly kind: 'undo' | 'redo' }
  | { readonly kind: 'copy'; readonly text: string; readonly what: string }
  | { readonly kind: 'pin'; readonly pinned: boolean }
  | { readonly kind: 'choose'; readonly inspection: string }
  | { readonly kind: 'language'; readonly language: string }
  /** The server is to be started again. */
  | { readonly kind: 'restart server' };

/** How the server is doing; after `stopped` it does not start by itself. */
export type ServerState = 'starting' | 'running' | 'stopped';

/** What an inspection came to at another time, such as when it was last saved. `sections` by id; a missing one was not there. */
export interface Baseline {
  readonly name: 'saved' | 'committed';
  /** Which texts were others then. */
  readonly differs: Differing;
  readonly sections: Readonly<Record<string, { readonly score: string | undefined; readonly rating: string | undefined; readonly stars: number | undefined }>>;
}

/** The pages of the preview. */
export type PreviewView = 'ratings' | 'summary' | 'answers' | 'what if' | 'framework';
/** What the preview remembers across reloads: which file, and whatever its pages keep of their own. */
export interface PreviewState {
  readonly uri: string;
  readonly inspection: string | undefined;
  readonly pinned: boolean;
  readonly language: string | undefined;
  readonly view: PreviewView;
}
