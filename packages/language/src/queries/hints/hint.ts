import type { Stretch } from '../../syntax/index.ts';
import type { View } from '../../workspace/workspace.ts';

/** A few words that an editor shows behind a place in a text, where they are no part of it. */
export interface Hint {
  /** Behind which letter it stands. */
  readonly at: number;
  readonly text: string;
  /** The whole of it, for those who point at it. */
  readonly more: string;
}

/** What hints are made of: a file, the stretch of it that is looked at, and the language labels are wanted in. */
export interface HintSubject {
  readonly view: View;
  readonly within: Stretch;
  readonly language: string | undefined;
}

/** Makes hints of one kind. Nothing outside the stretch is looked at. */
export type Hinter = (subject: HintSubject) => readonly Hint[];
