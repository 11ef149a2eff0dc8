export { asOneWording, resolveIndicator, type IndicatorStatement, type ResolvedIndicator } from './resolve.js';
export { foldWords } from './fold.js';
