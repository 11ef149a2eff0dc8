import { Agency } from './agency.js';
import { AuditEntry } from './audit-entry.js';
import { Citation } from './citation.js';
import { Document } from './document.js';
import { Due } from './due.js';
import { ExtractedText } from './extracted-text.js';
import { FactBlock } from './fact-block.js';
import { Goal } from './goal.js';
import { Indicator } from './indicator.js';
import { IngestCounts, IngestError, IngestJob } from './ingest-job.js';
import { Judgement } from './judgement.js';
import { Link } from './link.js';
import { Outcome } from './outcome.js';
import { Period } from './period.js';
import { Project } from './project.js';
import { ProjectMention } from './project-mention.js';
import { Quantity } from './quantity.js';
import * as relations from './relations.js';
import { Section } from './section.js';
import { SourceChunk } from './source-chunk.js';
import { SourceFile } from './source-file.js';
import { Span } from './span.js';
import { Target } from './target.js';
import { Task } from './task.js';

/** All that MikroORM maps. */
export const entities = [
  ...[Agency, Citation, Document, Goal, Indicator, IngestJob, Link, Project, ProjectMention, Section, SourceFile],
  ...[AuditEntry, ExtractedText, FactBlock, Judgement, Outcome, SourceChunk, Target, Task],
  ...Object.values(relations),
  ...[Due, IngestCounts, IngestError, Period, Quantity, Span],
];
