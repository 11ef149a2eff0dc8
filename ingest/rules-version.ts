/**
 * The version of the reading rules. A stored text whose facts were read by another version can be read again;
 * raise it with every change to a rule.
 */
export const RULES_VERSION = 3;
