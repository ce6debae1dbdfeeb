import type { FileOf } from './places.ts';

/** Texts that stand in for what the files hold now: those last saved, or those of a commit. A text that is undefined is a file that was not there. */
export interface BaselineParams extends FileOf {
  /** The language of the report it is compared with, so that ratings differ only where they are others. Without one, the one that is set. */
  readonly language?: string | undefined;
  readonly texts: readonly { readonly uri: string; readonly text: string | undefined }[];
}
