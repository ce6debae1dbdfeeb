// The spec reporter, with a last line that states the counts plainly for machines.
import mocha from 'mocha';

const { reporters, Runner } = mocha;

export default class Counting extends reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = this.stats;
      process.stdout.write(`${passes} passed, ${failures} failed${pending > 0 ? `, ${pending} skipped` : ''}\n`);
    });
  }
}
