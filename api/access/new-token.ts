import { randomBytes } from 'node:crypto';
import { SettingsError } from '../../settings-error.js';
import { roles } from './roles.js';
import { entryOf } from './tokens.js';

/* npm run token -- NAME ROLE: a new token, shown this once, and what SOICHI_TOKENS holds of it. */

const [name, role, ...surplus] = process.argv.slice(2);
try {
  if (name === undefined || role === undefined || surplus.length > 0)
    throw new SettingsError(`usage: npm run token -- NAME ROLE, with a role of ${roles.join(', ')}`);
  const token = randomBytes(32).toString('base64url');
  const entry = entryOf(name, role, token);
  console.log(`The token, for ${name} alone; it is shown this once:\n${token}\n\nFor SOICHI_TOKENS:\n${entry}`);
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(`soichi: ${error.message}`);
  process.exitCode = 1;
}
