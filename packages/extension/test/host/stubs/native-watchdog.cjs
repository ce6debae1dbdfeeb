// Stands in for @vscode/native-watchdog, which would have to be compiled: a process leaves when the one that started it is gone.
exports.start = (parent) => {
  const watch = setInterval(() => {
    try {
      process.kill(parent, 0);
    } catch {
      process.exit(87);
    }
  }, 1000);
  watch.unref();
};
exports.exit = (code) => process.exit(code ?? 0);
