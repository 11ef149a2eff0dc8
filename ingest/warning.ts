/** Something that a stage could not read for certain. It never stops the way of a text. */
export interface Warning {
  /** UPPER_SNAKE_CASE, stable: clients match on it. */
  readonly code: string;
  /** What was seen and what was made of it, for a person. */
  readonly message: string;
  /** 1-based page, for paged sources. */
  readonly page?: number;
  /** 1-based line of the source text. */
  readonly line?: number;
}
