/**
 * The version of the reading rules. A stored text whose facts were read by another version can be read again;
 * raise it with every change to a rule.
 */
export const RULES_VERSION = 5;

/**
 * The version of the reader. What it gave for a file is kept and serves new rules as well; raise it with every change
 * that makes it give another text for the same bytes.
 */
export const READER_VERSION = 1;
