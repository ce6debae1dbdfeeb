/** A theme of the editor, as it gives it to its panels: a class, and a property for each colour. */
export interface ThemeColours {
  readonly name: string;
  readonly kind: 'vscode-light' | 'vscode-dark' | 'vscode-high-contrast' | 'vscode-high-contrast-light';
  readonly colours: Readonly<Record<string, string>>;
}

/** The themes tests look at. */
export type Theme = 'light' | 'dark' | 'high contrast' | 'high contrast light';

/** What the editor's own themes set. */
export const themes: Readonly<Record<Theme, ThemeColours>> = {
  light: { name: 'Light', kind: 'vscode-light', colours: {} },
  dark: { name: 'Dark', kind: 'vscode-dark', colours: {} },
  'high contrast': { name: 'High contrast', kind: 'vscode-high-contrast', colours: {} },
  'high contrast light': { name: 'High contrast light', kind: 'vscode-high-contrast-light', colours: {} },
};
