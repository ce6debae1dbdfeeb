import type { FileOf } from './places.ts';

/** Texts that stand in for what the files hold now: those last saved, or those of a commit. A text that is undefined is a file that was not there. */
export interface BaselineParams extends FileOf {
  readonly texts: readonly { readonly uri: string; readonly text: string | undefined }[];
}
