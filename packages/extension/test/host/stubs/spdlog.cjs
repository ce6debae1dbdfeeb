// Stands in for @vscode/spdlog, which would have to be compiled: each line is appended to its file at once, and files are never rotated.
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

class Logger {
  constructor(file) {
    this.file = file;
    this.level = LEVELS.indexOf('info');
    this.bare = false;
    if (file) mkdirSync(dirname(file), { recursive: true });
  }
  write(level, text) {
    if (!this.file || level < this.level) return;
    try {
      appendFileSync(this.file, this.bare ? String(text) : `${new Date().toISOString()} [${LEVELS[level]}] ${text}\n`);
    } catch {
      // The folder is gone when the host is being stopped, and nobody reads the log then.
    }
  }
  setLevel(level) { this.level = level; }
  getLevel() { return this.level; }
  clearFormatters() { this.bare = true; }
  setPattern() { this.bare = false; }
  flush() { /* Nothing is held back. */ }
  drop() { /* No file is kept open. */ }
}
LEVELS.forEach((name, level) => { Logger.prototype[name] = function log(text) { this.write(level, text); }; });

exports.version = 1;
exports.Logger = Logger;
exports.setLevel = () => undefined;
exports.setFlushOn = () => undefined;
exports.shutdown = () => undefined;
exports.createRotatingLogger = (name, file) => Promise.resolve(new Logger(file));
exports.createAsyncRotatingLogger = exports.createRotatingLogger;
