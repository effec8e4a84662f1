-- What somebody did, the newest first: a page of it costs the same however long the journal is.
CREATE INDEX journal_entry_by_actor ON journal_entry (actor, recorded_at, id);
