import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A theme of the editor, as it gives it to its panels: a class, and a property for each colour. */
export interface ThemeColours {
  readonly name: string;
  readonly kind: 'vscode-light' | 'vscode-dark' | 'vscode-high-contrast' | 'vscode-high-contrast-light';
  readonly colours: Readonly<Record<string, string>>;
}

/** The themes tests look at. */
export type Theme = 'light' | 'dark' | 'high contrast' | 'high contrast light';

/** Their names, to go through all of them. */
export const THEMES: readonly Theme[] = ['light', 'dark', 'high contrast', 'high contrast light'];

/** The classes the editor gives to the body of a panel: a light theme of high contrast is one of high contrast too. */
export function classesOf(kind: ThemeColours['kind']): string {
  return kind === 'vscode-high-contrast-light' ? `vscode-high-contrast ${kind}` : kind;
}

/** What the editor's own themes set, of which only that is kept which a panel may draw with. */
export const themes = JSON.parse(readFileSync(path.join(import.meta.dirname, 'themes.json'), 'utf8')) as Readonly<Record<Theme, ThemeColours>>;
