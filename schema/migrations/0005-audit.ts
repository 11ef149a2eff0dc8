import { Migration } from '@mikro-orm/migrations';

/** Who wrote what, when and from where. */
export class Audit extends Migration {
  override up(): void {
    this.addSql(`create table audit_entry (
      id text primary key,
      -- In the order in which they were written.
      position bigint not null unique generated always as identity,
      at timestamptz not null,
      actor text,
      role text,
      address text not null,
      action text not null,
      arguments jsonb not null,
      outcome text,
      code text
    )`);
  }
}
