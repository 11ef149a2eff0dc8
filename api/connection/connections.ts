import { Agency } from '../../schema/agency.js';
import { AuditEntry } from '../../schema/audit-entry.js';
import { Citation } from '../../schema/citation.js';
import { Document } from '../../schema/document.js';
import { Goal } from '../../schema/goal.js';
import { IngestJob } from '../../schema/ingest-job.js';
import { Judgement } from '../../schema/judgement.js';
import { Link } from '../../schema/link.js';
import { Outcome } from '../../schema/outcome.js';
import { Project } from '../../schema/project.js';
import { Target } from '../../schema/target.js';
import { Task } from '../../schema/task.js';
import { connectionOf } from './types.js';

/* The GraphQL types of the lists. */

export const DocumentConnection = connectionOf(Document, 'Document');
export const GoalConnection = connectionOf(Goal, 'Goal');
export const TargetConnection = connectionOf(Target, 'Target');
export const TaskConnection = connectionOf(Task, 'Task');
export const ProjectConnection = connectionOf(Project, 'Project');
export const OutcomeConnection = connectionOf(Outcome, 'Outcome');
export const AgencyConnection = connectionOf(Agency, 'Agency');
export const CitationConnection = connectionOf(Citation, 'Citation');
export const LinkConnection = connectionOf(Link, 'Link');
export const JudgementConnection = connectionOf(Judgement, 'Judgement');
export const AuditEntryConnection = connectionOf(AuditEntry, 'AuditEntry');
export const IngestJobConnection = connectionOf(IngestJob, 'IngestJob');
