// The tests that run inside an editor, for `npx vscode-test`, which downloads one.
import { defineConfig } from '@vscode/test-cli';

const configuration = defineConfig({
  files: 'packages/extension/dist/test/suites.cjs',
  extensionDevelopmentPath: 'packages/extension',
  workspaceFolder: 'packages/extension/test/in-host/workspace',
  mocha: { ui: 'bdd', timeout: 60_000 },
});

// The runner looks for it there.
export { configuration as default };
