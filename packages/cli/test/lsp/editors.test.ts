import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CLI, freshFolder, PROJECT } from '../run.ts';

const POOL = `framework pool {
    unit visit
    level theme
    theme safety {
        question S1 "Lifeguards were alert" answered yes-no
    }
}
`;
const SEATOWN = `use "pool.criteria"

inspection seatown of pool {
    | visit    | S1 |
    | V01      | perhaps |
}
`;

/** What is on a page of the documentation to be copied. */
function configuration(page: string): string {
  const [, text] = /```\w+ tried\n([^]*?)```/.exec(readFileSync(path.join(PROJECT, 'docs/editors', page), 'utf8')) ?? [];
  assert.ok(text !== undefined, `${page} has nothing to copy.`);
  return text;
}

/** Runs an editor with no window and no settings but these, in a folder with a faulty inspection; gives back what it prints. */
function tell(editor: string, args: readonly string[], files: Readonly<Record<string, string>>): string {
  const folder = freshFolder();
  const bin = path.join(folder, 'bin');
  for (const made of [bin, path.join(folder, '.git')]) mkdirSync(made);
  symlinkSync(CLI, path.join(bin, 'criteria'));
  chmodSync(CLI, 0o755);
  for (const [file, text] of Object.entries({ ...files, 'pool.criteria': POOL, 'seatown.cases': SEATOWN })) writeFileSync(path.join(folder, file), text);
  const env = { ...process.env, HOME: folder, PATH: [bin, path.dirname(process.execPath), process.env['PATH']].join(path.delimiter) };
  const { stdout, stderr } = spawnSync(editor, args, { cwd: folder, encoding: 'utf8', env, timeout: 60_000 });
  return stdout + stderr;
}

function isThere(editor: string): boolean {
  return spawnSync(editor, ['--version']).status === 0;
}

/** Opens the inspection, waits for findings, prints them and what hover tells of the question. */
const NEOVIM = `
vim.cmd('edit seatown.cases')
vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 50)
for _, found in ipairs(vim.diagnostic.get(0)) do io.stdout:write(found.lnum + 1, ' ', found.message, '\\n') end
local place = { textDocument = { uri = vim.uri_from_bufnr(0) }, position = { line = 3, character = 17 } }
for _, answer in pairs(vim.lsp.buf_request_sync(0, 'textDocument/hover', place, 20000)) do io.stdout:write(vim.inspect(answer.result)) end
vim.cmd('qall!')
`;
const EMACS = `
(package-initialize)
(setq eglot-sync-connect 20)
(load-file "configuration.el")
(find-file "seatown.cases")
(require 'eglot)
(run-hooks 'post-command-hook)
(flymake-start)
(let ((tries 0))
  (while (and (null (flymake-diagnostics)) (< (setq tries (1+ tries)) 200)) (accept-process-output nil 0.1)))
(dolist (found (flymake-diagnostics))
  (princ (format "%d %s\\n" (line-number-at-pos (flymake-diagnostic-beg found)) (flymake-diagnostic-text found))))
(goto-char (point-min))
(search-forward "S1")
(princ (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams)))
`;

describe('Editors, set up as their pages say', () => {
  const told = /^5 .*`perhaps` is not among the answers to `S1` \(yes, no\)[^]*Lifeguards were alert/m;

  it('Neovim shows findings and hover', function () {
    if (!isThere('nvim')) return this.skip();
    const files = { 'configuration.lua': configuration('neovim.md'), 'try.lua': NEOVIM };
    assert.match(tell('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-c', 'luafile configuration.lua', '-c', 'luafile try.lua'], files), told);
  }).timeout(90_000);

  it('Emacs shows findings and hover', function () {
    if (!isThere('emacs') || !tell('emacs', ['--batch', '--eval', '(progn (package-initialize) (princ (locate-library "eglot")))'], {}).includes('eglot')) return this.skip();
    const files = { 'configuration.el': configuration('emacs.md'), 'try.el': EMACS };
    assert.match(tell('emacs', ['--batch', '-l', 'try.el'], files), told);
  }).timeout(90_000);
});
