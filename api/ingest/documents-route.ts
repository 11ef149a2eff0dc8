import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request, Router } from 'express';
import { z } from 'zod';
import { Document } from '../../schema/document.js';
import { DocumentKind } from '../../schema/enums.js';
import { sourceChunks } from '../../schema/source-content.js';
import { SourceFile } from '../../schema/source-file.js';
import { audited } from '../access/audited.js';
import { refusalOf } from '../access/caller.js';
import type { Scope } from '../context.js';
import { failed } from '../defects.js';
import { refusal } from '../errors.js';
import { readForm } from './form.js';
import { takeFile } from './take-file.js';

/** `DocumentHints` as JSON. */
const hintsShape = z.strictObject({
  number: z.string().optional(),
  kind: z.enum(DocumentKind).optional(),
  title: z.string().optional(),
  issuer: z.string().optional(),
  issuedOn: z.iso.date().optional(),
  year: z.int().optional(),
});

/**
 * Files without GraphQL. `POST /documents`, a form with `file` and perhaps `hints`, does what `uploadDocument` does and
 * answers `{ jobId, documentId, duplicate }`, with 202 for a new job and 200 for a duplicate, or `{ errors }` of code and
 * message. `GET /documents/:id/file` gives a file back as it came.
 */
export function documentsRoute(scopeOf: (request: Request) => Scope): Router {
  const router = Router();
  router.post('/', async (request, response) => {
    const scope = scopeOf(request);
    if (refusalOf(scope.caller, 'uploadDocument')) return audited(scope, 'uploadDocument', {}, () => Promise.resolve());
    if (!request.is('multipart/form-data')) throw refusal('BAD_REQUEST', 'Send a form: curl -F file=@name.pdf ...');
    await using form = await readForm(request);
    const { file } = form;
    if (!file) throw refusal('BAD_REQUEST', 'The form has no file. Send one as the field "file".');
    const hints = form.fields.get('hints');
    const submission = await audited(scope, 'uploadDocument', { file, hints }, async () => {
      const taken = await takeFile(scope.queue, file, hintsOf(hints));
      if (taken.refusal) throw refusal(taken.refusal.code, taken.refusal.message);
      return taken.submission;
    });
    response.status(submission.duplicate ? 200 : 202).json(submission);
  });

  router.get('/:id/file', async ({ params: { id } }, response) => {
    const em = scopeOf(response.req).em;
    const document = await em.findOne(Document, { id }, { fields: ['source'] });
    const file = await em.findOne(SourceFile, { id: document?.source.id ?? id });
    if (!file) throw refusal('NOT_FOUND', 'There is no document or file with this id.');
    response.attachment(file.name);
    // Express would add an encoding, which is not known of an old text.
    response.setHeader('content-type', file.mediaType);
    response.setHeader('content-length', file.bytes);
    response.setHeader('content-security-policy', 'sandbox');
    await pipeline(Readable.from(sourceChunks(em, file.id)), response);
  });
  router.use(failed((code, message) => ({ code, message })));
  return router;
}

function hintsOf(text: string | undefined): z.infer<typeof hintsShape> | undefined {
  if (text === undefined) return undefined;
  try {
    return hintsShape.parse(JSON.parse(text));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error).replaceAll('\n', ' ') : 'this is no JSON';
    throw refusal('BAD_REQUEST', `The hints are those of DocumentHints as JSON: ${why}.`);
  }
}
