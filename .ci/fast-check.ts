import fc from 'fast-check';

// Every run of the tests tries the same samples; SEED=… explores others.
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20131210) });
