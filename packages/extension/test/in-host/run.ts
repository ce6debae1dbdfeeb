import 'mocha/mocha.js';
import { MARK, type Outcome } from '../host/outcome.ts';

/** Tests are declared by files that come after this one, and told to the console one by one. */
const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: Mocha.reporters.Base });
mocha.suite.emit('pre-require', globalThis, 'suites', mocha);

/** Runs all that has been declared. A test that fails makes it fail, after all have run. */
export function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    telling(mocha.run((failures) => {
      if (failures === 0) resolve();
      else reject(new Error(`${failures} failed inside the host.`));
    }));
  });
}

function telling(runner: Mocha.Runner): void {
  const tell = (test: Mocha.Runnable, failure?: string): void => {
    console.log(`${MARK}${JSON.stringify({ names: test.titlePath(), failure } satisfies Outcome)}`);
  };
  runner.on('pass', (test) => { tell(test); });
  runner.on('fail', (test, error: Error) => { tell(test, error.stack ?? error.message); });
}
