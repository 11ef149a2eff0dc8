import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { AuditEntry } from '../../schema/audit-entry.js';
import { AuditEntryConnection } from '../connection/connections.js';
import { listing } from '../connection/listings.js';
import { type Listing, page, type Page } from '../connection/page.js';
import { PageArguments } from '../connection/types.js';
import { type Context } from '../context.js';
import { refusal } from '../errors.js';
import { fixed } from '../sql.js';
import { refusalOf } from './caller.js';

const newestFirst: Listing<AuditEntry> = {
  ...listing(AuditEntry, fixed('audit_entry r'), [{ column: fixed('r.position'), type: 'int' }]),
  descending: true,
};

@Resolver(() => AuditEntry)
export class AuditResolver {
  @Query(() => AuditEntryConnection, {
    description: 'Who wrote what, newest first. For the role admin: else UNAUTHENTICATED or FORBIDDEN.',
  })
  audit(@Args() args: PageArguments, @Ctx() context: Context): Page<AuditEntry> {
    const refused = refusalOf(context.caller, 'audit');
    if (refused) throw refusal(refused.code, refused.message);
    return page(context, newestFirst, [], args);
  }
}
