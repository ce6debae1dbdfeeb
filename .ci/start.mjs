// Checks and scores the five published inspections with the command line that was just built.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const cli = 'packages/cli/dist/criteria.js';
const inspections = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.cases')).map((f) => `examples/${f}`).sort();
if (inspections.length === 0) {
  console.error('There are no inspections under examples/ to score.');
  process.exit(1);
}
run('check', 'examples');
for (const file of inspections) {
  console.log();
  run('score', file);
}
console.log(`\n${inspections.length} inspections scored; every published figure stands as a check and holds.`);

function run(...args) {
  const { status } = spawnSync(process.execPath, [cli, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
