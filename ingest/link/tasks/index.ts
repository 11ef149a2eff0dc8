export { bestPairs, type ScoredPair } from './best-pairs.js';
export { continues, reports, type Match } from './compare.js';
export { contributionsOf, type Contributions } from './contributes.js';
export { outcomeTraitsOf, taskTraitsOf, type NamedProject, type TaskTraits } from './traits.js';
