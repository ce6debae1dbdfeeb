import { writeFileSync } from 'node:fs';
import { sampleFiles } from './files.ts';

for (const [path, text] of sampleFiles()) writeFileSync(path, text);
