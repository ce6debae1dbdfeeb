// Who may import whom. One table: the linter's rules are made from it, and a test breaks each of them once.

/** For each package, the packages of ours that it may import. Those that are still to come are named already. */
export const walls = {
  model: [],
  scoring: ['model'],
  compare: ['model', 'scoring'],
  formats: ['model'],
  language: ['model', 'scoring'],
  protocol: ['model'],
  cli: ['language', 'scoring', 'compare', 'formats', 'model'],
  preview: ['model', 'protocol'],
  extension: ['protocol'],
};

/** Packages that also run in a browser: nothing of Node, nothing of a page. */
export const portable = ['model', 'scoring', 'compare', 'formats', 'language'];

/** Language-server libraries: only the providers in packages/language/src/lsp may know them. */
export const serverLibraries = ['vscode-languageserver', 'vscode-languageserver/*', 'vscode-languageserver-*'];
