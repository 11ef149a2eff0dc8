export { goalTraitsOf, restates, type GoalTraits, type Restatement } from './compare.js';
