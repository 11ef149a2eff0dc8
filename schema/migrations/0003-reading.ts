import { Migration } from '@mikro-orm/migrations';

/** What reading a file gave is kept as soon as it is there, and a job tells of its pages. */
export class Reading extends Migration {
  override up(): void {
    this.addSql(`create table extracted_text (
      source_id text primary key references source_file on delete cascade,
      reader_version int not null,
      content bytea not null
    )`);
    this.addSql('alter table ingest_job add pages int, add pages_read int');
  }
}
