/** The network's words for a server that is not there, or not any more. */
const GONE = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** The classes of SQLSTATE in which a server that stops, starts or is full turns a client away. */
const TURNED_AWAY = /^(08|53|57P)/;
/** What the driver says without a code of a connection that broke, or that could not be had in time. */
const BROKEN =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** True for an error that says nothing of what was asked: the database was not there, went away, or let nobody in. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return GONE.test(code) || TURNED_AWAY.test(code) || BROKEN.test(error.message);
}
