import house from '../eslint.config.mjs';

// The house leaves the benchmarks out, because their peers are installed only when they run; here they are what is looked at.
const leavesOut = (config) => Object.keys(config).length === 1 && 'ignores' in config;

export default house.map((config) => (leavesOut(config) ? { ignores: config.ignores.filter((glob) => glob !== 'bench/**') } : config));
