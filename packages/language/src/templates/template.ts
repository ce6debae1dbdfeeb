import type { Text } from '@inspection-criteria/model';

/** Something a new framework can start from: a commented text that checks clean. */
export interface Template {
  readonly id: string;
  readonly label: Text;
  readonly description: Text;
  /** The names of its sections, each with another for when the framework is called so itself. */
  readonly sections: readonly (readonly [name: string, otherwise: string])[];
  /** The text. `<name>` and `<label>` stand for what the framework is called, `<section1>` and so on for its sections. */
  readonly text: string;
}
