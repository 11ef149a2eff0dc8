import { SourceChunks } from './0002-source-chunks.js';
import { Reading } from './0003-reading.js';
import { Versions } from './0004-versions.js';
import { Audit } from './0005-audit.js';
import { Outcomes } from './0006-outcomes.js';
import { Linking } from './0007-linking.js';
import { Initial } from './initial.js';

/** Every step of the database's shape, oldest first. A step that has been released is never changed; a new one is added. */
export const migrationsList = [
  { name: '0001-initial', class: Initial },
  { name: '0002-source-chunks', class: SourceChunks },
  { name: '0003-reading', class: Reading },
  { name: '0004-versions', class: Versions },
  { name: '0005-audit', class: Audit },
  { name: '0006-outcomes', class: Outcomes },
  { name: '0007-linking', class: Linking },
];
