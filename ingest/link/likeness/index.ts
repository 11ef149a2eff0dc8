export { compare, type Likeness } from './compare.js';
export { logOdds, probability } from './probability.js';
export { sketchOf } from './sketch.js';
export { traitsOf, type Traits } from './traits.js';
