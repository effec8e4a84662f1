-- What changed in a quarter since a moment costs what changed, whatever the history: each version stands under the
-- quarter in which it counts, by the moment of its last change.
CREATE INDEX counted_changed ON counted_version
  ((extract(year FROM counts_on)::int * 4 + extract(quarter FROM counts_on)::int), (coalesce(recorded_until, recorded_from)));
