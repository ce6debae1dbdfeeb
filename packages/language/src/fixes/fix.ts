import type { Diagnostic, Span } from '@inspection-criteria/model';
import type { Edit } from '../edits.ts';
import type { Checked } from '../rules/check.ts';

/** Something that can be done to the text for an author, told beforehand by its title. */
export interface Fix {
  /** What will happen, in plain words and with the names concerned: "Add the answer `na` to `R3` for P04". */
  readonly title: string;
  /** Changes to one or several files as they were checked; none of them overlaps another. */
  readonly edits: readonly Edit[];
  /** Whether it can be done unseen, and to all of a kind at once: there is no decision in it, nothing left to be written, and what was understood before means the same after. */
  readonly preferred?: boolean;
  /** `quickfix`, the default, answers a finding; the others answer none, and change how something is said. */
  readonly kind?: 'quickfix' | 'rewrite' | 'extract' | 'inline' | 'organise';
}

/** A finding, with all that was checked when it was found. */
export interface FixSubject {
  readonly checked: Checked;
  readonly diagnostic: Diagnostic;
}

/** Tells what can be done about a finding, the likeliest first. It changes nothing and keeps nothing. */
export type Fixer = (subject: FixSubject) => readonly Fix[];

/** Tells what can be said otherwise at a place, without a finding; none where anything would be lost. */
export type Rewriter = (checked: Checked, span: Span) => readonly Fix[];
