/** Why a judgement is not given: what was asked for does not exist or makes no sense. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';

  constructor(
    readonly code:
      'NOT_FOUND' | 'NOTHING_TO_MERGE' | 'NOTHING_TO_SPLIT' | 'NOT_OF_PROJECT' | 'EMPTY_NAME' | 'TAKEN_BACK',
    message: string,
    /** The argument it is about. */
    readonly field: string,
  ) {
    super(message);
  }
}
