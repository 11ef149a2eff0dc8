/** What the one who starts a process can put right; the message is one line and says how. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}
