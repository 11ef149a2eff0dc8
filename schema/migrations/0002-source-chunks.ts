import { Migration } from '@mikro-orm/migrations';

const CHUNK_BYTES = 1024 * 1024;

/** The bytes of a file move out of its row, into pieces of a megabyte. */
export class SourceChunks extends Migration {
  override up(): void {
    this.addSql(`create table source_chunk (
      source_id text not null references source_file on delete cascade,
      position int not null,
      content bytea not null,
      primary key (source_id, position)
    )`);
    // Files are compressed mostly; trying it once more costs time and gains nothing.
    this.addSql('alter table source_chunk alter column content set storage external');
    this.addSql(`insert into source_chunk (source_id, position, content)
      select id, position, substring(content from position * ${CHUNK_BYTES} + 1 for ${CHUNK_BYTES})
      from source_file, generate_series(0, (bytes - 1) / ${CHUNK_BYTES}) as position
      where bytes > 0`);
    this.addSql('alter table source_file drop column content');
    // The id is made of the hash. Of two inserts at once, each may see the other in another index: there must be only one.
    this.addSql('alter table source_file drop constraint source_file_sha256_key');
  }
}
